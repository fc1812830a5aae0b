#include "analysis/keep.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hearsay {
namespace {

// Parents and continuations lead to other attributions without circles, so the walks end.
std::int32_t NearestKept(const std::vector<Attribution>& attributions,
                         const std::vector<std::int32_t>& new_index, std::int32_t from,
                         std::int32_t Attribution::*link) {
  while (from != kNone && new_index[from] == kNone) from = attributions[from].*link;
  return from == kNone ? kNone : new_index[from];
}

}  // namespace

void Keep(Analysis& analysis, const std::function<bool(const Attribution&)>& wanted) {
  std::vector<Attribution>& attributions = analysis.attributions;
  std::vector<std::int32_t> new_index(attributions.size(), kNone);
  std::int32_t kept = 0;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    if (wanted(attributions[i])) new_index[i] = kept++;
  }
  std::vector<std::pair<std::int32_t, std::int32_t>> links;  // parent, continues
  for (const Attribution& attribution : attributions) {
    links.emplace_back(
        NearestKept(attributions, new_index, attribution.parent, &Attribution::parent),
        NearestKept(attributions, new_index, attribution.continues, &Attribution::continues));
  }
  std::size_t to = 0;
  for (std::size_t from = 0; from < attributions.size(); ++from) {
    if (new_index[from] == kNone) continue;
    if (to != from) {
      attributions[to] = std::move(attributions[from]);
      analysis.chains[to] = std::move(analysis.chains[from]);
    }
    attributions[to].parent = links[from].first;
    attributions[to].continues = links[from].second;
    ++to;
  }
  attributions.resize(to);
  analysis.chains.resize(to);
}

void KeepOutermost(Analysis& analysis) {
  Keep(analysis, [](const Attribution& attribution) { return attribution.parent == kNone; });
}

void KeepClasses(Analysis& analysis, CueClassSet classes) {
  Keep(analysis,
       [&](const Attribution& attribution) { return classes.Has(attribution.cue_class); });
}

}  // namespace hearsay
