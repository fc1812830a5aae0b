#include "render/document.h"

#include "analysis/names.h"
#include "base/strings.h"
#include "document/source_place.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

std::string PlaceText(const Document& document, const SourcePlace& place) {
  const std::string text = StrCat(place.line, ":", place.column);
  if (document.source_unit == SourceUnit::kParagraphs) return StrCat("paragraph ", text);
  return text;
}

}  // namespace

std::string RenderDocument(const Document& document) {
  const SourcePlaces places(document);
  std::string out = StrCat(document.path, "\n");
  if (document.id != document.path) StrAppend(out, "id: ", document.id, "\n");
  if (document.archive_record) StrAppend(out, "record at byte ", *document.archive_record, "\n");
  for (const MetadataName& entry : kMetadataNames) {
    const MetadataField& field = document.metadata.*entry.field;
    if (!field.present()) continue;
    StrAppend(out, entry.name, ": ", field.value, " (", Name(field.origin), ")\n");
  }
  for (const Block& block : document.blocks) {
    StrAppend(out, "\n[", Name(block.kind), " ", PlaceText(document, places.At(block.span.begin)),
              "]\n", Slice(document.text, block.span), "\n");
  }
  if (!document.links.empty()) out += "\nlinks:\n";
  for (const Link& link : document.links) {
    StrAppend(out, PlaceText(document, places.At(link.span.begin)), " [",
              Slice(document.text, link.span), "] ", link.target, "\n");
  }
  for (const ReaderNotice& notice : document.notices) {
    StrAppend(out, "note: ", notice.message, "\n");
  }
  return out;
}

std::string RenderDocumentJson(const Document& document) {
  const SourcePlaces places(document);
  const auto place = [&](Span span) -> Json {
    return {{"begin", span.begin},
            {"end", span.end},
            {"position", PositionJson(document, places.At(span.begin))}};
  };
  Json metadata = Json::object();
  for (const MetadataName& entry : kMetadataNames) {
    const MetadataField& field = document.metadata.*entry.field;
    if (!field.present()) continue;
    metadata[std::string(entry.name)] = {{"value", field.value}, {"origin", Name(field.origin)}};
  }
  Json blocks = Json::array();
  for (const Block& block : document.blocks) {
    Json one = place(block.span);
    one["kind"] = Name(block.kind);
    blocks.push_back(std::move(one));
  }
  Json links = Json::array();
  for (const Link& link : document.links) {
    Json one = place(link.span);
    one["target"] = link.target;
    links.push_back(std::move(one));
  }
  Json notices = Json::array();
  for (const ReaderNotice& notice : document.notices) notices.push_back(notice.message);
  return DumpLine({{"schema", "hearsay.document/1"},
                   {"id", document.id},
                   {"path", document.path},
                   {"metadata", std::move(metadata)},
                   {"text", document.text},
                   {"blocks", std::move(blocks)},
                   {"links", std::move(links)},
                   {"notices", std::move(notices)}});
}

}  // namespace hearsay
