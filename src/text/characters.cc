#include "text/characters.h"

namespace hearsay::characters_internal {
namespace {

constexpr bool In(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool IsIgnorable(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || In(c, 0x200B, 0x200F) ||
         In(c, 0x202A, 0x202E) || In(c, 0x2060, 0x206F) || In(c, 0xFE00, 0xFE0F) || c == 0xFEFF ||
         In(c, 0xFFF9, 0xFFFB) || In(c, 0xE0000, 0xE0FFF);
}

bool IsSpace(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || In(c, 0x2000, 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool IsQuote(char32_t c) {
  return c == 0xAB || c == 0xBB || In(c, 0x2018, 0x201F) || c == 0x2039 || c == 0x203A;
}

bool IsDigit(char32_t c) {
  return In(c, 0x660, 0x669) || In(c, 0x6F0, 0x6F9) || In(c, 0x966, 0x96F) || In(c, 0xFF10, 0xFF19);
}

// Punctuation and symbols of the blocks that are not all letters.
bool IsVisibleMark(char32_t c) {
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  return c == 0xD7 || c == 0xF7 || In(c, 0x2010, 0x2BFF) || In(c, 0x2E00, 0x2E7F) ||
         In(c, 0x3001, 0x3004) || In(c, 0x3008, 0x3020) || c == 0x3030 || c == 0x60C ||
         c == 0x61B || c == 0x61F || c == 0x6D4 || In(c, 0xE000, 0xF8FF) || In(c, 0xFE10, 0xFE6F) ||
         In(c, 0xFF01, 0xFF0F) || In(c, 0xFF1A, 0xFF20) || In(c, 0xFF3B, 0xFF40) ||
         In(c, 0xFF5B, 0xFF65) || In(c, 0xFFE0, 0xFFFF) || In(c, 0x1F000, 0x1FAFF) ||
         c == kReplacementCharacter;
}

}  // namespace

CharacterKind KindBeyondAscii(char32_t c) {
  using enum CharacterKind;
  if (IsIgnorable(c)) return kIgnorable;
  if (IsSpace(c)) return kSpace;
  if (c < 0xA0) return kControl;
  if (IsQuote(c)) return kQuote;
  if (c == 0x2026 || c == 0x3002 || c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4) {
    return kStop;
  }
  if (IsVisibleMark(c)) return kVisible;
  if (IsDigit(c)) return kDigit;
  if (LowerBeyondAscii(c) != c) return kUpper;
  if (In(c, 0xDF, 0x24F) || In(c, 0x3AC, 0x3CE) || In(c, 0x430, 0x4FF) || In(c, 0x561, 0x587) ||
      In(c, 0x1E00, 0x1EFF)) {
    return kLower;
  }
  return kLetter;
}

char32_t LowerBeyondAscii(char32_t c) {
  if (c < 0x100) return In(c, 0xC0, 0xDE) && c != 0xD7 ? c + 0x20 : c;
  const bool even = c % 2 == 0;
  if (c < 0x180) {  // Latin Extended-A: pairs, upper first, on even or on odd code points
    if (c == 0x130) return U'i';
    if (c == 0x178) return 0xFF;
    if (In(c, 0x139, 0x148) || In(c, 0x179, 0x17E)) return even ? c : c + 1;
    return even && c != 0x138 ? c + 1 : c;
  }
  if (In(c, 0x1DE, 0x1EF) || In(c, 0x1F8, 0x21F) || In(c, 0x222, 0x233)) return even ? c + 1 : c;
  if (c == 0x386) return 0x3AC;
  if (In(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (In(c, 0x38E, 0x38F)) return c + 63;
  if (In(c, 0x391, 0x3AB) && c != 0x3A2) return c + 0x20;
  if (In(c, 0x400, 0x40F)) return c + 0x50;
  if (In(c, 0x410, 0x42F)) return c + 0x20;
  if (In(c, 0x460, 0x481) || In(c, 0x48A, 0x4BF) || In(c, 0x4D0, 0x52F)) return even ? c + 1 : c;
  if (In(c, 0x531, 0x556)) return c + 48;
  if (In(c, 0x1E00, 0x1E95) || In(c, 0x1EA0, 0x1EFF)) return even ? c + 1 : c;
  if (In(c, 0xFF21, 0xFF3A)) return c + 0x20;
  return c;
}

}  // namespace hearsay::characters_internal
