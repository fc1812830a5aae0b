#include "render/json.h"

#include <cstddef>
#include <vector>

#include "analysis/names.h"
#include "base/strings.h"
#include "document/source_place.h"
#include "render/chain_line.h"
#include "render/json_values.h"
#include "render/json_writer.h"
#include "render/notices.h"

namespace hearsay {
namespace {

constexpr std::string_view kSchema = "hearsay.analysis/1";

// Writes the object; holds what every part of it needs.
class AnalysisWriter {
 public:
  AnalysisWriter(const Analysis& analysis, JsonWriter::Layout layout)
      : analysis_(analysis),
        text_(analysis.document.text),
        places_(analysis.document),
        json_(layout) {}

  std::string Write() {
    const Document& document = analysis_.document;
    json_.BeginObject();
    json_.Key("schema").String(kSchema);
    json_.Key("id").String(document.id);
    json_.Key("path").String(document.path);
    WriteMetadata(document.metadata);
    json_.Key("text").String(text_);
    json_.Key("attributions").BeginArray();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) WriteAttribution(i);
    json_.EndArray().Key("entities").BeginArray();
    for (const Entity& entity : analysis_.entities) WriteEntity(entity);
    json_.EndArray().Key("mentions").BeginArray();
    for (const Mention& mention : analysis_.mentions) WriteMention(mention);
    json_.EndArray();
    WriteNotices();
    json_.EndObject();
    return json_.Take();
  }

 private:
  void WritePosition(const SourcePlace& place) {
    json_.Key("position").BeginObject();
    if (place.byte) {
      json_.Key("byte").Integer(static_cast<std::int64_t>(*place.byte));
      json_.Key("line").Integer(static_cast<std::int64_t>(place.line));
      json_.Key("column").Integer(static_cast<std::int64_t>(place.column));
      if (const auto record = analysis_.document.archive_record) {
        json_.Key("record").Integer(static_cast<std::int64_t>(*record));
      }
    } else {
      json_.Key("paragraph").Integer(static_cast<std::int64_t>(place.line));
      json_.Key("character").Integer(static_cast<std::int64_t>(place.column));
    }
    json_.EndObject();
  }

  // A place in the text, with its words.
  void WritePlace(Span span) {
    json_.BeginObject();
    json_.Key("begin").Integer(span.begin);
    json_.Key("end").Integer(span.end);
    json_.Key("text").String(Slice(text_, span));
    WritePosition(places_.At(span.begin));
    json_.EndObject();
  }
  // Null for an empty span: nothing in the text shows it.
  void WritePlaceOrNull(Span span) {
    if (span.empty()) {
      json_.Null();
    } else {
      WritePlace(span);
    }
  }

  void WritePlaces(std::string_view key, const std::vector<Span>& spans) {
    json_.Key(key).BeginArray();
    for (const Span span : spans) WritePlace(span);
    json_.EndArray();
  }

  void WriteAttributionIdOrNull(std::string_view key, std::int32_t index) {
    json_.Key(key);
    if (index == kNone) {
      json_.Null();
    } else {
      json_.String(AttributionId(static_cast<std::size_t>(index)));
    }
  }

  void WriteTextOrNull(std::string_view key, std::string_view text) {
    json_.Key(key);
    if (text.empty()) {
      json_.Null();
    } else {
      json_.String(text);
    }
  }

  void WriteMetadata(const Metadata& metadata) {
    json_.Key("metadata").BeginObject();
    for (const MetadataName& entry : kMetadataNames) {
      const MetadataField& field = metadata.*entry.field;
      if (!field.present()) continue;
      json_.Key(entry.name).BeginObject();
      json_.Key("value").String(field.value);
      json_.Key("origin").String(Name(field.origin));
      json_.Key("evidence");
      WritePlaceOrNull(field.evidence);
      json_.EndObject();
    }
    json_.EndObject();
  }

