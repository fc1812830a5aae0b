#include "render/sarif.h"

#include <cstdint>
#include <map>
#include <string_view>

#include "analysis/names.h"
#include "base/strings.h"
#include "base/version.h"
#include "check/severity.h"
#include "render/json_values.h"
#include "render/uri.h"

namespace hearsay {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

Json Text(std::string_view text) { return {{"text", text}}; }

// "AnonymousBare" of "anonymous-bare": SARIF wants rules' names so.
std::string PascalCase(std::string_view id) {
  std::string name;
  for (const std::string_view part : Split(id, '-')) {
    if (part.empty()) continue;
    StrAppend(name, LowerAscii(part));
    char& first = name[name.size() - part.size()];
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }
  return name;
}

// GitHub orders alerts by it.
std::string_view PrecisionOf(float confidence) {
  if (confidence >= 0.9f) return "very-high";
  if (confidence >= 0.75f) return "high";
  return confidence >= 0.5f ? "medium" : "low";
}

Json RuleJson(const CheckRule& rule) {
  std::string help = rule.reason;
  std::string markdown = rule.reason;
  if (!rule.remedy.empty()) {
    StrAppend(help, "\n\nWhat to do: ", rule.remedy);
    StrAppend(markdown, "\n\n**What to do:** ", rule.remedy);
  }
  for (const Authority& authority : rule.authorities) {
    StrAppend(help, "\n\n", authority.name, ": ", authority.says, " ", authority.address);
    StrAppend(markdown, "\n\n",
              authority.address.empty() ? authority.name
                                        : StrCat("[", authority.name, "](", authority.address, ")"),
              ": ", authority.says);
  }
  if (help.empty()) help = rule.title.empty() ? rule.id : rule.title;
  Json json = {{"id", rule.id},
               {"name", PascalCase(rule.id)},
               {"shortDescription", Text(rule.title.empty() ? rule.id : rule.title)},
               {"fullDescription", Text(rule.reason.empty() ? help : rule.reason)},
               {"help", {{"text", help}, {"markdown", markdown.empty() ? help : markdown}}},
               {"defaultConfiguration", {{"level", Name(rule.severity)}}},
               {"properties", {{"tags", {"sourcing"}}, {"problem.severity", Name(rule.severity)}}}};
  if (rule.severity == Severity::kNote) {
    json["properties"]["problem.severity"] = "recommendation";
  }
  if (!rule.authorities.empty() && !rule.authorities.front().address.empty()) {
    json["helpUri"] = rule.authorities.front().address;
  }
  return json;
}

// A place; SARIF has no word for a Word document's paragraphs, so a region would be wrong there.
Json LocationJson(const LocatedFinding& finding, const FileRange& range, std::string_view words,
                  bool has_region) {
  Json physical = {{"artifactLocation", {{"uri", UriOf(finding.path)}}}};
  if (has_region) {
    physical["region"] = {{"startLine", range.begin.line},
                          {"startColumn", range.begin.column_utf16},
                          {"endLine", range.end.line},
                          {"endColumn", range.end.column_utf16}};
    if (!words.empty()) physical["region"]["snippet"] = Text(words);
  } else {
    physical["region"] = {{"startLine", 1}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

// The hands in order of their way: origin first, as a flow of code goes.
Json CodeFlowsJson(const LocatedFinding& finding) {
  Json steps = Json::array();
  for (auto hop = finding.chain.rbegin(); hop != finding.chain.rend(); ++hop) {
    Json location = LocationJson(finding, hop->range.value_or(finding.range), hop->evidence,
                                 !finding.in_paragraphs);
    location["message"] = Text(StrCat(hop->label, " (", Name(hop->role), ")"));
    steps.push_back({{"location", std::move(location)}});
  }
  return Json::array({{{"message", Text(StrCat("The chain: ", ChainLineOf(finding)))},
                       {"threadFlows", Json::array({{{"locations", std::move(steps)}}})}}});
}

Json ResultJson(const LocatedFinding& finding, const std::map<std::string, std::size_t>& rules,
                bool has_baseline) {
  const bool has_region = !finding.whole_document && !finding.in_paragraphs;
  const std::string_view words = Slice(finding.excerpt.text, finding.excerpt.marked);
  std::string message = finding.message;
  for (const Counterpart& other : finding.counterparts) {
    StrAppend(message, " (", other.document, other.line > 0 ? StrCat(":", other.line) : "", ": “",
              other.words, "”)");
  }
  // A sentence, as SARIF's validators want it.
  if (!message.ends_with('.') && !message.ends_with('?') && !message.ends_with('!')) message += '.';
  Json result = {{"ruleId", finding.rule}};
  if (const auto rule = rules.find(finding.rule); rule != rules.end()) {
    result["ruleIndex"] = rule->second;
  }
  result["level"] = Name(finding.severity);
  result["message"] = Text(message);
  result["locations"] = Json::array({LocationJson(finding, finding.range, words, has_region)});
  if (has_region && !finding.excerpt.text.empty()) {
    result["locations"][0]["physicalLocation"]["contextRegion"] = {
        {"startLine", finding.paragraph.begin.line},
        {"endLine", finding.paragraph.end.line},
        {"snippet", Text(finding.excerpt.text)}};
  }
  if (!finding.chain.empty()) result["codeFlows"] = CodeFlowsJson(finding);
  if (!finding.related.empty()) {
    Json related = Json::array();
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      const LocatedRelation& place = finding.related[i];
      Json location = LocationJson(finding, place.range, place.words, !finding.in_paragraphs);
      location["id"] = i + 1;
      location["message"] = Text(place.message);
      related.push_back(std::move(location));
    }
    result["relatedLocations"] = std::move(related);
  }
  result["partialFingerprints"] = {{"primaryLocationLineHash", finding.fingerprint}};
  if (finding.suppression) {
    const bool outside = finding.suppression->kind == Suppression::Kind::kBaseline ||
                         finding.suppression->kind == Suppression::Kind::kSidecar;
    Json suppression = {{"kind", outside ? "external" : "inSource"}, {"status", "accepted"}};
    if (!finding.suppression->reason.empty()) {
      suppression["justification"] = finding.suppression->reason;
    }
    result["suppressions"] = Json::array({std::move(suppression)});
  }
  if (has_baseline) {
    const bool known =
        finding.suppression && finding.suppression->kind == Suppression::Kind::kBaseline;
    result["baselineState"] = known ? "unchanged" : "new";
  }
  result["properties"] = {{"precision", PrecisionOf(finding.confidence)},
                          {"confidence", Rounded(finding.confidence)}};
  return result;
}

}  // namespace

std::string RenderSarif(const CheckReport& report) {
  Json rules = Json::array();
  std::map<std::string, std::size_t> index;
  for (const CheckRule& rule : report.rules) {
    index.emplace(rule.id, rules.size());
    rules.push_back(RuleJson(rule));
  }
  Json results = Json::array();
  for (const LocatedFinding& finding : report.findings) {
    results.push_back(ResultJson(finding, index, report.has_baseline));
  }
  Json artifacts = Json::array();
  for (const std::string& draft : report.drafts) {
    artifacts.push_back({{"location", {{"uri", UriOf(draft)}}}});
  }
  Json invocation = {{"executionSuccessful", report.problems.empty()}};
  if (!report.problems.empty()) {
    Json notifications = Json::array();
    for (const std::string& problem : report.problems) {
      notifications.push_back({{"level", "error"}, {"message", Text(problem)}});
    }
    invocation["toolExecutionNotifications"] = std::move(notifications);
  }
  const Json driver = {{"name", "hearsay"},
                       {"fullName", StrCat("hearsay ", Version())},
                       {"semanticVersion", Version()},
                       {"rules", std::move(rules)}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "utf16CodeUnits"},
                    {"invocations", Json::array({std::move(invocation)})},
                    {"artifacts", std::move(artifacts)},
                    {"results", std::move(results)}};
  const Json sarif = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return sarif.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace hearsay
