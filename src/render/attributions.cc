#include "render/attributions.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/strings.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

Json SpansJson(const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span span : spans) out.push_back({span.begin, span.end});
  return out;
}

Json ChainJson(const Analysis& analysis, const Chain& chain) {
  Json out = Json::array();
  for (const Hop& hop : chain.hops) {
    if (hop.role == HopRole::kPublisher && chain.hops.size() > 1) continue;
    const Entity& entity = analysis.entities[hop.entity];
    out.push_back({{"type", Name(entity.type)}, {"name", entity.name}});
  }
  return out;
}

}  // namespace

std::string RenderAttributions(const Analysis& analysis) {
  Json attributions = Json::array();
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    attributions.push_back({{"id", AttributionId(i)},
                            {"type", Name(attribution.kind)},
                            {"source", SpansJson(attribution.source)},
                            {"cue", SpansJson(attribution.cue)},
                            {"content", SpansJson(attribution.content)},
                            {"nested_in", AttributionIdOrNull(attribution.parent)},
                            {"tone", Name(attribution.tone)},
                            {"class", Name(attribution.cue_class)},
                            {"medium", Name(attribution.medium)},
                            {"rule", attribution.rule},
                            {"confidence", Rounded(attribution.confidence)},
                            {"chain", ChainJson(analysis, analysis.chains[i])}});
  }
  const Json record = {{"id", analysis.document.id}, {"attributions", std::move(attributions)}};
  return DumpLine(record);
}

}  // namespace hearsay
