// The formats for machines: what each must carry, and that its validators take it.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "render/checkstyle.h"
#include "render/github.h"
#include "render/gitlab.h"
#include "render/junit.h"
#include "render/markup_text.h"
#include "render/pull_request.h"
#include "render/rdjson.h"
#include "render/sarif.h"
#include "render/uri.h"
#include "support/json_schema.h"
#include "support/sample_report.h"

namespace hearsay {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

CheckReport ReportWithProblem() {
  CheckReport report = SampleReport();
  report.problems = {"drafts/gone.md: no such file"};
  return report;
}

// Runs a command; its exit code and what it printed.
struct CommandResult {
  int code = -1;
  std::string output;
};
CommandResult RunCommand(const std::string& command) {
  CommandResult result;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  char buffer[4096];
  while (const std::size_t size = fread(buffer, 1, sizeof buffer, pipe)) {
    result.output.append(buffer, size);
  }
  result.code = WEXITSTATUS(pclose(pipe));
  return result;
}

std::string Saved(std::string_view name, const std::string& contents) {
  const std::string path = ::testing::TempDir() + std::string(name);
  std::ofstream(path) << contents;
  return path;
}

bool HasXmllint() { return RunCommand("xmllint --version").code == 0; }

// The folder that tools/install-validators filled, or "".
std::string Validators() {
  const char* folder = std::getenv("HEARSAY_VALIDATORS");
  return folder == nullptr ? "" : folder;
}

TEST(Sarif, CarriesRangeChainRulesAndFingerprints) {
  const json run = json::parse(RenderSarif(SampleReport()))["runs"][0];
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  const json& result = run["results"][1];
  EXPECT_EQ(result["ruleId"], "anonymous-bare");
  EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<int>()]["id"], "anonymous-bare");
  EXPECT_EQ(result["level"], "warning");
  const json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "drafts/tunnel.txt");
  EXPECT_EQ(place["region"]["startLine"], 5);
  EXPECT_EQ(place["region"]["endColumn"], 23);
  EXPECT_EQ(place["region"]["snippet"]["text"], "A senior port official");
  const json& steps = result["codeFlows"][0]["threadFlows"][0]["locations"];
  ASSERT_EQ(steps.size(), 3);
  EXPECT_EQ(steps[0]["location"]["message"]["text"], "a senior port official (unnamed) (origin)");
  EXPECT_EQ(steps[2]["location"]["message"]["text"], "The Coast Chronicle (publisher)");
  EXPECT_EQ(result["relatedLocations"][0]["message"]["text"], "the only source with a name");
  EXPECT_THAT(result["partialFingerprints"]["primaryLocationLineHash"].get<std::string>(),
              ::testing::MatchesRegex("[0-9a-f]+:1"));
  EXPECT_THAT(run["tool"]["driver"]["rules"][0]["help"]["markdown"].get<std::string>(),
              HasSubstr("[The Harbour Stylebook](https://style.example/sources)"));
}

TEST(Sarif, CountsColumnsInUtf16) {
  const json run = json::parse(RenderSarif(SampleReport()))["runs"][0];
  EXPECT_EQ(run["results"][3]["locations"][0]["physicalLocation"]["region"]["endColumn"], 62);
}

TEST(Sarif, KeepsWhatDoesNotCount) {
  const json results = json::parse(RenderSarif(SampleReport()))["runs"][0]["results"];
  ASSERT_EQ(results.size(), 5);
  EXPECT_EQ(results[2]["baselineState"], "unchanged");
  EXPECT_EQ(results[2]["suppressions"][0]["kind"], "external");
  EXPECT_EQ(results[4]["suppressions"][0]["justification"], "They asked for it.");
  EXPECT_EQ(results[4]["baselineState"], "new");
  EXPECT_FALSE(results[1].contains("suppressions"));
}

TEST(Sarif, SaysWhatCouldNotBeRead) {
  const json run = json::parse(RenderSarif(ReportWithProblem()))["runs"][0];
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "drafts/gone.md: no such file");
}

