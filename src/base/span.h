// Half-open byte ranges, the only kind of position that hearsay's stages pass on.
//
// A Span indexes the UTF-8 text that a Document (or the caller) owns; it never owns
// or copies text. Units: bytes. Lines and columns exist only where something is
// rendered (see line_index.h). Plain values: safe to share between threads.
#ifndef HEARSAY_BASE_SPAN_H_
#define HEARSAY_BASE_SPAN_H_

#include <compare>
#include <cstdint>
#include <string_view>

namespace hearsay {

// The bytes [begin, end) of a text. begin <= end.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend constexpr auto operator<=>(const Span&, const Span&) = default;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

// The smallest span that covers both.
constexpr Span Cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// The part that both share; empty (at the later begin) where they share nothing.
constexpr Span Intersect(Span a, Span b) {
  const std::uint32_t begin = a.begin > b.begin ? a.begin : b.begin;
  const std::uint32_t end = a.end < b.end ? a.end : b.end;
  return {begin, end < begin ? begin : end};
}

// The text under a span. The span must lie inside the text.
constexpr std::string_view Slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace hearsay

#endif  // HEARSAY_BASE_SPAN_H_
