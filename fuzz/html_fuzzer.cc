// Reads any bytes as a web page, and checks that the documents are sound.

#include "reader_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return hearsay::FuzzReader(hearsay::InputFormat::kHtml, data, size);
}
