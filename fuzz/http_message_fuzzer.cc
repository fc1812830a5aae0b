// Reads any bytes as a stored HTTP response: chunks, compressed bodies, headers.

#include "document/http_message.h"
#include "reader_fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMaxBody = 1 << 20;
  const auto response = hearsay::ParseHttpResponse(
      std::string_view(reinterpret_cast<const char*>(data), size), kMaxBody);
  if (response.ok()) hearsay::Require(response->body.size() <= kMaxBody);
  return 0;
}
