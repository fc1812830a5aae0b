#include "render/markup_text.h"

namespace hearsay {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// What stands for the character that begins at text[at], and how many bytes it takes; empty
// for one that stays.
std::string_view ReplacementOf(std::string_view text, std::size_t at, std::size_t& size) {
  const auto byte = static_cast<unsigned char>(text[at]);
  size = 1;
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
      return "";
    case '\r':  // written as itself, a parser would read a line feed
      return "&#13;";
    default:
      break;
  }
  if (byte < 0x20) return kReplacement;
  if (byte == 0xEF) {
    const std::string_view three = text.substr(at, 3);
    if (three == "\uFFFE" || three == "\uFFFF") {
      size = 3;
      return kReplacement;
    }
  }
  return "";
}

}  // namespace

void AppendMarkupText(std::string& out, std::string_view text) {
  std::size_t kept = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t size = 1;
    const std::string_view replacement = ReplacementOf(text, at, size);
    if (!replacement.empty()) {
      out.append(text, kept, at - kept);
      out += replacement;
      kept = at + size;
    }
    at += size;
  }
  out.append(text, kept, text.size() - kept);
}

std::string MarkupText(std::string_view text) {
  std::string out;
  AppendMarkupText(out, text);
  return out;
}

}  // namespace hearsay
