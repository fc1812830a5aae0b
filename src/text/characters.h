// What a character is to the text floor: a letter, a space, something invisible, a mark.
//
// A coarse reading of Unicode's properties, enough for news: case is known for Latin, Greek,
// Cyrillic and Armenian; other scripts have letters without case. Pure functions.
#ifndef HEARSAY_TEXT_CHARACTERS_H_
#define HEARSAY_TEXT_CHARACTERS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace hearsay {

enum class CharacterKind : std::uint8_t {
  kSpace,      // white space of any width, NBSP too
  kIgnorable,  // soft hyphen, zero-width, direction and variation characters, BOM
  kControl,    // NUL and its like: no part of a word, nor a token
  kLower,
  kUpper,
  kLetter,  // a letter without case, a combining mark
  kDigit,
  kQuote,    // a mark that can open or close a quotation
  kOpen,     // an opening bracket
  kClose,    // a closing bracket
  kStop,     // . ! ? , ; : and the ellipsis
  kVisible,  // all else that is seen
};

constexpr bool IsWordCharacter(CharacterKind kind) {
  return kind >= CharacterKind::kLower && kind <= CharacterKind::kDigit;
}
constexpr bool IsLetter(CharacterKind kind) {
  return kind >= CharacterKind::kLower && kind <= CharacterKind::kLetter;
}

namespace characters_internal {
constexpr std::array<CharacterKind, 128> MakeAsciiKinds() {
  using enum CharacterKind;
  std::array<CharacterKind, 128> kinds{};
  for (int c = 0; c < 128; ++c) {
    CharacterKind kind = c < 0x20 || c == 0x7F ? kControl : kVisible;
    if (c == ' ' || (c >= '\t' && c <= '\r')) kind = kSpace;
    if (c >= 'a' && c <= 'z') kind = kLower;
    if (c >= 'A' && c <= 'Z') kind = kUpper;
    if (c >= '0' && c <= '9') kind = kDigit;
    if (c == '"' || c == '\'' || c == '`') kind = kQuote;
    if (c == '(' || c == '[' || c == '{') kind = kOpen;
    if (c == ')' || c == ']' || c == '}') kind = kClose;
    if (c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == ':') kind = kStop;
    kinds[static_cast<std::size_t>(c)] = kind;
  }
  return kinds;
}
inline constexpr std::array<CharacterKind, 128> kAsciiKinds = MakeAsciiKinds();
CharacterKind KindBeyondAscii(char32_t c);
char32_t LowerBeyondAscii(char32_t c);
}  // namespace characters_internal

inline CharacterKind KindOf(char32_t c) {
  return c < 0x80 ? characters_internal::kAsciiKinds[c] : characters_internal::KindBeyondAscii(c);
}

// The simple lower-case form; the character itself where it has none.
inline char32_t LowerOf(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  return characters_internal::LowerBeyondAscii(c);
}

// The apostrophe in its usual forms: ' ’, and ‘ where a typesetter's program erred.
constexpr bool IsApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u2018'; }

// A character of a text, its place and its kind.
struct TextCharacter {
  char32_t code_point;
  std::uint32_t size;
  CharacterKind kind;
};

inline TextCharacter CharacterAt(std::string_view text, std::size_t at) {
  const unsigned char first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, characters_internal::kAsciiKinds[first]};
  const DecodedCharacter decoded = DecodeUtf8(text, at);
  return {decoded.code_point, decoded.size, KindOf(decoded.code_point)};
}

}  // namespace hearsay

#endif  // HEARSAY_TEXT_CHARACTERS_H_
