#include "train/gold.h"

#include <fstream>

#include "absl/status/status.h"
#include "base/strings.h"
#include "nlohmann/json.hpp"

namespace hearsay {
namespace {

std::vector<Span> SpansOf(const nlohmann::json& attribution, const char* role) {
  std::vector<Span> spans;
  const auto found = attribution.find(role);
  if (found == attribution.end() || found->is_null()) return spans;
  for (const nlohmann::json& pair : *found) {
    spans.push_back({pair.at(0).get<std::uint32_t>(), pair.at(1).get<std::uint32_t>()});
  }
  return spans;
}

// Throws nlohmann's exceptions; its caller catches them.
GoldDocument ParseDocument(const std::string& line) {
  const nlohmann::json record = nlohmann::json::parse(line);
  GoldDocument document;
  document.id = record.at("id").get<std::string>();
  document.corpus = record.value("corpus", "own");
  document.text = record.at("text").get<std::string>();
  for (const nlohmann::json& item : record.at("attributions")) {
    const auto nested = item.find("nested_in");
    document.attributions.push_back({.source = SpansOf(item, "source"),
                                     .cue = SpansOf(item, "cue"),
                                     .content = SpansOf(item, "content"),
                                     .nested = nested != item.end() && !nested->is_null()});
  }
  return document;
}

bool InsideText(const GoldDocument& document) {
  for (const GoldAttribution& attribution : document.attributions) {
    for (const auto* spans : {&attribution.source, &attribution.cue, &attribution.content}) {
      for (const Span span : *spans) {
        if (span.begin > span.end || span.end > document.text.size()) return false;
      }
    }
  }
  return true;
}

}  // namespace

absl::Status ReadGold(const std::string& path, std::vector<GoldDocument>& documents) {
  std::ifstream file(path);
  if (!file) return absl::NotFoundError(StrCat(path, ": cannot open"));
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (StripAsciiSpace(line).empty()) continue;
    try {
      documents.push_back(ParseDocument(line));
    } catch (const nlohmann::json::exception& error) {
      return absl::InvalidArgumentError(StrCat(path, ":", number, ": ", error.what()));
    }
    if (!InsideText(documents.back())) {
      return absl::InvalidArgumentError(
          StrCat(path, ":", number, ": a span lies outside the text of ", documents.back().id,
                 "; spans are byte offsets [begin, end)"));
    }
  }
  return absl::OkStatus();
}

}  // namespace hearsay
