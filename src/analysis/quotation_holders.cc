#include "analysis/quotation_holders.h"

#include <algorithm>
#include <cstddef>

namespace hearsay {
namespace {

struct ContentPiece {
  Span span;
  std::int32_t attribution;
};

// By begin, a longer one before a shorter, so that what lies around comes first.
std::vector<ContentPiece> PiecesInOrder(const std::vector<Attribution>& attributions) {
  std::vector<ContentPiece> pieces;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    for (const Span span : attributions[i].content) {
      pieces.push_back({span, static_cast<std::int32_t>(i)});
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const ContentPiece& a, const ContentPiece& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return pieces;
}

}  // namespace

std::vector<std::int32_t> QuotationHolders(const Analysis& analysis) {
  const std::vector<ContentPiece> pieces = PiecesInOrder(analysis.attributions);
  std::vector<std::int32_t> holders;
  std::vector<ContentPiece> open;  // pieces around the present place, outer ones first
  auto next = pieces.begin();
  for (const Quotation& quotation : analysis.layers.quotations) {
    for (; next != pieces.end() && next->span.begin <= quotation.inner.begin; ++next) {
      open.push_back(*next);
    }
    std::erase_if(
        open, [&](const ContentPiece& piece) { return piece.span.end <= quotation.inner.begin; });
    const auto holder = std::find_if(open.rbegin(), open.rend(), [&](const ContentPiece& piece) {
      return piece.span.Contains(quotation.inner);
    });
    holders.push_back(holder == open.rend() ? kNone : holder->attribution);
  }
  return holders;
}

}  // namespace hearsay
