#include "text/addresses.h"

#include <algorithm>

#include "text/characters.h"

namespace hearsay {
namespace {

constexpr std::size_t kLookAhead = 64;

constexpr bool IsAsciiAlphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool StartsWith(std::string_view text, std::size_t at, std::string_view prefix) {
  if (text.size() - at < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == (b | 0x20) || a == b; });
}

}  // namespace

std::size_t WebAddressEnd(std::string_view text, std::size_t begin) {
  const char first = static_cast<char>(text[begin] | 0x20);
  if (first == 'w') {
    if (!StartsWith(text, begin, "www.") || begin + 4 >= text.size()) return begin;
    return IsAsciiAlphanumeric(text[begin + 4]) ? AddressEnd(text, begin + 4) : begin;
  }
  if (first != 'h' && first != 'f') return begin;
  for (const std::string_view scheme : {"https://", "http://", "ftp://"}) {
    if (StartsWith(text, begin, scheme) && begin + scheme.size() < text.size() &&
        IsWordCharacter(CharacterAt(text, begin + scheme.size()).kind)) {
      return AddressEnd(text, begin + scheme.size());
    }
  }
  return begin;
}

std::size_t AddressEnd(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  bool open_bracket = false;
  for (std::size_t next = at; next < text.size();) {
    const TextCharacter character = CharacterAt(text, next);
    const char32_t c = character.code_point;
    if (character.kind == CharacterKind::kSpace || character.kind == CharacterKind::kControl ||
        c == U'<' || c == U'>' || (character.kind == CharacterKind::kQuote && c != U'\'')) {
      break;
    }
    open_bracket = open_bracket || c == U'(';
    next += character.size;
    // Invisible characters behind an address are not of it, as behind any word.
    if (character.kind != CharacterKind::kIgnorable) at = next;
  }
  while (at > begin) {
    const std::string_view last = text.substr(at - 1, 1);
    if (last.find_first_of(".,;:!?'])}") == std::string_view::npos) break;
    if (last == ")" && open_bracket) break;
    --at;
  }
  return at;
}

std::size_t MailAddressEnd(std::string_view text, std::size_t begin, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLookAhead);
  const auto is_local = [](char c) {
    return IsAsciiAlphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-';
  };
  while (at < limit && is_local(text[at])) ++at;
  if (at >= limit || text[at] != '@' || at == begin) return 0;
  std::size_t end = ++at;
  bool dotted = false;
  while (end < text.size() &&
         (IsAsciiAlphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) {
    dotted = dotted || text[end] == '.';
    ++end;
  }
  while (end > at && !IsAsciiAlphanumeric(text[end - 1])) --end;
  return dotted && end > at ? end : 0;
}

std::size_t HandleEnd(std::string_view text, std::size_t at) {
  const bool is_tag = text[at] == '#';
  std::size_t end = at + 1;
  bool letter = false;
  while (end < text.size()) {
    const TextCharacter character = CharacterAt(text, end);
    if (!IsWordCharacter(character.kind) && character.code_point != U'_') break;
    letter = letter || IsLetter(character.kind);
    end += character.size;
  }
  return end > at + 1 && (letter || !is_tag) ? end : 0;
}

}  // namespace hearsay
