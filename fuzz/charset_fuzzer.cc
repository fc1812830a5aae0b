// Decodes any bytes from the character set that the first of them names or declares, and checks
// that the text is UTF-8 and leads back into the bytes.

#include <array>

#include "document/charset.h"
#include "reader_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hearsay;
  static constexpr std::array<std::string_view, 9> kCharsets = {
      "",        "utf-8",  "windows-1252", "iso-8859-2", "shift_jis",
      "gb18030", "euc-kr", "utf-16le",     "iso-2022-jp"};
  if (size == 0) return 0;
  const std::string_view charset = kCharsets[data[0] % kCharsets.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto decoded = DecodeToUtf8(bytes, charset, DeclaredCharset(bytes));
  if (!decoded.ok()) return 0;
  Require(IsValidUtf8(decoded->text));
  std::uint64_t before = 0;
  for (std::uint32_t at = 0; at <= decoded->text.size(); ++at) {
    const std::uint64_t source = decoded->source_map.ToSource(at);
    Require(before <= source && source <= bytes.size());
    before = source;
  }
  return 0;
}
