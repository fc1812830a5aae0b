#include "text/comparable_words.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <cstddef>
#include <optional>

#include "base/utf8.h"
#include "text/characters.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestInsertion = 200;  // bytes between square brackets

// The letter without its accents, in small letters; nothing for the accents themselves.
std::optional<char32_t> Folded(char32_t c) {
  if (c < 0x80) return LowerOf(c);
  const auto code_point = static_cast<UChar32>(c);
  if (u_getCombiningClass(code_point) != 0) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* decompose = unorm2_getNFDInstance(&error);
  UChar pieces[8];
  const std::int32_t size =
      U_FAILURE(error) ? -1 : unorm2_getDecomposition(decompose, code_point, pieces, 8, &error);
  // A base letter with marks behind it; Hangul, which falls into letters, stays whole.
  if (size > 1 && U_SUCCESS(error) && !U16_IS_SURROGATE(pieces[0]) &&
      u_getCombiningClass(pieces[1]) != 0) {
    return LowerOf(pieces[0]);
  }
  return LowerOf(c);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<ComparableWord> Run() {
    while (at_ < text_.size()) Step();
    EndWord();
    return std::move(words_);
  }

 private:
  void Step() {
    const TextCharacter character = CharacterAt(text_, at_);
    if (IsWordCharacter(character.kind)) {
      Append(character);
    } else if (character.kind == CharacterKind::kIgnorable) {
      at_ += character.size;
    } else if (character.code_point == U'[' || character.code_point == U']') {
      Bracket(character.code_point);
    } else if (JoinsWords(character)) {
      if (character.code_point == U'.' && before_ == CharacterKind::kDigit) word_.word += '.';
      letters_ = 0;
      at_ += character.size;
    } else {
      EndWord();
      SkipMark(character);
    }
  }

  void Append(const TextCharacter& character) {
    if (word_.word.empty()) word_.span.begin = static_cast<std::uint32_t>(at_);
    if (const std::optional<char32_t> folded = Folded(character.code_point)) {
      AppendUtf8(word_.word, *folded);
    }
    ++letters_;
    before_ = character.kind;
    at_ += character.size;
    word_.span.end = static_cast<std::uint32_t>(at_);
  }

  // An apostrophe, a thousands' comma, a decimal point, the stops of "U.S.": inside a word.
  bool JoinsWords(const TextCharacter& character) const {
    if (word_.word.empty()) return false;
    const std::size_t next = at_ + character.size;
    if (next >= text_.size()) return false;
    const CharacterKind after = CharacterAt(text_, next).kind;
    if (!IsWordCharacter(after)) return false;
    if (IsApostrophe(character.code_point)) return true;
    const bool digits = before_ == CharacterKind::kDigit && after == CharacterKind::kDigit;
    if (character.code_point == U',') return digits;
    if (character.code_point != U'.') return false;
    return digits || (letters_ == 1 && IsLetter(before_) && IsLetter(after));
  }

  // "[T]he" and "walk[ed]" are words; "[the board]" is an insertion.
  void Bracket(char32_t bracket) {
    const std::size_t close = bracket == U'[' ? text_.find(']', at_) : std::string_view::npos;
    if (close == std::string_view::npos || close - at_ > kLongestInsertion) {
      ++at_;  // a bracket of a pair whose letters belong to the word, or a stray one
      return;
    }
    const bool touches_before = at_ > 0 && IsWordCharacter(KindBefore(at_));
    const bool touches_after =
        close + 1 < text_.size() && IsWordCharacter(CharacterAt(text_, close + 1).kind);
    const bool one_word = text_.substr(at_, close - at_).find(' ') == std::string_view::npos;
    if ((touches_before || touches_after) && one_word) {
      ++at_;
      return;
    }
    EndWord();
    gap_ = true;
    at_ = close + 1;
  }

  CharacterKind KindBefore(std::size_t end) const {
    return KindOf(DecodeUtf8Before(text_, end).code_point);
  }

  // Passes over what is no word; an ellipsis leaves a gap.
  void SkipMark(const TextCharacter& character) {
    at_ += character.size;
    if (character.code_point == U'\u2026') gap_ = true;
    if (character.code_point != U'.') return;
    std::size_t next = at_;
    while (next < text_.size() && text_[next] == ' ') ++next;
    if (next < text_.size() && text_[next] == '.') {
      gap_ = true;
      at_ = next + 1;
    }
  }

  void EndWord() {
    letters_ = 0;
    if (word_.word.empty()) return;
    word_.after_gap = gap_ && !words_.empty();
    gap_ = false;
    words_.push_back(std::move(word_));
    word_ = {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  ComparableWord word_;  // that is being read; empty between words
  int letters_ = 0;      // of it since the last joint
  CharacterKind before_ = CharacterKind::kSpace;
  bool gap_ = false;
  std::vector<ComparableWord> words_;
};

}  // namespace

std::vector<ComparableWord> ComparableWords(std::string_view text) { return Splitter(text).Run(); }

std::string ComparableKey(std::string_view text) {
  std::string key;
  for (const ComparableWord& word : ComparableWords(text)) {
    if (!key.empty()) key += ' ';
    key += word.word;
  }
  return key;
}

}  // namespace hearsay
