#include "evidence/original.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hearsay {

Original::Original(Analysis analysis)
    : analysis_(std::move(analysis)),
      text_(analysis_.document.text, analysis_.layers, StatementsOfQuotations(analysis_)) {}

std::int32_t StatementAt(const Analysis& analysis, Span span) {
  std::int32_t best = kNone;
  std::uint32_t best_size = std::numeric_limits<std::uint32_t>::max();
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    std::uint32_t covered = 0, size = 0;
    for (Span content : analysis.attributions[i].content) {
      covered += Intersect(content, span).size();
      size += content.size();
    }
    if (2 * covered <= span.size() || size >= best_size) continue;
    best = static_cast<std::int32_t>(i);
    best_size = size;
  }
  return best;
}

std::vector<std::int32_t> StatementsOfQuotations(const Analysis& analysis) {
  // Quotations and attributions both are in text order, but contents run over paragraphs: each
  // content span notes itself with the quotations in it, the smallest statement winning.
  const std::vector<Quotation>& quotations = analysis.layers.quotations;
  std::vector<std::int32_t> statements(quotations.size(), kNone);
  std::vector<std::uint32_t> sizes(quotations.size(), std::numeric_limits<std::uint32_t>::max());
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    std::uint32_t size = 0;
    for (Span content : analysis.attributions[i].content) size += content.size();
    for (Span content : analysis.attributions[i].content) {
      auto quotation = std::partition_point(
          quotations.begin(), quotations.end(),
          [&](const Quotation& other) { return other.span.begin < content.begin; });
      // The content may begin inside the marks.
      if (quotation != quotations.begin()) --quotation;
      for (; quotation != quotations.end() && quotation->span.begin < content.end; ++quotation) {
        const auto at = static_cast<std::size_t>(quotation - quotations.begin());
        if (2 * Intersect(quotation->inner, content).size() <= quotation->inner.size()) continue;
        if (size >= sizes[at]) continue;
        sizes[at] = size;
        statements[at] = static_cast<std::int32_t>(i);
      }
    }
  }
  return statements;
}

}  // namespace hearsay
