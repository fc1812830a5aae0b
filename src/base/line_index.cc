#include "base/line_index.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {

std::size_t CountUnits(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::kBytes) return text.size();
  std::size_t count = 0;
  for (const char c : text) {
    count += !IsContinuationByte(c);
    // A character of four bytes takes two UTF-16 units.
    if (unit == ColumnUnit::kUtf16Units) count += (static_cast<unsigned char>(c) & 0xF8) == 0xF0;
  }
  return count;
}

LineIndex::LineIndex(std::string_view text) : text_(text), begins_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    begins_.push_back(at + 1);
  }
}

LineColumn LineIndex::Locate(std::size_t offset, ColumnUnit unit) const {
  offset = std::min(offset, text_.size());
  while (offset > 0 && offset < text_.size() && IsContinuationByte(text_[offset])) --offset;
  const auto next = std::ranges::upper_bound(begins_, offset);
  const std::size_t begin = *(next - 1);
  return {static_cast<std::size_t>(next - begins_.begin()),
          1 + CountUnits(text_.substr(begin, offset - begin), unit)};
}

namespace {

// Moves a place over the byte text[at].
void Pass(std::string_view text, std::size_t at, LineColumn& place) {
  const char c = text[at];
  if (c == '\n' || (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
    place = {place.line + 1, 1};
    return;
  }
  if (at == 2 && text.starts_with("\uFEFF")) return;  // editors do not count the mark
  // A character is passed with its last byte, so that all its bytes have one place.
  place.column += at + 1 == text.size() || !IsContinuationByte(text[at + 1]);
}

}  // namespace

LineColumn Advance(std::string_view text, std::size_t begin, std::size_t end, LineColumn place) {
  for (std::size_t at = begin; at < end; ++at) Pass(text, at, place);
  return place;
}

LineTable::LineTable(std::string_view text) {
  places_.reserve(text.size() / kStep + 1);
  LineColumn place;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kStep == 0) places_.push_back(place);
    Pass(text, at, place);
  }
  if (text.size() % kStep == 0) places_.push_back(place);
}

LineColumn LineTable::Locate(std::string_view text, std::size_t offset) const {
  offset = std::min(offset, text.size());
  const std::size_t step = offset / kStep;
  return Advance(text, step * kStep, offset, places_[step]);
}

std::string_view LineIndex::Line(std::size_t line) const {
  const std::size_t begin = begins_[line - 1];
  std::size_t end = line < begins_.size() ? begins_[line] : text_.size();
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return text_.substr(begin, end - begin);
}

}  // namespace hearsay
