// Reads any bytes, repaired to UTF-8, as front matter.

#include "document/front_matter.h"
#include "reader_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hearsay;
  const std::string text =
      RepairUtf8(std::string_view(reinterpret_cast<const char*>(data), size)).text;
  Metadata metadata;
  const auto begin = ReadFrontMatter("fuzz", text, metadata);
  if (begin.ok()) Require(*begin <= text.size());
  return 0;
}
