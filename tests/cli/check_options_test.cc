#include "cli/check_options.h"

#include <array>
#include <string>
#include <vector>

#include "base/strings.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

constexpr std::array kOptions = {kReportFormatOption, kFailOnOption};
constexpr Command kCommand = {.name = "check",
                              .summary = "",
                              .usage = "",
                              .description = "",
                              .operand = {.name = "DRAFT", .help = ""},
                              .options = kOptions,
                              .examples = {},
                              .run = nullptr};

absl::StatusOr<std::vector<ReportOutput>> OutputsOf(const std::vector<std::string>& words) {
  const absl::StatusOr<Arguments> arguments = Arguments::Parse(kCommand, words);
  if (!arguments.ok()) return arguments.status();
  return ReportOutputsFrom(*arguments);
}

std::string ErrorOf(const std::vector<std::string>& words) {
  return std::string(MessageOf(OutputsOf(words).status()));
}

CheckReport ReportOf(const std::vector<Severity>& severities) {
  CheckReport report;
  for (const Severity severity : severities) {
    report.findings.push_back({.path = "a.md", .severity = severity});
  }
  return report;
}

TEST(ReportOutputs, AreTextWithoutTheOption) {
  const auto outputs = OutputsOf({});
  ASSERT_EQ(outputs->size(), 1);
  EXPECT_EQ(outputs->front().format, ReportFormat::kText);
  EXPECT_EQ(outputs->front().path, "");
}

TEST(ReportOutputs, MayBeSeveral) {
  const auto outputs = OutputsOf({"--format", "concise", "-f", "json=a=b.json"});
  ASSERT_EQ(outputs->size(), 2);
  EXPECT_EQ((*outputs)[0].format, ReportFormat::kConcise);
  EXPECT_EQ((*outputs)[1].format, ReportFormat::kJson);
  EXPECT_EQ((*outputs)[1].path, "a=b.json");
}

TEST(ReportOutputs, RefuseWhatCannotBe) {
  EXPECT_EQ(ErrorOf({"--format", "jsn=a.json"}),
            "--format: unknown value 'jsn': did you mean 'json'?");
  EXPECT_EQ(ErrorOf({"--format", "json="}), "--format: no file behind 'json=': write json=FILE");
  EXPECT_EQ(ErrorOf({"--format", "text", "--format", "json"}),
            "--format: two formats for standard output: give one of them a file, as in json=FILE");
  EXPECT_EQ(ErrorOf({"--format", "text=a", "--format", "json=a"}),
            "--format: two formats for a: give one of them a file, as in json=FILE");
}

// Every level with every set of severities.
TEST(ExitCode, IsOneFromTheLevelOn) {
  struct Row {
    std::vector<Severity> severities;
    int never, error, warning, note;
  };
  constexpr Severity kNote = Severity::kNote;
  constexpr Severity kWarning = Severity::kWarning;
  constexpr Severity kError = Severity::kError;
  const std::vector<Row> rows = {
      {{}, 0, 0, 0, 0},
      {{kNote}, 0, 0, 0, 1},
      {{kWarning}, 0, 0, 1, 1},
      {{kError}, 0, 1, 1, 1},
      {{kNote, kWarning}, 0, 0, 1, 1},
      {{kNote, kError}, 0, 1, 1, 1},
      {{kWarning, kError}, 0, 1, 1, 1},
      {{kNote, kWarning, kError}, 0, 1, 1, 1},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CheckReport report = ReportOf(rows[i].severities);
    EXPECT_EQ(ExitCodeOf(report, *ParseFailOn("never")), rows[i].never) << "row " << i;
    EXPECT_EQ(ExitCodeOf(report, *ParseFailOn("error")), rows[i].error) << "row " << i;
    EXPECT_EQ(ExitCodeOf(report, *ParseFailOn("warning")), rows[i].warning) << "row " << i;
    EXPECT_EQ(ExitCodeOf(report, *ParseFailOn("note")), rows[i].note) << "row " << i;
    // What is suppressed or in the baseline never fails a run.
    for (LocatedFinding& finding : report.findings) finding.suppression.emplace();
    EXPECT_EQ(ExitCodeOf(report, FailOn::kNote), 0) << "row " << i;
    // A draft that could not be read always does.
    report.problems = {"b.md: gone"};
    EXPECT_EQ(ExitCodeOf(report, FailOn::kNever), 2) << "row " << i;
  }
  EXPECT_EQ(ParseFailOn("warnings"), std::nullopt);
}

}  // namespace
}  // namespace hearsay
