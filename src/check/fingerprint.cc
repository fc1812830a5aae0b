#include "check/fingerprint.h"

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace hearsay {
namespace {

constexpr std::size_t kDigits = 16;

bool IsAsciiWord(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letters of all scripts are words; of the characters above ASCII only spaces, quotation marks
// and the punctuation of Latin script are not.
bool IsWord(char32_t c) {
  if (c < 0x80) return IsAsciiWord(c);
  return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) && c != 0xFEFF;
}

}  // namespace

std::string WordsForFingerprint(std::string_view text) {
  std::string words;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = DecodeUtf8(text, at);
    if (IsWord(character.code_point)) {
      if (space && !words.empty()) words += ' ';
      space = false;
      words += LowerAscii(text.substr(at, character.size));
    } else {
      space = true;
    }
    at += character.size;
  }
  return words;
}

std::string FingerprintOf(std::string_view rule, std::string_view words) {
  return Sha256Hex(StrCat(rule, "\n", WordsForFingerprint(words))).substr(0, kDigits);
}

}  // namespace hearsay
