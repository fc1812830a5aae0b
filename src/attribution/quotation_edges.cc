#include "attribution/quotation_edges.h"

#include <algorithm>
#include <cstdint>

namespace hearsay {
namespace {

// True when no word stands in [begin, end).
bool OnlyMarks(const TextLayers& layers, std::uint32_t begin, std::uint32_t end) {
  auto token = std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                                    [&](const Token& one) { return one.span.end <= begin; });
  for (; token != layers.tokens.end() && token->span.begin < end; ++token) {
    if (token->kind == TokenKind::kWord || token->kind == TokenKind::kNumber) return false;
  }
  return true;
}

}  // namespace

void CoverQuotationMarks(const TextLayers& layers, std::vector<Span>& content) {
  for (Span& span : content) {
    auto quotation =
        std::partition_point(layers.quotations.begin(), layers.quotations.end(),
                             [&](const Quotation& one) { return one.span.begin < span.begin; });
    // The one that opens just before the span, and those that open inside it.
    if (quotation != layers.quotations.begin()) --quotation;
    for (; quotation != layers.quotations.end() && quotation->span.begin < span.end; ++quotation) {
      const Span marks = quotation->span;
      if (marks.begin < span.begin &&
          (marks.end < span.begin || !OnlyMarks(layers, marks.begin, span.begin))) {
        continue;
      }
      const bool ends_it = marks.end > span.end && OnlyMarks(layers, span.end, marks.end);
      if (marks.end <= span.end || ends_it) span = Cover(span, marks);
    }
  }
}

}  // namespace hearsay
