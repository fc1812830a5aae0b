#include "render/check_json.h"

#include <string_view>

#include "analysis/names.h"
#include "base/strings.h"
#include "check/severity.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

constexpr std::string_view kSchema = "hearsay.check/1";

Json PlaceJson(const FilePosition& position, bool in_paragraphs) {
  if (in_paragraphs) {
    return {{"paragraph", position.line}, {"character", position.column_code_points}};
  }
  return {{"byte", position.byte},
          {"line", position.line},
          {"column", position.column_code_points},
          {"column_bytes", position.column_bytes},
          {"column_utf16", position.column_utf16}};
}

Json RangeJson(const FileRange& range, bool in_paragraphs) {
  return {{"begin", PlaceJson(range.begin, in_paragraphs)},
          {"end", PlaceJson(range.end, in_paragraphs)}};
}

Json ExcerptOrNull(const Excerpt& excerpt) {
  if (excerpt.text.empty()) return nullptr;
  return {{"text", excerpt.text},
          {"begin", excerpt.marked.begin},
          {"end", excerpt.marked.end},
          {"words", Slice(excerpt.text, excerpt.marked)}};
}

Json ChainJson(const LocatedFinding& finding) {
  Json hops = Json::array();
  for (const LocatedHop& hop : finding.chain) {
    hops.push_back({{"role", Name(hop.role)},
                    {"label", hop.label},
                    {"range", hop.range ? RangeJson(*hop.range, finding.in_paragraphs) : Json()},
                    {"evidence", hop.evidence},
                    {"rule", hop.rule},
                    {"reason", hop.reason},
                    {"confidence", Rounded(hop.confidence)}});
  }
  return hops;
}

std::string_view Name(Suppression::Kind kind) {
  switch (kind) {
    case Suppression::Kind::kInline:
      return "comment";
    case Suppression::Kind::kFrontMatter:
      return "front-matter";
    case Suppression::Kind::kSidecar:
      return "sidecar";
    case Suppression::Kind::kBaseline:
      return "baseline";
  }
  return "";
}

Json SuppressionOrNull(const LocatedFinding& finding) {
  if (!finding.suppression) return nullptr;
  return {{"by", Name(finding.suppression->kind)}, {"reason", finding.suppression->reason}};
}

Json FindingJson(const LocatedFinding& finding) {
  Json related = Json::array();
  for (const LocatedRelation& place : finding.related) {
    related.push_back({{"range", RangeJson(place.range, finding.in_paragraphs)},
                       {"words", place.words},
                       {"message", place.message}});
  }
  Json counterparts = Json::array();
  for (const Counterpart& other : finding.counterparts) {
    Json differences = Json::array();
    for (const WordDifference& difference : other.differences) {
      differences.push_back({{"what", difference.what},
                             {"draft", difference.draft},
                             {"original", difference.original}});
    }
    counterparts.push_back({{"document", other.document},
                            {"line", other.line > 0 ? Json(other.line) : Json()},
                            {"words", other.words},
                            {"message", other.message},
                            {"differences", std::move(differences)}});
  }
  const bool somewhere = !finding.whole_document;
  return {{"path", finding.path},
          {"rule", finding.rule},
          {"severity", Name(finding.severity)},
          {"message", finding.message},
          {"range", somewhere ? RangeJson(finding.range, finding.in_paragraphs) : Json()},
          {"excerpt", ExcerptOrNull(finding.excerpt)},
          {"chain_line", finding.chain.empty() ? Json() : Json(ChainLineOf(finding))},
          {"chain", ChainJson(finding)},
          {"related", std::move(related)},
          {"counterparts", std::move(counterparts)},
          {"confidence", Rounded(finding.confidence)},
          {"fingerprint", finding.fingerprint},
          {"suppression", SuppressionOrNull(finding)}};
}

Json RuleJson(const CheckRule& rule) {
  Json authorities = Json::array();
  for (const Authority& authority : rule.authorities) {
    authorities.push_back(
        {{"name", authority.name}, {"says", authority.says}, {"address", authority.address}});
  }
  return {{"id", rule.id},
          {"title", rule.title},
          {"reason", rule.reason},
          {"remedy", rule.remedy},
          {"authorities", std::move(authorities)}};
}

}  // namespace

std::string RenderCheckJson(const CheckReport& report) {
  Json findings = Json::array();
  for (const LocatedFinding& finding : report.findings) findings.push_back(FindingJson(finding));
  Json rules = Json::array();
  for (const CheckRule& rule : report.rules) rules.push_back(RuleJson(rule));
  const CheckCounts counts = CountFindings(report);
  const Json json = {{"schema", kSchema},
                     {"drafts", report.drafts},
                     {"counts",
                      {{"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"notes", counts.notes},
                       {"suppressed", counts.suppressed},
                       {"in_baseline", counts.in_baseline}}},
                     {"findings", std::move(findings)},
                     {"rules", std::move(rules)},
                     {"problems", report.problems},
                     {"stale_baseline", report.stale}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string RenderCheckNdjson(const CheckReport& report) {
  std::string out;
  for (const LocatedFinding& finding : report.findings) out += DumpLine(FindingJson(finding));
  return out;
}

}  // namespace hearsay
