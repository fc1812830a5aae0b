#include "render/json.h"

#include <cstddef>
#include <vector>

#include "analysis/names.h"
#include "base/strings.h"
#include "document/source_place.h"
#include "render/chain_line.h"
#include "render/json_values.h"
#include "render/notices.h"

namespace hearsay {
namespace {

constexpr std::string_view kSchema = "hearsay.analysis/1";

// Builds the object; holds what every part of it needs.
class JsonBuilder {
 public:
  explicit JsonBuilder(const Analysis& analysis)
      : analysis_(analysis), text_(analysis.document.text), places_(analysis.document) {}

  Json Build() const {
    const Document& document = analysis_.document;
    Json attributions = Json::array();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
      attributions.push_back(AttributionJson(i));
    }
    Json entities = Json::array();
    for (const Entity& entity : analysis_.entities) entities.push_back(EntityJson(entity));
    Json mentions = Json::array();
    for (const Mention& mention : analysis_.mentions) mentions.push_back(MentionJson(mention));
    return {{"schema", kSchema},
            {"id", document.id},
            {"path", document.path},
            {"metadata", MetadataJson(document.metadata)},
            {"text", text_},
            {"attributions", std::move(attributions)},
            {"entities", std::move(entities)},
            {"mentions", std::move(mentions)},
            {"notices", NoticesJson()}};
  }

 private:
  // A place in the text, with its words.
  Json PlaceJson(Span span) const {
    return {{"begin", span.begin},
            {"end", span.end},
            {"text", Slice(text_, span)},
            {"position", PositionJson(analysis_.document, places_.At(span.begin))}};
  }
  // Null for an empty span: nothing in the text shows it.
  Json PlaceOrNull(Span span) const { return span.empty() ? Json(nullptr) : PlaceJson(span); }

  Json PlacesJson(const std::vector<Span>& spans) const {
    Json places = Json::array();
    for (const Span span : spans) places.push_back(PlaceJson(span));
    return places;
  }

  Json MetadataJson(const Metadata& metadata) const {
    Json fields = Json::object();
    for (const MetadataName& entry : kMetadataNames) {
      const MetadataField& field = metadata.*entry.field;
      if (!field.present()) continue;
      fields[std::string(entry.name)] = {{"value", field.value},
                                         {"origin", Name(field.origin)},
                                         {"evidence", PlaceOrNull(field.evidence)}};
    }
    return fields;
  }

  Json HopJson(const Hop& hop) const {
    const Entity& entity = analysis_.entities[hop.entity];
    return {{"role", Name(hop.role)},
            {"type", Name(entity.type)},
            {"name", entity.name},
            {"entity", hop.entity},
            {"evidence", PlaceOrNull(hop.evidence)},
            {"rule", hop.rule},
            {"reason", hop.reason},
            {"confidence", Rounded(hop.confidence)}};
  }

  Json AttributionJson(std::size_t index) const {
    const Attribution& attribution = analysis_.attributions[index];
    const Chain& chain = analysis_.chains[index];
    Json hops = Json::array();
    for (const Hop& hop : chain.hops) hops.push_back(HopJson(hop));
    return {{"id", AttributionId(index)},
            {"kind", Name(attribution.kind)},
            {"content", PlacesJson(attribution.content)},
            {"cue", PlacesJson(attribution.cue)},
            {"source", PlacesJson(attribution.source)},
            {"tone", Name(attribution.tone)},
            {"class", Name(attribution.cue_class)},
            {"medium", Name(attribution.medium)},
            {"medium_evidence", PlaceOrNull(attribution.medium_evidence)},
            {"nested_in", AttributionIdOrNull(attribution.parent)},
            {"continues", AttributionIdOrNull(attribution.continues)},
            {"rule", attribution.rule},
            {"confidence", Rounded(attribution.confidence)},
            {"hands", HandsOf(chain)},
            {"chain_line", ChainLine(analysis_, chain)},
            {"chain", std::move(hops)}};
  }

  static Json EntityJson(const Entity& entity) {
    return {{"type", Name(entity.type)},
            {"name", entity.name},
            {"label", HandLabel(entity)},
            {"aliases", entity.aliases},
            {"outlet", entity.outlet.empty() ? Json(nullptr) : Json(entity.outlet)},
            {"specificity", Name(entity.specificity)},
            {"anonymity_reason",
             entity.anonymity_reason.empty() ? Json(nullptr) : Json(entity.anonymity_reason)}};
  }

  Json MentionJson(const Mention& mention) const {
    return {{"entity", mention.entity},
            {"place", PlaceJson(mention.span)},
            {"antecedent", PlaceOrNull(mention.antecedent)},
            {"rule", mention.rule},
            {"reason", mention.reason},
            {"confidence", Rounded(mention.confidence)}};
  }

  Json NoticesJson() const {
    Json notices = Json::array();
    for (const Notice& notice : NoticesOf(analysis_)) {
      notices.push_back({{"message", notice.message}, {"place", PlaceOrNull(notice.span)}});
    }
    return notices;
  }

  const Analysis& analysis_;
  const std::string& text_;
  const SourcePlaces places_;
};

}  // namespace

std::string RenderJson(const Analysis& analysis) {
  return JsonBuilder(analysis).Build().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string RenderNdjson(const Analysis& analysis) {
  return DumpLine(JsonBuilder(analysis).Build());
}

}  // namespace hearsay
