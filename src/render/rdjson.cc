#include "render/rdjson.h"

#include <string_view>

#include "analysis/names.h"
#include "base/strings.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "INFO";
    case Severity::kWarning:
      return "WARNING";
    case Severity::kError:
      return "ERROR";
  }
  return "";
}

Json PositionJson(const FilePosition& position) {
  return {{"line", position.line}, {"column", position.column_bytes}};
}

// Without a range where the format has no unit for it.
Json LocationJson(const LocatedFinding& finding, const FileRange& range, bool has_range) {
  Json location = {{"path", finding.path}};
  if (has_range) {
    location["range"] = {{"start", PositionJson(range.begin)}, {"end", PositionJson(range.end)}};
  }
  return location;
}

Json DiagnosticJson(const CheckReport& report, const LocatedFinding& finding) {
  const bool has_range = !finding.whole_document && !finding.in_paragraphs;
  Json code = {{"value", finding.rule}};
  const CheckRule* rule = FindRule(report, finding.rule);
  if (rule != nullptr && !rule->authorities.empty() && !rule->authorities.front().address.empty()) {
    code["url"] = rule->authorities.front().address;
  }
  Json related = Json::array();
  for (const LocatedHop& hop : finding.chain) {
    if (!hop.range || finding.in_paragraphs) continue;
    related.push_back({{"message", StrCat(hop.label, " (", Name(hop.role), ")")},
                       {"location", LocationJson(finding, *hop.range, true)}});
  }
  for (const LocatedRelation& place : finding.related) {
    related.push_back({{"message", place.message},
                       {"location", LocationJson(finding, place.range, !finding.in_paragraphs)}});
  }
  Json diagnostic = {{"message", finding.message},
                     {"location", LocationJson(finding, finding.range, has_range)},
                     {"severity", SeverityName(finding.severity)},
                     {"code", std::move(code)}};
  if (!related.empty()) diagnostic["related_locations"] = std::move(related);
  return diagnostic;
}

}  // namespace

std::string RenderRdjson(const CheckReport& report) {
  Json diagnostics = Json::array();
  for (const LocatedFinding& finding : report.findings) {
    if (!finding.suppression) diagnostics.push_back(DiagnosticJson(report, finding));
  }
  const Json result = {{"source", {{"name", "hearsay"}}}, {"diagnostics", std::move(diagnostics)}};
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace hearsay
