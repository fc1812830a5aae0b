// Segments any bytes, repaired to UTF-8, and checks what later floors rely on.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "text/segment.h"

namespace {

void Require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hearsay;
  const std::string text =
      RepairUtf8(std::string_view(reinterpret_cast<const char*>(data), size)).text;
  const TextLayers layers = SegmentText(text);
  std::uint32_t end = 0;
  for (const Token& token : layers.tokens) {
    Require(end <= token.span.begin && token.span.begin < token.span.end);
    Require(token.span.end <= text.size());
    end = token.span.end;
  }
  Require(layers.token_sentence.size() == layers.tokens.size());
  Require(layers.token_quotation.size() == layers.tokens.size());
  for (const Quotation& quotation : layers.quotations) {
    Require(quotation.span.Contains(quotation.inner));
    Require(quotation.span.end <= text.size());
    if (quotation.parent == kNone) continue;
    Require(layers.quotations[static_cast<std::size_t>(quotation.parent)].span.Contains(
        quotation.span));
  }
  return 0;
}
