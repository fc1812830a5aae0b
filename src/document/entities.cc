#include "document/entities.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "base/utf8.h"

namespace hearsay {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr auto kEntities = std::to_array<Entity>({
    {"amp", "&"},       {"lt", "<"},        {"gt", ">"},          {"quot", "\""},
    {"apos", "'"},      {"nbsp", "\u00A0"}, {"shy", "\u00AD"},    {"ldquo", "“"},
    {"rdquo", "”"},     {"bdquo", "„"},     {"lsquo", "‘"},       {"rsquo", "’"},
    {"sbquo", "‚"},     {"laquo", "«"},     {"raquo", "»"},       {"lsaquo", "‹"},
    {"rsaquo", "›"},    {"mdash", "—"},     {"ndash", "–"},       {"hellip", "…"},
    {"copy", "©"},      {"reg", "®"},       {"trade", "™"},       {"euro", "€"},
    {"pound", "£"},     {"yen", "¥"},       {"cent", "¢"},        {"sect", "§"},
    {"para", "¶"},      {"middot", "·"},    {"bull", "•"},        {"deg", "°"},
    {"times", "×"},     {"eacute", "é"},    {"egrave", "è"},      {"agrave", "à"},
    {"aacute", "á"},    {"oacute", "ó"},    {"uacute", "ú"},      {"iacute", "í"},
    {"ntilde", "ñ"},    {"ccedil", "ç"},    {"auml", "ä"},        {"ouml", "ö"},
    {"uuml", "ü"},      {"szlig", "ß"},     {"aring", "å"},       {"oslash", "ø"},
    {"ensp", "\u2002"}, {"emsp", "\u2003"}, {"thinsp", "\u2009"}, {"zwj", "\u200D"},
});

}  // namespace

std::string DecodeEntity(std::string_view reference) {
  std::string_view name = reference;
  if (name.starts_with('&')) name.remove_prefix(1);
  if (name.ends_with(';')) name.remove_suffix(1);
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool is_hexadecimal = name.starts_with('x') || name.starts_with('X');
    if (is_hexadecimal) name.remove_prefix(1);
    std::uint32_t code_point = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code_point,
                                              is_hexadecimal ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return std::string(reference);
    const bool is_character =
        code_point != 0 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    std::string text;
    AppendUtf8(text, is_character ? code_point : kReplacementCharacter);
    return text;
  }
  for (const Entity& entity : kEntities) {
    if (entity.name == name) return std::string(entity.text);
  }
  return std::string(reference);
}

std::string DecodeEntities(std::string_view text) {
  constexpr std::size_t kLongestReference = 12;
  std::string decoded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        text[at] == '&' ? text.substr(at, kLongestReference).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      decoded.push_back(text[at++]);
    } else {
      decoded += DecodeEntity(text.substr(at, end + 1));
      at += end + 1;
    }
  }
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < decoded.size(); ++at) {
    const bool is_no_break = std::string_view(decoded).substr(at, 2) == "\u00A0";
    if (is_no_break || std::string_view(" \t\r\n\f").find(decoded[at]) != std::string_view::npos) {
      space = !out.empty();
      at += is_no_break;
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(decoded[at]);
  }
  return out;
}

}  // namespace hearsay
