#include "render/wrap.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/strings.h"
#include "base/utf8.h"

namespace hearsay {
namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

// The blocks that matter in news text, not the whole of Unicode's East_Asian_Width.
constexpr std::array<CodePointRange, 6> kZeroWidth = {{{0x0300, 0x036f},
                                                       {0x0610, 0x061a},
                                                       {0x064b, 0x065f},
                                                       {0x200b, 0x200f},
                                                       {0x2060, 0x2064},
                                                       {0xfe00, 0xfe0f}}};
constexpr std::array<CodePointRange, 7> kDoubleWidth = {{{0x1100, 0x115f},
                                                         {0x2e80, 0xa4cf},
                                                         {0xac00, 0xd7a3},
                                                         {0xf900, 0xfaff},
                                                         {0xff00, 0xff60},
                                                         {0x1f300, 0x1faff},
                                                         {0x20000, 0x3fffd}}};

template <std::size_t size>
bool IsIn(const std::array<CodePointRange, size>& ranges, char32_t code_point) {
  for (const CodePointRange range : ranges) {
    if (range.first <= code_point && code_point <= range.last) return true;
  }
  return false;
}

int CodePointWidth(char32_t code_point) {
  if (code_point < 0x300) return code_point == 0xad ? 0 : 1;
  return IsIn(kZeroWidth, code_point) ? 0 : IsIn(kDoubleWidth, code_point) ? 2 : 1;
}

// The columns of the character at text[at]; moves `at` behind it.
int NextWidth(std::string_view text, std::size_t& at) {
  const DecodedCharacter character = DecodeUtf8(text, at);
  at += character.size;
  return CodePointWidth(character.code_point);
}

constexpr std::string_view kWhiteSpace = " \t\r\n\f\v";

}  // namespace

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += NextWidth(text, at);
  return width;
}

std::vector<std::string> Wrap(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  while (true) {
    const std::size_t begin = text.find_first_not_of(kWhiteSpace);
    if (begin == std::string_view::npos) return lines;
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, text.find_first_of(kWhiteSpace));
    text.remove_prefix(word.size());
    const int word_width = DisplayWidth(word);
    if (used > 0 && used + 1 + word_width > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += word_width;
  }
}

std::string Shorten(std::string_view text, int width) {
  if (DisplayWidth(text) <= width) return std::string(text);
  int used = 0;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    used += NextWidth(text, at);
    if (used > width - 1) break;
    kept = at;
  }
  return std::string(text.substr(0, kept)) + "…";
}

void AddField(std::string& out, std::string_view label, int label_width, std::string_view value,
              int width) {
  if (value.empty()) return;
  constexpr int kNarrowest = 20;
  const auto columns = static_cast<std::size_t>(label_width);
  std::string head(label);
  head.resize(columns, ' ');
  for (const std::string& line : Wrap(value, std::max(kNarrowest, width - label_width))) {
    StrAppend(out, head, line, '\n');
    head.assign(columns, ' ');
  }
}

}  // namespace hearsay
