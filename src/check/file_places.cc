#include "check/file_places.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

// True when the document's source map leads to bytes of this file that a column can count.
bool LeadsInto(std::string_view file, const Document& document) {
  return !file.empty() && document.source_unit == SourceUnit::kBytes && !document.archive_record &&
         IsValidUtf8(file);
}

}  // namespace

FilePlaces::FilePlaces(const Document& document, std::string_view file)
    : document_(document),
      has_file_(LeadsInto(file, document)),
      skipped_(has_file_ && file.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0),
      lines_(has_file_ ? file.substr(skipped_) : std::string_view()),
      places_(document) {}

FileRange FilePlaces::Of(Span span) const {
  if (has_file_) {
    const std::uint64_t begin = document_.source_map.ToSource(span.begin);
    if (span.empty()) return OfBytes(begin, begin);
    return OfBytes(begin, std::max(begin, document_.source_map.ToSourceEnd(span.end)));
  }
  const FilePosition begin = FromText(span.begin);
  if (span.empty()) return {begin, begin};
  // What follows the last character may stand elsewhere in the file.
  std::uint32_t last = span.end - 1;
  while (last > span.begin && IsContinuationByte(document_.text[last])) --last;
  FilePosition end = FromText(last);
  end.byte += span.end - last;
  ++end.column_bytes;
  ++end.column_code_points;
  ++end.column_utf16;
  return {begin, end};
}

FileRange FilePlaces::OfBytes(std::uint64_t begin, std::uint64_t end) const {
  if (!has_file_) return {};
  return {AtByte(begin), AtByte(end)};
}

FilePosition FilePlaces::AtByte(std::uint64_t byte) const {
  const std::size_t offset = std::max(byte, skipped_) - skipped_;
  const LineColumn bytes = lines_.Locate(offset, ColumnUnit::kBytes);
  return {.byte = byte,
          .line = bytes.line,
          .column_bytes = bytes.column,
          .column_code_points = lines_.Locate(offset, ColumnUnit::kCodePoints).column,
          .column_utf16 = lines_.Locate(offset, ColumnUnit::kUtf16Units).column};
}

FilePosition FilePlaces::FromText(std::uint32_t offset) const {
  const SourcePlace place = places_.At(offset);
  return {.byte = place.byte.value_or(0),
          .line = place.line,
          .column_bytes = place.column,
          .column_code_points = place.column,
          .column_utf16 = place.column};
}

}  // namespace hearsay
