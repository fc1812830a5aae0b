#include "analysis/outermost.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hearsay {

void KeepOutermost(Analysis& analysis) {
  std::vector<Attribution>& attributions = analysis.attributions;
  std::vector<std::int32_t> new_index(attributions.size(), kNone);
  std::int32_t kept = 0;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    if (attributions[i].parent == kNone) new_index[i] = kept++;
  }
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    if (new_index[i] == kNone) continue;
    // Continuations lead backwards, so the walk ends.
    std::int32_t before = attributions[i].continues;
    while (before != kNone && new_index[before] == kNone) before = attributions[before].continues;
    attributions[i].continues = before == kNone ? kNone : new_index[before];
  }
  std::size_t to = 0;
  for (std::size_t from = 0; from < attributions.size(); ++from) {
    if (new_index[from] == kNone) continue;
    if (to != from) {
      attributions[to] = std::move(attributions[from]);
      analysis.chains[to] = std::move(analysis.chains[from]);
    }
    ++to;
  }
  attributions.resize(to);
  analysis.chains.resize(to);
}

}  // namespace hearsay
