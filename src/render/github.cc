#include "render/github.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "render/by_severity.h"
#include "render/check_text.h"

namespace hearsay {
namespace {

std::string_view CommandOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "notice";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

// Workflow commands escape what would end them; values of properties more than messages.
std::string Escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

void AddCommand(const LocatedFinding& finding, std::string& out) {
  StrAppend(out, "::", CommandOf(finding.severity), " file=", Escaped(finding.path, true));
  if (!finding.whole_document && !finding.in_paragraphs) {
    const auto& [begin, end] = finding.range;
    StrAppend(out, ",line=", begin.line, ",endLine=", end.line);
    // GitHub wants columns within one line only.
    if (begin.line == end.line) {
      StrAppend(out, ",col=", begin.column_utf16, ",endColumn=", end.column_utf16);
    }
  }
  std::string message = finding.message;
  if (!finding.chain.empty()) StrAppend(message, "\nchain: ", ChainLineOf(finding));
  StrAppend(out, ",title=", Escaped(StrCat("hearsay: ", finding.rule), true),
            "::", Escaped(message, false), '\n');
}

}  // namespace

std::string RenderGithub(const CheckReport& report) {
  std::string out;
  for (const std::string& problem : report.problems) {
    StrAppend(out, "::error title=hearsay::", Escaped(problem, false), '\n');
  }
  const std::vector<const LocatedFinding*> findings = MostSevereFirst(report);
  for (const LocatedFinding* finding : findings) AddCommand(*finding, out);
  if (!findings.empty()) {
    StrAppend(out, "::notice title=hearsay::", Escaped(SummaryLine(report), false), '\n');
  }
  return out;
}

}  // namespace hearsay
