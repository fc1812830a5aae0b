#include "attribution/merge.h"

#include <algorithm>
#include <utility>

namespace hearsay {
namespace {

constexpr std::size_t kNeighbours = 12;  // how far back a rival may stand in reading order

std::uint32_t Begin(const Attribution& attribution) {
  return attribution.cue.empty() ? attribution.content[0].begin : attribution.cue[0].begin;
}

std::uint32_t Size(const std::vector<Span>& spans) {
  std::uint32_t size = 0;
  for (const Span span : spans) size += span.size();
  return size;
}

std::uint32_t Shared(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::uint32_t size = 0;
  for (const Span x : a) {
    for (const Span y : b) size += Intersect(x, y).size();
  }
  return size;
}

}  // namespace

bool SameStatement(const Attribution& a, const Attribution& b) {
  if (!a.cue.empty() && !b.cue.empty()) return Shared(a.cue, b.cue) > 0;
  return 2 * Shared(a.content, b.content) > std::min(Size(a.content), Size(b.content));
}

std::vector<Attribution> MergeAttributions(std::vector<Attribution> from_rules,
                                           std::vector<Attribution> from_model) {
  std::vector<Attribution> all = std::move(from_rules);
  all.insert(all.end(), std::make_move_iterator(from_model.begin()),
             std::make_move_iterator(from_model.end()));
  std::stable_sort(all.begin(), all.end(),
                   [](const Attribution& a, const Attribution& b) { return Begin(a) < Begin(b); });
  std::vector<Attribution> merged;
  merged.reserve(all.size());
  for (Attribution& attribution : all) {
    const std::size_t first = merged.size() > kNeighbours ? merged.size() - kNeighbours : 0;
    std::size_t rival = first;
    while (rival < merged.size() && !SameStatement(merged[rival], attribution)) ++rival;
    if (rival == merged.size()) {
      merged.push_back(std::move(attribution));
    } else if (attribution.confidence > merged[rival].confidence) {
      merged[rival] = std::move(attribution);
    }
  }
  return merged;
}

}  // namespace hearsay
