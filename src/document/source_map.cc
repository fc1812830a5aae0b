#include "document/source_map.h"

#include <algorithm>

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
