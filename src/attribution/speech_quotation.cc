#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kLongQuotation = 5;

}  // namespace

TokenRange TokensWithMarks(const Reading& reading, std::int32_t quotation) {
  const Quotation& quoted = reading.layers.quotations[quotation];
  TokenRange range = quoted.tokens;
  if (quoted.opened && range.begin > 0) --range.begin;
  if (quoted.closed && range.end < reading.size()) ++range.end;
  return range;
}

bool IsSpeechLike(const Reading& reading, std::int32_t quotation) {
  const TokenRange inner = reading.layers.quotations[quotation].tokens;
  if (inner.empty()) return false;
  if (inner.size() > kLongQuotation) return true;
  return reading.Is(inner.end - 1, kStop | kComma);
}

std::int32_t QuotationBefore(const Reading& reading, std::uint32_t end) {
  if (end == 0) return kNone;
  std::uint32_t at = end - 1;
  if (reading.Is(at, kComma | kDash) && at > 0) --at;
  return reading.QuotationClosedAt(at);
}

std::uint32_t ContentBeginOf(const Reading& reading, std::int32_t quotation) {
  const TokenRange tokens = TokensWithMarks(reading, quotation);
  const Sentence& sentence = reading.layers.sentences[reading.layers.token_sentence[tokens.begin]];
  std::uint32_t begin = sentence.tokens.begin;
  // Inside another quotation the clause cannot reach beyond that one's opening mark.
  const std::int32_t outer = reading.layers.quotations[quotation].parent;
  if (outer != kNone && reading.layers.quotations[outer].tokens.begin > begin) {
    begin = reading.layers.quotations[outer].tokens.begin;
  }
  if (tokens.begin - begin > 240) return tokens.begin;
  // A colon or another quotation's end before it: it stands alone.
  if (begin < tokens.begin && reading.Is(tokens.begin - 1, kColon)) return tokens.begin;
  return begin;
}

std::int32_t LastPieceOf(const Reading& reading, std::int32_t quotation) {
  const auto& quotations = reading.layers.quotations;
  for (std::size_t next = quotation + 1; next < quotations.size(); ++next) {
    if (quotations[quotation].span.Contains(quotations[next].span)) continue;
    if (quotations[next].previous != quotation) break;
    quotation = static_cast<std::int32_t>(next);
  }
  return quotation;
}

}  // namespace hearsay
