#include "render/words.h"

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\v\f";

}  // namespace

std::string OneLine(std::string_view text) {
  std::string line;
  std::size_t at = text.find_first_not_of(kSpaces);
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    if (!line.empty()) line += ' ';
    line += text.substr(at, end - at);
    at = text.find_first_not_of(kSpaces, end);
  }
  return line;
}

std::string WordsOf(std::string_view text, const std::vector<Span>& spans) {
  std::string words;
  for (const Span span : spans) {
    if (!words.empty()) words += " … ";
    words += Slice(text, span);
  }
  return words;
}

}  // namespace hearsay