TEST(Sarif, PassesItsValidators) {
  if (Validators().empty()) {
    GTEST_SKIP() << "skipped: HEARSAY_VALIDATORS names no folder (tools/install-validators)";
  }
  for (const CheckReport& report : {SampleReport(), ReportWithProblem(), CheckReport{}}) {
    const std::string path = Saved("report.sarif", RenderSarif(report));
    const CommandResult schema =
        RunCommand(StrCat("node ", Validators(), "/sarif-schema.js ", path));
    EXPECT_EQ(schema.code, 0) << schema.output;
    // Its exit code is 0 whatever it finds.
    const CommandResult tool = RunCommand(StrCat(
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 ", Validators(),
        "/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool validate --rule-kind "
        "'Sarif;Ghas' ",
        path));
    EXPECT_THAT(tool.output, Not(HasSubstr("error ")));
    EXPECT_THAT(tool.output, HasSubstr("Analysis completed successfully"));
  }
}

TEST(Rdjson, CountsColumnsInBytes) {
  const json result = json::parse(RenderRdjson(SampleReport()));
  const json& quotation = result["diagnostics"][2];
  EXPECT_EQ(quotation["code"]["value"], "quotation-marks");
  EXPECT_EQ(quotation["severity"], "ERROR");
  EXPECT_EQ(quotation["location"]["range"]["end"], json({{"line", 5}, {"column", 68}}));
  EXPECT_FALSE(result["diagnostics"][0]["location"].contains("range"));
  EXPECT_EQ(result["diagnostics"].size(), 3);
  EXPECT_EQ(result["diagnostics"][1]["related_locations"].size(), 3);
}

TEST(Rdjson, PassesItsValidator) {
  if (Validators().empty()) {
    GTEST_SKIP() << "skipped: HEARSAY_VALIDATORS names no folder (tools/install-validators)";
  }
  const std::string path = Saved("report.rdjson", RenderRdjson(SampleReport()));
  const CommandResult result = RunCommand(StrCat("node ", Validators(), "/rdjson.js ", path));
  EXPECT_EQ(result.code, 0) << result.output;
}

TEST(Junit, HasASuiteADraft) {
  const std::string xml = RenderJunit(ReportWithProblem());
  EXPECT_THAT(xml, HasSubstr("<testsuites name=\"hearsay\" tests=\"7\" failures=\"3\" errors=\"1\" "
                             "skipped=\"2\" time=\"0\">"));
  EXPECT_THAT(xml, HasSubstr("<testcase name=\"no findings\" classname=\"drafts/clean, too.md\""));
  EXPECT_THAT(xml, HasSubstr("is quoted &lt;otherwise&gt; &amp; elsewhere."));
}

TEST(Xml, PassesItsSchemas) {
  if (!HasXmllint()) GTEST_SKIP() << "skipped: xmllint is not there (package libxml2-utils)";
  for (const CheckReport& report : {SampleReport(), ReportWithProblem(), CheckReport{}}) {
    const CommandResult junit = RunCommand("xmllint --noout --schema tests/schemas/junit.xsd " +
                                           Saved("junit.xml", RenderJunit(report)));
    EXPECT_EQ(junit.code, 0) << junit.output;
    const CommandResult checkstyle =
        RunCommand("xmllint --noout --schema tests/schemas/checkstyle.xsd " +
                   Saved("checkstyle.xml", RenderCheckstyle(report)));
    EXPECT_EQ(checkstyle.code, 0) << checkstyle.output;
  }
}

