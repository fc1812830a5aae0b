#include "render/pull_request.h"

#include <string_view>
#include <vector>

#include "base/strings.h"
#include "check/severity.h"
#include "render/by_severity.h"
#include "render/check_text.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostRows = 50;  // a comment may have 65,536 characters

std::string_view SignOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "🔵 note";
    case Severity::kWarning:
      return "🟠 warning";
    case Severity::kError:
      return "🔴 error";
  }
  return "";
}

// Text that stands for itself: neither markup, nor a cell's end, nor a mention of a user.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '@') {
      out += "&#64;";
    } else if (std::string_view("\\`*_[]|#>~").find(c) != std::string_view::npos) {
      out += '\\';
      out += c;
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

std::string PlaceOf(const LocatedFinding& finding) {
  return finding.whole_document ? Escaped(finding.path)
                                : StrCat(Escaped(finding.path), ":", finding.range.begin.line);
}

// The sentence with the words in bold, and the chain.
void AddDetails(const LocatedFinding& finding, std::string& out) {
  const std::string_view text = finding.excerpt.text;
  const Span marked = finding.excerpt.marked;
  if (!text.empty()) {
    StrAppend(out, "\n> ", Escaped(text.substr(0, marked.begin)), "<b>",
              Escaped(Slice(text, marked)), "</b>", Escaped(text.substr(marked.end)), "\n>\n");
    StrAppend(out, "> ", PlaceOf(finding), ", ", finding.rule);
    if (!finding.chain.empty()) StrAppend(out, ", ", Escaped(ChainLineOf(finding)));
    out += '\n';
  }
}

}  // namespace

std::string RenderPullRequest(const CheckReport& report) {
  std::string out = StrCat("### hearsay: ", SummaryLine(report), "\n");
  const std::vector<const LocatedFinding*> findings = MostSevereFirst(report);
  if (!findings.empty()) {
    out += "\n| | where | what | rule |\n|---|---|---|---|\n";
    std::string details;
    for (std::size_t i = 0; i < findings.size() && i < kMostRows; ++i) {
      const LocatedFinding& finding = *findings[i];
      StrAppend(out, "| ", SignOf(finding.severity), " | ", PlaceOf(finding), " | ",
                Escaped(finding.message), " | ", finding.rule, " |\n");
      AddDetails(finding, details);
    }
    if (findings.size() > kMostRows) {
      StrAppend(out, "\nAnd ", findings.size() - kMostRows, " more.\n");
    }
    if (!details.empty()) {
      StrAppend(out, "\n<details><summary>The sentences and their chains</summary>\n", details,
                "\n</details>\n");
    }
  }
  for (const std::string& problem : report.problems) {
    StrAppend(out, "\nNot checked: ", Escaped(problem), "\n");
  }
  return out;
}

}  // namespace hearsay
