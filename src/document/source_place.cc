#include "document/source_place.h"

#include <algorithm>
#include <string_view>

#include "document/docx.h"

namespace hearsay {

SourcePlaces::SourcePlaces(const Document& document) : document_(document) {
  if (document.source_map.located()) return;
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  const std::string_view text = document.text;
  if (text.starts_with(kByteOrderMark)) skipped_ = kByteOrderMark.size();
  text_lines_ = LineIndex(text.substr(skipped_));
}

SourcePlace SourcePlaces::At(std::uint32_t offset) const {
  const SourceMap& map = document_.source_map;
  const std::uint64_t source = map.ToSource(offset);
  if (document_.source_unit == SourceUnit::kParagraphs && !map.empty()) {
    return {std::nullopt, DocxParagraph(source), std::size_t{DocxCharacter(source)} + 1};
  }
  const LineColumn place = map.located() ? map.PlaceOf(document_.text, offset)
                                         : text_lines_.Locate(std::max(offset, skipped_) - skipped_,
                                                              ColumnUnit::kCodePoints);
  return {source, place.line, place.column};
}

}  // namespace hearsay
