#include "text/paragraphs.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "text/characters.h"

namespace hearsay {
namespace {

// Wider lines than this nobody wraps to; narrower ones are lists, verse or headlines.
constexpr std::uint32_t kWidest = 100;
constexpr std::uint32_t kNarrowest = 40;
// A wrapped line may end this much before the common width: programs that balance lines do.
constexpr double kRaggedness = 0.85;
// At most one line in so many may be wider.
constexpr std::size_t kSeldom = 20;
// The share of lines broken off inside a sentence that must be filled for a text to count as
// hard-wrapped.
constexpr double kFilledShare = 0.85;

// A line without its end. Widths are in characters, counted only in lines that may be
// wrapped ones; in others they are bytes.
struct Line {
  Span span;  // without white space at both ends; empty for a blank line
  std::uint32_t width = 0;
  std::uint32_t first_word = 0;  // width of the first word
};

// White space, or what nobody sees.
constexpr bool IsBlank(CharacterKind kind) {
  return kind == CharacterKind::kSpace || kind == CharacterKind::kIgnorable ||
         kind == CharacterKind::kControl;
}

std::uint32_t WidthOf(std::string_view text) {
  if (text.size() > 4 * kWidest) return static_cast<std::uint32_t>(text.size());
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char c) { return !IsContinuationByte(c); }));
}

// Whether the character that ends at `end` is a variation selector of the symbol before it.
bool EndsInSelector(std::string_view text, std::size_t begin, std::size_t end) {
  const DecodedCharacter last = DecodeUtf8Before(text, end);
  if (last.code_point < 0xFE00 || last.code_point > 0xFE0F || end - last.size <= begin)
    return false;
  return KindOf(DecodeUtf8Before(text, end - last.size).code_point) == CharacterKind::kVisible;
}

Line MakeLine(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const TextCharacter first = CharacterAt(text, begin);
    if (!IsBlank(first.kind)) break;
    begin += first.size;
  }
  while (end > begin) {
    const DecodedCharacter last = DecodeUtf8Before(text, end);
    if (!IsBlank(KindOf(last.code_point)) || EndsInSelector(text, begin, end)) break;
    end -= last.size;
  }
  Line line;
  line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::string_view words = text.substr(begin, end - begin);
  line.width = WidthOf(words);
  line.first_word = WidthOf(words.substr(0, words.find(' ')));
  return line;
}

// A carriage return that ends a line by itself, as on old Macintoshes.
bool HasLoneReturn(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') return true;
  }
  return false;
}

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  const bool has_return = HasLoneReturn(text);
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = has_return ? text.find_first_of("\r\n", at) : text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back(MakeLine(text, at, end));
    at = end + 1;
    if (at < text.size() && text[end] == '\r' && text[at] == '\n') ++at;
  }
  return lines;
}

// The line ends where a sentence may end: what wrapping alone seldom brings about.
bool EndsSentence(std::string_view text, const Line& line) {
  const std::string_view words = Slice(text, line.span);
  return std::string_view(".!?:\"')").find(words.back()) != std::string_view::npos ||
         words.ends_with("”") || words.ends_with("’");
}

// The next line's first word would not have fitted on this one.
bool IsFilled(const Line& line, const Line& next, std::uint32_t width) {
  return line.width + 1 + next.first_word > kRaggedness * width;
}

// The width that lines are filled to, or 0 when the text is not hard-wrapped. In a wrapped
// text nearly no line is wider than the width, and those that break off inside a sentence are
// filled: they are the witnesses.
std::uint32_t WrapWidth(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t widest = 0;
  std::size_t too_wide = 0;
  for (const Line& line : lines) {
    // One long word, such as a URL, cannot be wrapped.
    if (line.width == line.first_word) continue;
    if (line.width <= kWidest) {
      widest = std::max(widest, line.width);
    } else if (++too_wide > lines.size() / kSeldom) {
      return 0;
    }
  }
  if (widest < kNarrowest) return 0;
  std::uint32_t ended = 0, broken_off = 0, filled = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    if (EndsSentence(text, lines[i])) {
      ++ended;
    } else {
      ++broken_off;
      filled += IsFilled(lines[i], lines[i + 1], widest);
    }
  }
  const bool is_wrapped =
      broken_off >= 2 && broken_off >= ended && filled >= kFilledShare * broken_off;
  return is_wrapped ? widest : 0;
}

}  // namespace

std::vector<Span> SplitParagraphs(std::string_view text) {
  const std::vector<Line> lines = SplitLines(text);
  const std::uint32_t wrap_width = WrapWidth(text, lines);
  std::vector<Span> paragraphs;
  bool joins = false;  // the line before runs on into this one
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.span.empty()) {
      joins = false;
      continue;
    }
    if (joins) {
      paragraphs.back().end = line.span.end;
    } else {
      paragraphs.push_back(line.span);
    }
    joins = wrap_width > 0 && i + 1 < lines.size() && IsFilled(line, lines[i + 1], wrap_width);
  }
  return paragraphs;
}

}  // namespace hearsay
