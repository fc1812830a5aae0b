#include "render/checkstyle.h"

#include <string_view>

#include "base/strings.h"
#include "render/markup_text.h"

namespace hearsay {
namespace {

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

}  // namespace

std::string RenderCheckstyle(const CheckReport& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  const std::string* open = nullptr;  // the draft whose element is open
  for (const LocatedFinding& finding : report.findings) {
    if (finding.suppression) continue;
    if (open == nullptr || *open != finding.path) {
      StrAppend(out, open == nullptr ? "" : "  </file>\n", "  <file name=\"", XmlText(finding.path),
                "\">\n");
      open = &finding.path;
    }
    StrAppend(out, "    <error line=\"", finding.range.begin.line, "\" column=\"",
              finding.range.begin.column_code_points, "\" severity=\"",
              SeverityName(finding.severity), "\" message=\"", XmlText(finding.message),
              "\" source=\"hearsay.", XmlText(finding.rule), "\"/>\n");
  }
  StrAppend(out, open == nullptr ? "" : "  </file>\n", "</checkstyle>\n");
  return out;
}

}  // namespace hearsay
