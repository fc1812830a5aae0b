#include "document/source_map.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace hearsay {

void SourceMap::Add(std::uint32_t text_size, std::uint64_t source_begin, std::uint64_t source_size,
                    bool identical) {
  if (text_size == 0) return;
  std::uint32_t text_begin = 0;
  if (!segments_.empty()) {
    Segment& last = segments_.back();
    text_begin = last.text_begin + last.text_size;
    if (identical && last.identical && last.source_begin + last.source_size == source_begin) {
      last.text_size += text_size;
      last.source_size += text_size;
      return;
    }
  }
  segments_.push_back(
      {text_begin, text_size, source_begin, identical ? text_size : source_size, identical});
}

const SourceMap::Segment& SourceMap::SegmentOf(std::uint32_t text_offset) const {
  const auto after = std::upper_bound(
      segments_.begin(), segments_.end(), text_offset,
      [](std::uint32_t offset, const Segment& segment) { return offset < segment.text_begin; });
  return *(after == segments_.begin() ? after : after - 1);
}

std::uint64_t SourceMap::ToSource(std::uint32_t text_offset) const {
  if (segments_.empty()) return text_offset;
  const Segment& segment = SegmentOf(text_offset);
  const std::uint32_t into = text_offset - segment.text_begin;
  if (into >= segment.text_size) return segment.source_begin + segment.source_size;
  return segment.source_begin + (segment.identical ? into : 0);
}

std::uint64_t SourceMap::ToSourceEnd(std::uint32_t text_offset) const {
  if (segments_.empty() || text_offset == 0) return ToSource(text_offset);
  const Segment& segment = SegmentOf(text_offset - 1);
  const std::uint32_t into = text_offset - segment.text_begin;
  return segment.source_begin +
         (segment.identical && into < segment.text_size ? into : segment.source_size);
}

std::uint32_t SourceMap::FromSource(std::uint64_t source_offset) const {
  if (segments_.empty()) return static_cast<std::uint32_t>(source_offset);
  const auto after = std::upper_bound(
      segments_.begin(), segments_.end(), source_offset,
      [](std::uint64_t offset, const Segment& segment) { return offset < segment.source_begin; });
  const Segment& segment = *(after == segments_.begin() ? after : after - 1);
  if (!segment.identical || source_offset < segment.source_begin) return segment.text_begin;
  const std::uint64_t into = source_offset - segment.source_begin;
  return segment.text_begin +
         static_cast<std::uint32_t>(std::min<std::uint64_t>(into, segment.text_size));
}

void SourceMap::Locate(std::string_view source, const LineTable& lines, const SourceMap& decoding,
                       std::uint64_t source_begin, std::size_t first_line) {
  constexpr std::uint32_t kLongest = 512;  // PlaceOf() counts within a segment
  std::vector<Segment> located;
  located.reserve(segments_.size());
  for (Segment rest : segments_) {
    const std::uint32_t at = decoding.FromSource(rest.source_begin - source_begin);
    std::uint32_t done = 0;
    while (rest.text_size > 0) {
      Segment piece = rest;
      if (rest.identical && rest.text_size > kLongest) {
        piece.text_size = kLongest;
        while (piece.text_size < rest.text_size && at + done + piece.text_size < source.size() &&
               IsContinuationByte(source[at + done + piece.text_size])) {
          ++piece.text_size;
        }
        piece.source_size = piece.text_size;
      }
      piece.place = lines.Locate(source, at + done);
      piece.place.line += first_line - 1;
      located.push_back(piece);
      done += piece.text_size;
      rest.text_begin += piece.text_size;
      rest.source_begin += piece.source_size;
      rest.text_size -= piece.text_size;
      rest.source_size -= std::min(rest.source_size, piece.source_size);
    }
  }
  segments_ = std::move(located);
  located_ = !segments_.empty();
}

LineColumn SourceMap::PlaceOf(std::string_view text, std::uint32_t text_offset) const {
  const Segment& segment = SegmentOf(text_offset);
  if (!segment.identical) return segment.place;
  return Advance(text, segment.text_begin, std::min<std::size_t>(text_offset, text.size()),
                 segment.place);
}

SourceMap SourceMap::Through(const SourceMap& outer) const {
  if (outer.empty()) return *this;
  SourceMap through;
  for (const Segment& segment : segments_) {
    const auto begin = static_cast<std::uint32_t>(segment.source_begin);
    if (!segment.identical) {
      const auto end = static_cast<std::uint32_t>(segment.source_begin + segment.source_size);
      const std::uint64_t source = outer.ToSource(begin);
      const std::uint64_t source_end = outer.ToSource(end);
      through.Add(segment.text_size, source, source_end > source ? source_end - source : 0, false);
      continue;
    }
    for (std::uint32_t done = 0; done < segment.text_size;) {
      const std::uint32_t at = begin + done;
      const Segment& middle = outer.SegmentOf(at);
      const std::uint32_t into = at - middle.text_begin;
      // Past the end of outer's text there is nothing to lead to but its end.
      const std::uint32_t run = into >= middle.text_size
                                    ? segment.text_size - done
                                    : std::min(segment.text_size - done, middle.text_size - into);
      if (middle.identical) {
        through.Add(run, middle.source_begin + into, run, true);
      } else {
        through.Add(run, middle.source_begin, middle.source_size, false);
      }
      done += run;
    }
  }
  return through;
}

}  // namespace hearsay