  void WriteHop(const Hop& hop) {
    const Entity& entity = analysis_.entities[hop.entity];
    json_.BeginObject();
    json_.Key("role").String(Name(hop.role));
    json_.Key("type").String(Name(entity.type));
    json_.Key("name").String(entity.name);
    json_.Key("entity").Integer(hop.entity);
    json_.Key("evidence");
    WritePlaceOrNull(hop.evidence);
    json_.Key("rule").String(hop.rule);
    json_.Key("reason").String(hop.reason);
    json_.Key("confidence").Number(Rounded(hop.confidence));
    json_.EndObject();
  }

  void WriteAttribution(std::size_t index) {
    const Attribution& attribution = analysis_.attributions[index];
    const Chain& chain = analysis_.chains[index];
    json_.BeginObject();
    json_.Key("id").String(AttributionId(index));
    json_.Key("kind").String(Name(attribution.kind));
    WritePlaces("content", attribution.content);
    WritePlaces("cue", attribution.cue);
    WritePlaces("source", attribution.source);
    json_.Key("tone").String(Name(attribution.tone));
    json_.Key("class").String(Name(attribution.cue_class));
    json_.Key("medium").String(Name(attribution.medium));
    json_.Key("medium_evidence");
    WritePlaceOrNull(attribution.medium_evidence);
    WriteAttributionIdOrNull("nested_in", attribution.parent);
    WriteAttributionIdOrNull("continues", attribution.continues);
    json_.Key("rule").String(attribution.rule);
    json_.Key("confidence").Number(Rounded(attribution.confidence));
    json_.Key("hands").Integer(HandsOf(chain));
    json_.Key("chain_line").String(ChainLine(analysis_, chain));
    json_.Key("chain").BeginArray();
    for (const Hop& hop : chain.hops) WriteHop(hop);
    json_.EndArray().EndObject();
  }

  void WriteEntity(const Entity& entity) {
    json_.BeginObject();
    json_.Key("type").String(Name(entity.type));
    json_.Key("name").String(entity.name);
    json_.Key("label").String(HandLabel(entity));
    json_.Key("aliases").BeginArray();
    for (const std::string& alias : entity.aliases) json_.String(alias);
    json_.EndArray();
    WriteTextOrNull("outlet", entity.outlet);
    json_.Key("specificity").String(Name(entity.specificity));
    WriteTextOrNull("anonymity_reason", entity.anonymity_reason);
    json_.EndObject();
  }

  void WriteMention(const Mention& mention) {
    json_.BeginObject();
    json_.Key("entity").Integer(mention.entity);
    json_.Key("place");
    WritePlace(mention.span);
    json_.Key("antecedent");
    WritePlaceOrNull(mention.antecedent);
    json_.Key("rule").String(mention.rule);
    json_.Key("reason").String(mention.reason);
    json_.Key("confidence").Number(Rounded(mention.confidence));
    if (!mention.candidates.empty()) WriteCandidates(mention.candidates);
    json_.EndObject();
  }

  void WriteCandidates(const std::vector<LostCandidate>& candidates) {
    json_.Key("candidates").BeginArray();
    for (const LostCandidate& lost : candidates) {
      json_.BeginObject();
      json_.Key("entity").Integer(lost.entity);
      json_.Key("place");
      WritePlaceOrNull(lost.place);
      json_.Key("why").String(lost.why);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteNotices() {
    json_.Key("notices").BeginArray();
    for (const Notice& notice : NoticesOf(analysis_)) {
      json_.BeginObject().Key("message").String(notice.message).Key("place");
      WritePlaceOrNull(notice.span);
      json_.EndObject();
    }
    json_.EndArray();
  }

  const Analysis& analysis_;
  const std::string& text_;
  const SourcePlaces places_;
  JsonWriter json_;
};

}  // namespace

std::string RenderJson(const Analysis& analysis) {
  return AnalysisWriter(analysis, JsonWriter::Layout::kIndented).Write();
}

std::string RenderNdjson(const Analysis& analysis) {
  return AnalysisWriter(analysis, JsonWriter::Layout::kOneLine).Write();
}

}  // namespace hearsay
