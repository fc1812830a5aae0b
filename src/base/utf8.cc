#include "base/utf8.h"

#include <cstring>

namespace hearsay {
namespace {

constexpr std::uint32_t Byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Bytes that a lead byte announces and the range its second byte must lie in: this alone
// rules out overlong forms, surrogates and code points above U+10FFFF.
struct Lead {
  std::uint32_t size;
  std::uint32_t low;
  std::uint32_t high;
};

constexpr Lead LeadOf(std::uint32_t byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// The length of the run of ASCII at the begin of text, found eight bytes at a time.
std::size_t AsciiPrefix(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size()) {
    std::uint64_t chunk;
    std::memcpy(&chunk, text.data() + at, 8);
    if ((chunk & 0x8080808080808080u) != 0) break;
    at += 8;
  }
  while (at < text.size() && Byte(text, at) < 0x80) ++at;
  return at;
}

// Appends to `converted` what stands for source bytes; grows the last segment when both
// are identical and adjoin.
void AddSegment(ConvertedText& converted, std::uint32_t text_size, std::uint64_t source_begin,
                std::uint64_t source_size, bool identical) {
  if (identical && !converted.segments.empty()) {
    ConvertedSegment& last = converted.segments.back();
    if (last.identical && last.source_begin + last.source_size == source_begin) {
      last.text_size += text_size;
      last.source_size += source_size;
      return;
    }
  }
  converted.segments.push_back({text_size, source_begin, source_size, identical});
}

}  // namespace

DecodedCharacter DecodeUtf8(std::string_view text, std::size_t at) {
  const std::uint32_t first = Byte(text, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = LeadOf(first);
  if (lead.size == 0) return {kReplacementCharacter, 1, false};
  char32_t code_point = first & (0x7Fu >> lead.size);
  for (std::uint32_t i = 1; i < lead.size; ++i) {
    const std::uint32_t low = i == 1 ? lead.low : 0x80;
    const std::uint32_t high = i == 1 ? lead.high : 0xBF;
    if (at + i >= text.size() || Byte(text, at + i) < low || Byte(text, at + i) > high) {
      return {kReplacementCharacter, i, false};
    }
    code_point = (code_point << 6) | (Byte(text, at + i) & 0x3Fu);
  }
  return {code_point, lead.size, true};
}

DecodedCharacter DecodeUtf8Before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && IsContinuationByte(text[begin])) --begin;
  const DecodedCharacter character = DecodeUtf8(text, begin);
  if (begin + character.size == end) return character;
  return {kReplacementCharacter, 1, false};
}

void AppendUtf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | (code_point >> 6));
    push(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    push(0xE0 | (code_point >> 12));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  } else {
    push(0xF0 | (code_point >> 18));
    push(0x80 | ((code_point >> 12) & 0x3F));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  }
}

bool IsValidUtf8(std::string_view text) {
  std::size_t at = 0;
  while (true) {
    at += AsciiPrefix(text.substr(at));
    if (at == text.size()) return true;
    const DecodedCharacter character = DecodeUtf8(text, at);
    if (!character.valid) return false;
    at += character.size;
  }
}

ConvertedText RepairUtf8(std::string_view bytes) {
  ConvertedText converted;
  converted.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t begin = at;
    DecodedCharacter character{0, 0, true};
    while (true) {
      at += AsciiPrefix(bytes.substr(at));
      if (at == bytes.size()) break;
      character = DecodeUtf8(bytes, at);
      if (!character.valid) break;
      at += character.size;
    }
    if (at > begin) {
      converted.text.append(bytes.substr(begin, at - begin));
      AddSegment(converted, static_cast<std::uint32_t>(at - begin), begin, at - begin, true);
    }
    if (at < bytes.size()) {
      AppendUtf8(converted.text, kReplacementCharacter);
      AddSegment(converted, 3, at, character.size, false);
      ++converted.replaced;
      at += character.size;
    }
  }
  return converted;
}

ConvertedText ConvertUtf16(std::string_view bytes, ByteOrder order) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const std::uint32_t a = Byte(bytes, at), b = Byte(bytes, at + 1);
    return order == ByteOrder::kLittleEndian ? (b << 8 | a) : (a << 8 | b);
  };
  ConvertedText converted;
  converted.text.reserve(bytes.size() / 2 + 16);
  std::size_t at = 0;
  if (bytes.size() >= 2 && unit(0) == 0xFEFF) at = 2;
  while (at < bytes.size()) {
    char32_t code_point = kReplacementCharacter;
    std::size_t size = bytes.size() - at;
    if (size >= 2) {
      size = 2;
      const char32_t high = unit(at);
      if (high < 0xD800 || high > 0xDFFF) {
        code_point = high;
      } else if (high <= 0xDBFF && at + 4 <= bytes.size()) {
        const char32_t low = unit(at + 2);
        if (low >= 0xDC00 && low <= 0xDFFF) {
          code_point = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
          size = 4;
        }
      }
      if (code_point == kReplacementCharacter && high != kReplacementCharacter) {
        ++converted.replaced;
      }
    } else {
      ++converted.replaced;
    }
    const std::size_t before = converted.text.size();
    AppendUtf8(converted.text, code_point);
    AddSegment(converted, static_cast<std::uint32_t>(converted.text.size() - before), at, size,
               false);
    at += size;
  }
  return converted;
}

}  // namespace hearsay