TEST(Checkstyle, HasAFileADraft) {
  EXPECT_EQ(RenderCheckstyle(SampleReport()),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<checkstyle version=\"4.3\">\n"
            "  <file name=\"drafts/tunnel.txt\">\n"
            "    <error line=\"1\" column=\"1\" severity=\"info\" message=\"One source for it "
            "all.\" source=\"hearsay.single-root\"/>\n"
            "    <error line=\"5\" column=\"1\" severity=\"warning\" message=\"“A senior port "
            "official” is not named and no reason is given.\" source=\"hearsay.anonymous-bare\"/>\n"
            "    <error line=\"5\" column=\"53\" severity=\"error\" message=\"“dead 🐟” is quoted "
            "&lt;otherwise&gt; &amp; elsewhere.\" source=\"hearsay.quotation-marks\"/>\n"
            "  </file>\n"
            "</checkstyle>\n");
  EXPECT_EQ(RenderCheckstyle({}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
            "</checkstyle>\n");
}

TEST(Github, PutsTheMostSevereFirstAndASummaryLast) {
  EXPECT_EQ(
      RenderGithub(SampleReport()),
      "::error file=drafts/tunnel.txt,line=5,endLine=5,col=53,endColumn=62,title=hearsay%3A "
      "quotation-marks::“dead 🐟” is quoted <otherwise> & elsewhere.\n"
      "::warning file=drafts/tunnel.txt,line=5,endLine=5,col=1,endColumn=23,title=hearsay%3A "
      "anonymous-bare::“A senior port official” is not named and no reason is given.%0Achain: The "
      "Coast Chronicle → Radio Nord → a senior port official (unnamed)\n"
      "::notice file=drafts/tunnel.txt,title=hearsay%3A single-root::One source for it all.\n"
      "::notice title=hearsay::3 findings (1 error, 1 warning, 1 note) in 1 of 2 drafts; 1 "
      "suppressed, 1 in the baseline\n");
  EXPECT_EQ(RenderGithub({}), "");
}

TEST(Github, EscapesPaths) {
  CheckReport report;
  report.findings = {{.path = "a,b: 100%.md", .rule = "r", .message = "M."}};
  EXPECT_THAT(RenderGithub(report), HasSubstr("file=a%2Cb%3A 100%25.md,"));
}

TEST(Gitlab, PassesItsSchema) {
  constexpr const char* kSchema = "tests/schemas/gitlab-code-quality.schema.json";
  EXPECT_EQ(SchemaErrors(kSchema, RenderGitlab(SampleReport())), "");
  EXPECT_EQ(SchemaErrors(kSchema, RenderGitlab({})), "");
  json report = json::parse(RenderGitlab(SampleReport()));
  report[0].erase("fingerprint");
  EXPECT_NE(SchemaErrors(kSchema, report.dump()), "");
}

TEST(Gitlab, FingerprintsAreOfTheWholeReport) {
  CheckReport report = SampleReport();
  for (LocatedFinding finding : SampleReport().findings) {
    finding.path = "other.md";
    report.findings.push_back(finding);
  }
  std::set<std::string> fingerprints;
  const json issues = json::parse(RenderGitlab(report));
  for (const json& issue : issues) fingerprints.insert(issue["fingerprint"]);
  EXPECT_EQ(fingerprints.size(), issues.size());
}

TEST(PullRequest, IsATableWithTheSentencesFolded) {
  const std::string markdown = RenderPullRequest(SampleReport());
  EXPECT_THAT(markdown, ::testing::StartsWith("### hearsay: 3 findings (1 error"));
  EXPECT_THAT(markdown,
              HasSubstr("| 🔴 error | drafts/tunnel.txt:5 | “dead 🐟” is quoted &lt;otherwise\\> "
                        "&amp; elsewhere. | quotation-marks |\n| 🟠 warning"));
  EXPECT_THAT(markdown, HasSubstr("> <b>A senior port official</b> told Radio Nord"));
}

TEST(PullRequest, IsShortAndHarmless) {
  CheckReport report;
  report.findings.assign(2000, {.path = "a|b.md", .rule = "r", .message = "@team [x](y)\n| `c`"});
  const std::string markdown = RenderPullRequest(report);
  EXPECT_LT(markdown.size(), 65536);
  EXPECT_THAT(markdown, HasSubstr("| a\\|b.md:1 | &#64;team \\[x\\](y) \\| \\`c\\` | r |"));
  EXPECT_THAT(markdown, HasSubstr("And 1950 more."));
}

TEST(Uri, EscapesAndUndoes) {
  EXPECT_EQ(UriOf("./drafts/my story é.md"), "drafts/my%20story%20%C3%A9.md");
  EXPECT_EQ(UriOf("/a b/c.md"), "file:///a%20b/c.md");
  EXPECT_EQ(PathOfUri("file:///a%20b/%c3%a9.md"), "/a b/é.md");
  EXPECT_EQ(PathOfUri("untitled:1"), "");
}

TEST(XmlText, EscapesMarkupAndControls) {
  EXPECT_EQ(XmlText("a<b>&\"c\"\n\x1B"), "a&lt;b&gt;&amp;&quot;c&quot;&#10;\uFFFD");
}

}  // namespace
}  // namespace hearsay
