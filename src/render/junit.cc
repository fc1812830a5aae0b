#include "render/junit.h"

#include <map>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "check/severity.h"
#include "render/markup_text.h"

namespace hearsay {
namespace {

std::string PlaceOf(const LocatedFinding& finding) {
  if (finding.whole_document) return finding.path;
  return StrCat(finding.path, ":", finding.range.begin.line, ":",
                finding.range.begin.column_code_points);
}

// What a reader of the CI server's page needs: the place, the sentence, the chain.
std::string Details(const LocatedFinding& finding) {
  std::string details = PlaceOf(finding);
  if (!finding.excerpt.text.empty()) StrAppend(details, "\n", finding.excerpt.text);
  if (!finding.chain.empty()) StrAppend(details, "\n", ChainLineOf(finding));
  return details;
}

void AddCase(const LocatedFinding& finding, std::string& out) {
  StrAppend(out, "    <testcase name=\"",
            XmlText(StrCat(finding.rule, " at ", finding.range.begin.line, ":",
                           finding.range.begin.column_code_points)),
            "\" classname=\"", XmlText(finding.path), "\" time=\"0\">\n");
  if (finding.suppression) {
    StrAppend(out, "      <skipped message=\"", XmlText(finding.suppression->reason), "\"/>\n");
  } else {
    StrAppend(out, "      <failure type=\"", Name(finding.severity), "\" message=\"",
              XmlText(finding.message), "\">", XmlText(Details(finding)), "</failure>\n");
  }
  out += "    </testcase>\n";
}

std::string Counts(std::size_t tests, std::size_t failures, std::size_t errors,
                   std::size_t skipped) {
  return StrCat(" tests=\"", tests, "\" failures=\"", failures, "\" errors=\"", errors,
                "\" skipped=\"", skipped, "\" time=\"0\"");
}

}  // namespace

std::string RenderJunit(const CheckReport& report) {
  std::map<std::string_view, std::vector<const LocatedFinding*>> by_draft;
  for (const LocatedFinding& finding : report.findings) {
    by_draft[finding.path].push_back(&finding);
  }
  std::string suites;
  std::size_t tests = report.problems.size();
  std::size_t failures = 0;
  std::size_t skipped = 0;
  for (const std::string& draft : report.drafts) {
    const auto found = by_draft.find(draft);
    if (found == by_draft.end()) {
      ++tests;
      StrAppend(suites, "  <testsuite name=\"", XmlText(draft), "\"", Counts(1, 0, 0, 0),
                ">\n    <testcase name=\"no findings\" classname=\"", XmlText(draft),
                "\" time=\"0\"/>\n  </testsuite>\n");
      continue;
    }
    std::string cases;
    std::size_t here_skipped = 0;
    for (const LocatedFinding* finding : found->second) {
      here_skipped += finding->suppression.has_value();
      AddCase(*finding, cases);
    }
    const std::size_t here = found->second.size();
    StrAppend(suites, "  <testsuite name=\"", XmlText(draft), "\"",
              Counts(here, here - here_skipped, 0, here_skipped), ">\n", cases, "  </testsuite>\n");
    tests += here;
    failures += here - here_skipped;
    skipped += here_skipped;
    by_draft.erase(found);  // a file of several records is one suite
  }
  if (!report.problems.empty()) {
    const std::size_t count = report.problems.size();
    StrAppend(suites, "  <testsuite name=\"unreadable\"", Counts(count, 0, count, 0), ">\n");
    for (const std::string& problem : report.problems) {
      StrAppend(suites, "    <testcase name=\"", XmlText(problem),
                "\" classname=\"unreadable\" time=\"0\">\n      <error type=\"error\" message=\"",
                XmlText(problem), "\"/>\n    </testcase>\n");
    }
    suites += "  </testsuite>\n";
  }
  return StrCat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hearsay\"",
                Counts(tests, failures, report.problems.size(), skipped), ">\n", suites,
                "</testsuites>\n");
}

}  // namespace hearsay
