#include "document/json_string.h"

#include <algorithm>
#include <charconv>

namespace hearsay {
namespace {

std::uint32_t SkipSpace(std::string_view json, std::uint32_t at) {
  while (at < json.size() &&
         (json[at] == ' ' || json[at] == '\n' || json[at] == '\t' || json[at] == '\r')) {
    ++at;
  }
  return at;
}

// One past the closing quote of the string that opens at json[at].
std::uint32_t SkipString(std::string_view json, std::uint32_t at) {
  for (++at; at < json.size(); ++at) {
    if (json[at] == '\\') {
      ++at;
    } else if (json[at] == '"') {
      return at + 1;
    }
  }
  return static_cast<std::uint32_t>(json.size());
}

// One past the value that begins at json[at].
std::uint32_t SkipValue(std::string_view json, std::uint32_t at) {
  int depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (c == '"') {
      at = SkipString(json, at);
      if (depth == 0) return at;
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') {
      if (depth == 0) return at;
      if (--depth == 0) return at + 1;
    }
    if (c == ',' && depth == 0) return at;
    ++at;
  }
  return at;
}

// The UTF-16 unit of the escape \uXXXX at raw[at], or -1.
int EscapedUnit(std::string_view raw, std::size_t at) {
  if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u') return -1;
  int unit = 0;
  const auto [end, error] = std::from_chars(raw.data() + at + 2, raw.data() + at + 6, unit, 16);
  return error == std::errc() && end == raw.data() + at + 6 ? unit : -1;
}

}  // namespace

std::optional<std::uint32_t> FindMember(std::string_view json, std::uint32_t at,
                                        std::string_view key) {
  at = SkipSpace(json, at);
  if (at >= json.size() || json[at] != '{') return std::nullopt;
  at = SkipSpace(json, at + 1);
  while (at < json.size() && json[at] == '"') {
    const std::uint32_t key_end = SkipString(json, at);
    const std::string_view name = json.substr(at + 1, key_end - at - 2);
    at = SkipSpace(json, key_end);
    if (at >= json.size() || json[at] != ':') return std::nullopt;
    at = SkipSpace(json, at + 1);
    if (name == key) return at;
    at = SkipSpace(json, SkipValue(json, at));
    if (at < json.size() && json[at] == ',') at = SkipSpace(json, at + 1);
  }
  return std::nullopt;
}

std::optional<Span> FindStringMember(std::string_view json, std::uint32_t at,
                                     std::string_view key) {
  const std::optional<std::uint32_t> value = FindMember(json, at, key);
  if (!value || json[*value] != '"') return std::nullopt;
  return Span{*value + 1, SkipString(json, *value) - 1};
}

std::vector<Span> ElementsOf(std::string_view json, std::uint32_t at) {
  std::vector<Span> elements;
  at = SkipSpace(json, at);
  if (at >= json.size() || json[at] != '[') return elements;
  at = SkipSpace(json, at + 1);
  while (at < json.size() && json[at] != ']') {
    const std::uint32_t end = SkipValue(json, at);
    elements.push_back({at, end});
    at = SkipSpace(json, end);
    if (at < json.size() && json[at] == ',') at = SkipSpace(json, at + 1);
  }
  return elements;
}

SourceMap MapJsonString(std::string_view raw, std::uint64_t source_begin) {
  SourceMap map;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t plain = std::min(raw.find('\\', at), raw.size());
    if (plain > at) {
      map.Add(static_cast<std::uint32_t>(plain - at), source_begin + at, plain - at, true);
      at = plain;
      continue;
    }
    std::size_t size = 2;
    std::uint32_t decoded = 1;
    const int unit = EscapedUnit(raw, at);
    if (unit >= 0) {
      size = 6;
      decoded = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
      const int low = EscapedUnit(raw, at + 6);
      if (unit >= 0xD800 && unit < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
        size = 12;
        decoded = 4;
      }
    }
    map.Add(decoded, source_begin + at, size, false);
    at += size;
  }
  return map;
}

}  // namespace hearsay
