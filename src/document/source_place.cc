#include "document/source_place.h"

#include "document/docx.h"

namespace hearsay {

SourcePlaces::SourcePlaces(const Document& document)
    : document_(document),
      text_lines_(document.source_map.located() ? std::string_view() : document.text) {}

SourcePlace SourcePlaces::At(std::uint32_t offset) const {
  const SourceMap& map = document_.source_map;
  const std::uint64_t source = map.ToSource(offset);
  if (document_.source_unit == SourceUnit::kParagraphs && !map.empty()) {
    return {std::nullopt, DocxParagraph(source), std::size_t{DocxCharacter(source)} + 1};
  }
  const LineColumn place = map.located() ? map.PlaceOf(document_.text, offset)
                                         : text_lines_.Locate(offset, ColumnUnit::kCodePoints);
  return {source, place.line, place.column};
}

}  // namespace hearsay
