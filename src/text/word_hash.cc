// WordHash: one 64-bit value a word, over its bytes as they compare.
//
// The bytes are taken eight at a time, the last ones padded with zeros; each step is a
// bijection, so two words of up to eight bytes and equal length never collide.
#include <cstring>

#include "text/characters.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::uint64_t kSeed = 0x8A5CD789635D2DFFu;

constexpr std::uint64_t Mix(std::uint64_t state, std::uint64_t chunk) {
  state = (state ^ chunk) * 0x9E3779B97F4A7C15u;
  return state ^ (state >> 32);
}

constexpr std::uint64_t Finish(std::uint64_t state, std::uint64_t size) {
  state = (state ^ size) * 0xD6E8FEB86659FD93u;
  return state ^ (state >> 32);
}

// A-Z to a-z in each of eight ASCII bytes at once.
constexpr std::uint64_t LowerChunk(std::uint64_t chunk) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  const std::uint64_t at_least_a = chunk + kOnes * (0x80 - 'A');
  const std::uint64_t beyond_z = chunk + kOnes * (0x80 - 'Z' - 1);
  return chunk | (((at_least_a & ~beyond_z) & (kOnes * 0x80)) >> 2);
}

std::uint64_t LoadFour(const char* bytes) {
  std::uint32_t value;
  std::memcpy(&value, bytes, 4);
  return value;
}

std::uint64_t LoadEight(const char* bytes) {
  std::uint64_t value;
  std::memcpy(&value, bytes, 8);
  return value;
}

// Fewer than eight bytes, by loads that overlap rather than by a loop.
std::uint64_t LoadTail(const char* bytes, std::size_t size) {
  if (size >= 4) return LoadFour(bytes) | LoadFour(bytes + size - 4) << (8 * (size - 4));
  if (size == 0) return 0;
  const auto at = [bytes](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  };
  return at(0) | at(size / 2) | at(size - 1);
}

// The way for words beyond ASCII: by code point, into the same chunks.
std::uint64_t HashByCharacter(std::string_view word) {
  std::uint64_t state = kSeed, chunk = 0, size = 0;
  const auto push = [&](char32_t byte) {
    chunk |= static_cast<std::uint64_t>(byte) << (8 * (size % 8));
    if (++size % 8 != 0) return;
    state = Mix(state, chunk);
    chunk = 0;
  };
  for (std::size_t at = 0; at < word.size();) {
    const TextCharacter character = CharacterAt(word, at);
    at += character.size;
    if (character.kind == CharacterKind::kIgnorable) continue;
    const char32_t c = IsApostrophe(character.code_point) ? U'\'' : LowerOf(character.code_point);
    if (c < 0x80) {
      push(c);
    } else if (c < 0x800) {
      push(0xC0 | c >> 6);
      push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      push(0xE0 | c >> 12);
      push(0x80 | (c >> 6 & 0x3F));
      push(0x80 | (c & 0x3F));
    } else {
      push(0xF0 | c >> 18);
      push(0x80 | (c >> 12 & 0x3F));
      push(0x80 | (c >> 6 & 0x3F));
      push(0x80 | (c & 0x3F));
    }
  }
  return Finish(Mix(state, chunk), size);
}

}  // namespace

std::uint64_t WordHash(std::string_view word) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  const char* bytes = word.data();
  std::size_t left = word.size();
  std::uint64_t state = kSeed;
  for (; left >= 8; left -= 8, bytes += 8) {
    const std::uint64_t chunk = LoadEight(bytes);
    if ((chunk & kHighBits) != 0) return HashByCharacter(word);
    state = Mix(state, LowerChunk(chunk));
  }
  const std::uint64_t chunk = LoadTail(bytes, left);
  if ((chunk & kHighBits) != 0) return HashByCharacter(word);
  return Finish(Mix(state, LowerChunk(chunk)), word.size());
}

}  // namespace hearsay
