#include "document/charset.h"

#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <vector>

#include "base/strings.h"

namespace hearsay {
namespace {

// Names that the web uses for a larger set than they say (WHATWG Encoding, "labels").
struct Label {
  std::string_view name;
  std::string_view means;
};
constexpr Label kLabels[] = {
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"utf8", "utf-8"},
    {"unicode", "utf-16le"},
};

std::string Resolve(std::string_view name) {
  const std::string lower = LowerAscii(StripAsciiSpace(name));
  for (const Label& label : kLabels) {
    if (label.name == lower) return std::string(label.means);
  }
  return lower;
}

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter OpenConverter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &error);
  if (U_FAILURE(error)) converter = nullptr;
  return {converter, ucnv_close};
}

bool IsValidUtf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string Detect(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector(
      uchardet_new(), uchardet_delete);
  constexpr std::size_t kEnough = 64 << 10;
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kEnough));
  uchardet_data_end(detector.get());
  const std::string name = LowerAscii(uchardet_get_charset(detector.get()));
  // Western text is often taken for Central European, whose marks stand elsewhere.
  if (name.empty() || name == "windows-1250" || name == "iso-8859-2") return "windows-1252";
  return name;
}

void AppendCodePoint(UChar32 c, std::string& out) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

// Decodes with ICU, keeping for every code point where it stood.
DecodedText DecodeWith(UConverter* converter, std::string_view bytes, std::size_t skip) {
  constexpr std::int32_t kUnits = 1 << 14;
  std::array<UChar, kUnits> units;
  std::array<std::int32_t, kUnits> offsets;
  DecodedText decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  const char* source = bytes.data() + skip;
  const char* const limit = bytes.data() + bytes.size();
  UChar high = 0;
  std::uint64_t high_at = 0;
  UChar32 pending = -1;  // a code point whose end is known only when the next one begins
  std::uint64_t pending_at = 0;
  const auto flush = [&](std::uint64_t next_at) {
    if (pending < 0) return;
    const std::size_t before = decoded.text.size();
    AppendCodePoint(pending, decoded.text);
    const auto size = static_cast<std::uint32_t>(decoded.text.size() - before);
    const bool identical = pending < 0x80 && next_at == pending_at + 1;
    decoded.source_map.Add(size, pending_at, next_at - pending_at, identical);
    if (pending == 0xFFFD) ++decoded.replaced;
    pending = -1;
  };
  while (true) {
    const auto base = static_cast<std::uint64_t>(source - bytes.data());
    UChar* target = units.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, units.data() + kUnits, &source, limit, offsets.data(),
                   /*flush=*/true, &error);
    const std::int32_t count = static_cast<std::int32_t>(target - units.data());
    for (std::int32_t i = 0; i < count; ++i) {
      const std::uint64_t at = base + static_cast<std::uint64_t>(std::max(offsets[i], 0));
      if (U16_IS_LEAD(units[i])) {
        high = units[i];
        high_at = at;
        continue;
      }
      flush(high != 0 ? high_at : at);
      pending = high != 0 && U16_IS_TRAIL(units[i]) ? U16_GET_SUPPLEMENTARY(high, units[i])
                : U_IS_SURROGATE(units[i])          ? 0xFFFD
                                                    : units[i];
      pending_at = high != 0 ? high_at : at;
      high = 0;
    }
    if (error != U_BUFFER_OVERFLOW_ERROR) break;
  }
  flush(bytes.size());
  return decoded;
}

}  // namespace

std::string DeclaredCharset(std::string_view page) {
  const std::string head = LowerAscii(page.substr(0, 2048));
  for (std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::size_t begin = head.find_first_not_of(" \t", at + key.size());
      if (begin == std::string::npos || head[begin] != '=') continue;
      begin = head.find_first_not_of(" \t\"'", begin + 1);
      if (begin == std::string::npos) continue;
      const std::size_t end = head.find_first_of(" \t\"'>;?/", begin);
      const std::string name = head.substr(begin, end - begin);
      // A page whose ASCII could be read is in no UTF-16, whatever it says.
      if (!name.empty()) return name.starts_with("utf-16") ? "utf-8" : name;
    }
  }
  return "";
}

absl::StatusOr<DecodedText> DecodeToUtf8(std::string_view bytes, std::string_view transport,
                                         std::string_view declared) {
  std::size_t skip = 0;
  std::string name;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    name = "utf-8";
    skip = 3;
  } else if (bytes.starts_with("\xFF\xFE")) {
    name = "utf-16le";
    skip = 2;
  } else if (bytes.starts_with("\xFE\xFF")) {
    name = "utf-16be";
    skip = 2;
  }
  const bool utf8 = IsValidUtf8(bytes);
  for (std::string_view said : {transport, declared}) {
    if (!name.empty() || said.empty()) continue;
    const std::string resolved = Resolve(said);
    if (OpenConverter(resolved) == nullptr) continue;
    // A page that says UTF-8 and is not says nothing.
    if (resolved == "utf-8" && !utf8) continue;
    name = resolved;
  }
  if (name.empty()) name = utf8 ? "utf-8" : Resolve(Detect(bytes));
  if (name == "utf-8" && utf8) {
    DecodedText decoded;
    decoded.text = bytes.substr(skip);
    decoded.charset = name;
    if (skip > 0) {
      const auto size = static_cast<std::uint32_t>(decoded.text.size());
      decoded.source_map.Add(size, skip, size, true);
    }
    return decoded;
  }
  Converter converter = OpenConverter(name);
  if (converter == nullptr) converter = OpenConverter("windows-1252");
  if (converter == nullptr) {
    return absl::InternalError("ICU has no converter for windows-1252: reinstall libicu");
  }
  DecodedText decoded = DecodeWith(converter.get(), bytes, skip);
  decoded.charset = name;
  return decoded;
}

}  // namespace hearsay
