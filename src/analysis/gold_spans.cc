#include "analysis/gold_spans.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "attribution/complete.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

using Json = nlohmann::json;

std::vector<Span> SpansOf(const Json& attribution, const char* key) {
  std::vector<Span> spans;
  const auto found = attribution.find(key);
  if (found == attribution.end() || found->is_null()) return spans;
  for (const Json& pair : *found) {
    const Span span{pair.at(0).get<std::uint32_t>(), pair.at(1).get<std::uint32_t>()};
    if (span.begin < span.end) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

std::vector<Attribution> AttributionsOf(const Json& document) {
  std::vector<Attribution> attributions;
  absl::flat_hash_map<std::string, std::int32_t> index_of;
  std::vector<std::string> outer_ids;
  for (const Json& given : document.at("attributions")) {
    Attribution attribution;
    attribution.content = SpansOf(given, "content");
    attribution.cue = SpansOf(given, "cue");
    attribution.source = SpansOf(given, "source");
    attribution.rule = "given";
    attribution.confidence = 1;
    if (attribution.content.empty()) continue;
    if (const auto id = given.find("id"); id != given.end() && id->is_string()) {
      index_of[id->get<std::string>()] = static_cast<std::int32_t>(attributions.size());
    }
    const auto outer = given.find("nested_in");
    outer_ids.push_back(outer != given.end() && outer->is_string() ? outer->get<std::string>()
                                                                   : "");
    attributions.push_back(std::move(attribution));
  }
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    const auto outer = index_of.find(outer_ids[a]);
    if (outer != index_of.end()) attributions[a].parent = outer->second;
  }
  return attributions;
}

bool Inside(const Attribution& attribution, std::size_t size) {
  for (const auto* spans : {&attribution.content, &attribution.cue, &attribution.source}) {
    if (!spans->empty() && spans->back().end > size) return false;
  }
  return true;
}

}  // namespace

absl::StatusOr<GoldSpans> GoldSpans::Parse(std::string_view ndjson, std::string_view name) {
  GoldSpans gold;
  std::size_t line_number = 0;
  for (const std::string_view line : Split(ndjson, '\n')) {
    ++line_number;
    if (StripAsciiSpace(line).empty()) continue;
    try {
      const Json document = Json::parse(line);
      gold.by_document_[document.at("id").get<std::string>()] = AttributionsOf(document);
    } catch (const std::exception& error) {
      return absl::InvalidArgumentError(
          StrCat(name, ":", line_number, ": not a line of given attributions (", error.what(),
                 "); expected {\"id\": ..., \"attributions\": [...]} with byte spans"));
    }
  }
  return gold;
}

absl::StatusOr<std::vector<Attribution>> GoldSpans::For(const Document& document,
                                                        const TextLayers& layers,
                                                        const std::vector<LexiconHit>& hits,
                                                        const RuleSet& rules) const {
  const auto found = by_document_.find(document.id);
  if (found == by_document_.end()) return std::vector<Attribution>{};
  const std::vector<Attribution>& given = found->second;
  for (const Attribution& attribution : given) {
    if (!Inside(attribution, document.text.size())) {
      return absl::InvalidArgumentError(
          StrCat("given attributions of ", document.id,
                 " lie outside its text; they must be byte offsets of the same text"));
    }
  }
  std::vector<Attribution> attributions = given;
  Complete(document.text, layers, hits, rules, attributions);
  // Complete() orders anew and finds parents by containment; what the file states wins.
  std::vector<std::int32_t> moved_to(given.size(), kNone);
  std::vector<std::size_t> given_of(attributions.size(), 0);
  std::vector<bool> taken(attributions.size(), false);
  for (std::size_t g = 0; g < given.size(); ++g) {
    for (std::size_t a = 0; a < attributions.size(); ++a) {
      if (taken[a] || !SameSpans(given[g], attributions[a])) continue;
      taken[a] = true;
      moved_to[g] = static_cast<std::int32_t>(a);
      given_of[a] = g;
      break;
    }
  }
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    const std::int32_t outer = given[given_of[a]].parent;
    attributions[a].parent = outer == kNone ? kNone : moved_to[outer];
  }
  return attributions;
}

}  // namespace hearsay
