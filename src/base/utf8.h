// UTF-8 by code point: decode, encode, validate, repair; and UTF-16 to UTF-8.
//
// Units: bytes for every offset and length. Pure functions; safe to call from any thread.
#ifndef HEARSAY_BASE_UTF8_H_
#define HEARSAY_BASE_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

inline constexpr char32_t kReplacementCharacter = U'\uFFFD';

struct DecodedCharacter {
  char32_t code_point;
  std::uint32_t size;  // bytes it takes; at least 1
  bool valid;          // false: code_point is U+FFFD, standing for `size` bytes
};

// The character that begins at text[at]; at < text.size(). Bytes that are no UTF-8 decode to
// U+FFFD, one a maximal ill-formed subsequence (as the Unicode standard recommends).
DecodedCharacter DecodeUtf8(std::string_view text, std::size_t at);

// The character that ends at text[end - 1]; end > 0.
DecodedCharacter DecodeUtf8Before(std::string_view text, std::size_t end);

void AppendUtf8(std::string& out, char32_t code_point);

bool IsValidUtf8(std::string_view text);

// True for a byte that continues a character, so that other bytes count characters.
constexpr bool IsContinuationByte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

// A piece of converted text and where it came from. An identical piece advances byte by
// byte; in any other the whole stands for the whole.
struct ConvertedSegment {
  std::uint32_t text_size;
  std::uint64_t source_begin;
  std::uint64_t source_size;
  bool identical;
};

struct ConvertedText {
  std::string text;                        // valid UTF-8
  std::vector<ConvertedSegment> segments;  // cover text, in order
  std::uint64_t replaced = 0;              // ill-formed sequences that became U+FFFD
};

// Replaces every ill-formed sequence by U+FFFD.
ConvertedText RepairUtf8(std::string_view bytes);

enum class ByteOrder : std::uint8_t { kLittleEndian, kBigEndian };

// Converts UTF-16; unpaired surrogates and a last odd byte become U+FFFD. A byte-order mark
// at the begin is dropped.
ConvertedText ConvertUtf16(std::string_view bytes, ByteOrder order);

}  // namespace hearsay

#endif  // HEARSAY_BASE_UTF8_H_
