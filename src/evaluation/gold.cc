#include "evaluation/gold.h"

#include <functional>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "nlohmann/json.hpp"

namespace hearsay {
namespace {

using Json = nlohmann::json;

std::string StringAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<Span> SpansAt(const Json& object, const char* key) {
  std::vector<Span> spans;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return spans;
  for (const Json& pair : *found) {
    if (pair.is_array() && pair.size() == 2 && pair[0].is_number_unsigned() &&
        pair[1].is_number_unsigned() && pair[0] <= pair[1]) {
      spans.push_back({pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()});
    }
  }
  return spans;
}

std::vector<ChainHop> HopsOf(const Json& list) {
  std::vector<ChainHop> hops;
  if (!list.is_array()) return hops;
  for (const Json& one : list) {
    if (!one.is_object()) continue;
    ChainHop hop;
    hop.type = StringAt(one, "type");
    if (const auto names = one.find("names"); names != one.end() && names->is_array()) {
      for (const Json& name : *names) {
        if (name.is_string()) hop.names.push_back(name.get<std::string>());
      }
    } else {
      hop.names.push_back(StringAt(one, "name"));
    }
    hops.push_back(std::move(hop));
  }
  return hops;
}

ScoredAttribution AttributionOf(const Json& one) {
  ScoredAttribution attribution;
  attribution.id = StringAt(one, "id");
  attribution.source = SpansAt(one, "source");
  attribution.cue = SpansAt(one, "cue");
  attribution.content = SpansAt(one, "content");
  attribution.kind = StringAt(one, "type");
  attribution.cue_class = StringAt(one, "class");
  if (const auto found = one.find("confidence"); found != one.end() && found->is_number()) {
    attribution.confidence = found->get<double>();
  }
  if (const auto found = one.find("chain"); found != one.end()) attribution.chain = HopsOf(*found);
  return attribution;
}

// Calls use for the object of every line that is not blank.
absl::Status ForEachLine(std::string_view ndjson, std::string_view name,
                         const std::function<void(const Json&)>& use) {
  int number = 0;
  for (std::string_view line : Split(ndjson, '\n')) {
    ++number;
    if (StripAsciiSpace(line).empty()) continue;
    const Json object = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object() || StringAt(object, "id").empty()) {
      return absl::InvalidArgumentError(StrCat(
          name, ":", number, ": not a JSON object with an \"id\": give one document a line"));
    }
    use(object);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<ScoredDocument>> ParseScored(std::string_view ndjson,
                                                        std::string_view name) {
  std::vector<ScoredDocument> documents;
  HEARSAY_RETURN_IF_ERROR(ForEachLine(ndjson, name, [&](const Json& object) {
    ScoredDocument& document = documents.emplace_back();
    document.id = StringAt(object, "id");
    document.text = StringAt(object, "text");
    document.publisher = StringAt(object, "publisher");
    if (const auto meta = object.find("meta"); meta != object.end() && meta->is_object()) {
      document.publisher = StringAt(*meta, "publisher");
    }
    if (const auto list = object.find("attributions"); list != object.end() && list->is_array()) {
      for (const Json& one : *list) {
        if (one.is_object()) document.attributions.push_back(AttributionOf(one));
      }
    }
  }));
  return documents;
}

absl::StatusOr<GoldChains> ParseGoldChains(std::string_view ndjson, std::string_view name) {
  GoldChains all;
  HEARSAY_RETURN_IF_ERROR(ForEachLine(ndjson, name, [&](const Json& object) {
    std::map<std::string, std::vector<ChainHop>>& chains = all[StringAt(object, "id")];
    if (const auto map = object.find("chains"); map != object.end() && map->is_object()) {
      for (const auto& [id, hops] : map->items()) chains[id] = HopsOf(hops);
    }
  }));
  return all;
}

}  // namespace hearsay
