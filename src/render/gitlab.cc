#include "render/gitlab.h"

#include <string_view>

#include "base/hash.h"
#include "base/strings.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "info";
    case Severity::kWarning:
      return "minor";
    case Severity::kError:
      return "major";
  }
  return "";
}

}  // namespace

std::string RenderGitlab(const CheckReport& report) {
  Json issues = Json::array();
  for (const LocatedFinding& finding : report.findings) {
    if (finding.suppression) continue;
    std::string_view path = finding.path;
    while (path.starts_with("./")) path.remove_prefix(2);
    Json location = {{"path", path}, {"lines", {{"begin", finding.range.begin.line}}}};
    location["lines"]["end"] = finding.range.end.line;
    issues.push_back({{"type", "issue"},
                      {"check_name", finding.rule},
                      {"description", finding.message},
                      {"categories", {"Style"}},
                      {"severity", SeverityName(finding.severity)},
                      // Fingerprints are of the whole report, not of one draft.
                      {"fingerprint", Sha256Hex(StrCat(path, "\n", finding.fingerprint))},
                      {"location", std::move(location)}});
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace hearsay
