#include "render/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace hearsay {
namespace {

// How a control character, a quotation mark or a backslash is written; "" for all others.
std::string_view EscapeOf(char c, std::array<char, 6>& buffer) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  if (static_cast<unsigned char>(c) >= 0x20) return {};
  constexpr std::string_view kDigits = "0123456789abcdef";
  buffer = {'\\', 'u', '0', '0', kDigits[static_cast<unsigned char>(c) >> 4], kDigits[c & 15]};
  return {buffer.data(), buffer.size()};
}

}  // namespace

JsonWriter& JsonWriter::Key(std::string_view key) {
  BeforeValue();
  Quote(key);
  out_ += indented_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::String(std::string_view text) {
  BeforeValue();
  Quote(text);
  return *this;
}

JsonWriter& JsonWriter::Integer(std::int64_t number) {
  BeforeValue();
  std::array<char, 24> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  out_.append(buffer.data(), end);
  return *this;
}

JsonWriter& JsonWriter::Number(double number) {
  if (!std::isfinite(number)) return Null();
  BeforeValue();
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  const std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  out_ += digits;
  // 1 is an integer to those who read it, 1.0 is not.
  if (digits.find_first_of(".e") == std::string_view::npos) out_ += ".0";
  return *this;
}

JsonWriter& JsonWriter::Null() {
  BeforeValue();
  out_ += "null";
  return *this;
}

std::string JsonWriter::Take() {
  out_.push_back('\n');
  return std::move(out_);
}

JsonWriter& JsonWriter::Begin(char bracket) {
  BeforeValue();
  out_.push_back(bracket);
  ++depth_;
  is_first_ = true;
  return *this;
}

JsonWriter& JsonWriter::End(char bracket) {
  --depth_;
  if (!is_first_) NewLine();
  out_.push_back(bracket);
  is_first_ = false;
  return *this;
}

void JsonWriter::BeforeValue() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ > 0) {
    if (!is_first_) out_.push_back(',');
    NewLine();
  }
  is_first_ = false;
}

void JsonWriter::NewLine() {
  if (!indented_) return;
  out_.push_back('\n');
  out_.append(2 * static_cast<std::size_t>(depth_), ' ');
}

void JsonWriter::Quote(std::string_view text) {
  std::string repaired;
  if (!IsValidUtf8(text)) {
    repaired = RepairUtf8(text).text;
    text = repaired;
  }
  out_.push_back('"');
  std::array<char, 6> buffer;
  std::size_t begin = 0;  // of the run that needs no escape
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view escape = EscapeOf(text[at], buffer);
    if (escape.empty()) continue;
    out_ += text.substr(begin, at - begin);
    out_ += escape;
    begin = at + 1;
  }
  out_ += text.substr(begin);
  out_.push_back('"');
}

}  // namespace hearsay
