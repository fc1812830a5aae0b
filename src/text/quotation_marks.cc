#include "text/quotation_marks.h"

#include "text/characters.h"

namespace hearsay {
namespace {

// Neighbours are looked for no further than this many marks away.
constexpr int kMostMarks = 8;

void ReadShape(char32_t c, bool doubled, QuotationMark& mark) {
  using enum MarkDirection;
  switch (c) {
    case U'"':
      return;
    case U'\'':
      mark.family = doubled ? MarkFamily::kDouble : MarkFamily::kSingle;
      return;
    case U'`':
      mark.family = doubled ? MarkFamily::kDouble : MarkFamily::kSingle;
      mark.shape = MarkShape::kBacktick;
      mark.drawn = kOpens;
      return;
    case U'\u2018':
    case U'\u201B':
      mark.family = MarkFamily::kSingle;
      mark.shape = MarkShape::kCurly;
      mark.drawn = kOpens;
      return;
    case U'\u2019':
      mark.family = MarkFamily::kSingle;
      mark.shape = MarkShape::kCurly;
      mark.drawn = kCloses;
      return;
    case U'\u201A':
      mark.family = MarkFamily::kSingle;
      mark.shape = MarkShape::kLow;
      mark.drawn = kOpens;
      return;
    case U'\u201E':
      mark.shape = MarkShape::kLow;
      mark.drawn = kOpens;
      return;
    case U'\u201D':
      mark.shape = MarkShape::kCurly;
      mark.drawn = kCloses;
      return;
    case U'\u00AB':
    case U'\u00BB':
      mark.family = MarkFamily::kGuillemet;
      mark.shape = MarkShape::kAngle;
      mark.drawn = c == U'\u00AB' ? kOpens : kCloses;
      return;
    case U'\u2039':
    case U'\u203A':
      mark.family = MarkFamily::kSingleGuillemet;
      mark.shape = MarkShape::kAngle;
      mark.drawn = c == U'\u2039' ? kOpens : kCloses;
      return;
    default:  // “ and ‟
      mark.shape = MarkShape::kCurly;
      mark.drawn = kOpens;
      return;
  }
}

bool IsSkipped(CharacterKind kind) {
  return kind == CharacterKind::kQuote || kind == CharacterKind::kIgnorable ||
         kind == CharacterKind::kControl;
}

// The kind of the nearest character before `at` that is no mark; a space at the begin.
CharacterKind KindBefore(std::string_view text, std::size_t at, std::size_t begin) {
  for (int marks = 0; at > begin && marks < kMostMarks; ++marks) {
    const DecodedCharacter character = DecodeUtf8Before(text, at);
    const CharacterKind kind = KindOf(character.code_point);
    if (!IsSkipped(kind)) return kind;
    at -= character.size;
  }
  return CharacterKind::kSpace;
}

CharacterKind KindAfter(std::string_view text, std::size_t at, std::size_t end) {
  for (int marks = 0; at < end && marks < kMostMarks; ++marks) {
    const TextCharacter character = CharacterAt(text, at);
    if (!IsSkipped(character.kind)) return character.kind;
    at += character.size;
  }
  return CharacterKind::kSpace;
}

}  // namespace

QuotationMark ReadQuotationMark(std::string_view text, Span span, Span paragraph) {
  QuotationMark mark;
  const TextCharacter character = CharacterAt(text, span.begin);
  ReadShape(character.code_point, span.size() > character.size, mark);
  const CharacterKind before = KindBefore(text, span.begin, paragraph.begin);
  const CharacterKind after = KindAfter(text, span.end, paragraph.end);
  const bool free_left = before == CharacterKind::kSpace || before == CharacterKind::kOpen;
  const bool free_right = after == CharacterKind::kSpace || after == CharacterKind::kClose ||
                          after == CharacterKind::kStop;
  if (free_left && !free_right) mark.placed = MarkDirection::kOpens;
  if (!free_left && free_right) mark.placed = MarkDirection::kCloses;
  mark.after_letter = IsLetter(before);
  mark.after_digit = before == CharacterKind::kDigit;
  mark.after_stop = before == CharacterKind::kStop;
  mark.before_upper = after == CharacterKind::kUpper;
  if (after == CharacterKind::kSpace && span.end < paragraph.end) {
    std::size_t at = span.end;
    while (at < paragraph.end && CharacterAt(text, at).kind == CharacterKind::kSpace) {
      at += CharacterAt(text, at).size;
    }
    mark.before_word =
        at > span.end && at < paragraph.end && IsWordCharacter(CharacterAt(text, at).kind);
  }
  return mark;
}

}  // namespace hearsay
