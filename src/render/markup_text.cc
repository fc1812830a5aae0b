#include "render/markup_text.h"

namespace hearsay {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// What stands for the character that begins at text[at], and how many bytes it takes; empty
// for one that stays.
std::string_view ReplacementOf(std::string_view text, std::size_t at, bool keep_lines,
                               std::size_t& size) {
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
      return keep_lines ? "" : "&#9;";
    case '\n':
      return keep_lines ? "" : "&#10;";
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

void Append(std::string& out, std::string_view text, bool keep_lines) {
  std::size_t kept = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t size = 1;
    const std::string_view replacement = ReplacementOf(text, at, keep_lines, size);
    if (!replacement.empty()) {
      out.append(text, kept, at - kept);
      out += replacement;
      kept = at + size;
    }
    at += size;
  }
  out.append(text, kept, text.size() - kept);
}

}  // namespace

void AppendMarkupText(std::string& out, std::string_view text) {
  Append(out, text, /*keep_lines=*/true);
}

std::string XmlText(std::string_view text) {
  std::string out;
  Append(out, text, /*keep_lines=*/false);
  return out;
}

std::string MarkupText(std::string_view text) {
  std::string out;
  AppendMarkupText(out, text);
  return out;
}

}  // namespace hearsay
