#include "attribution/merge.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hearsay {
namespace {

constexpr std::size_t kNeighbours = 12;  // how far off a rival may stand in reading order

// From this confidence on a rule's attribution stands without the model's consent,
constexpr float kSure = 0.7f;
// and from this on against it, where the rule reads more into the cue ("was cited in the
// report as saying", of which the model sees "was cited").
constexpr float kCertain = 0.9f;

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

bool BeginsBefore(const Attribution& a, const Attribution& b) { return Begin(a) < Begin(b); }

}  // namespace

bool SameStatement(const Attribution& a, const Attribution& b) {
  if (!a.cue.empty() && !b.cue.empty()) return Shared(a.cue, b.cue) > 0;
  return 2 * Shared(a.content, b.content) > std::min(Size(a.content), Size(b.content));
}

std::vector<Attribution> MergeAttributions(std::vector<Attribution> from_rules,
                                           std::vector<Attribution> from_model) {
  std::stable_sort(from_rules.begin(), from_rules.end(), BeginsBefore);
  std::stable_sort(from_model.begin(), from_model.end(), BeginsBefore);
  std::vector<Attribution> kept;
  for (Attribution& rule : from_rules) {
    const auto at = static_cast<std::size_t>(
        std::lower_bound(from_model.begin(), from_model.end(), rule, BeginsBefore) -
        from_model.begin());
    const std::size_t first = at > kNeighbours ? at - kNeighbours : 0;
    const std::size_t last = std::min(from_model.size(), at + kNeighbours);
    bool known = false;
    for (std::size_t i = first; i < last; ++i) {
      if (!SameStatement(rule, from_model[i])) continue;
      known = true;
      if (rule.confidence >= kCertain && Size(rule.cue) > Size(from_model[i].cue)) {
        const float confidence = from_model[i].confidence;
        from_model[i] = rule;
        from_model[i].confidence = std::max(confidence, rule.confidence);
        break;
      }
      if (SameSpans(rule, from_model[i])) from_model[i].rule = rule.rule;
    }
    if (!known && rule.confidence >= kSure) kept.push_back(std::move(rule));
  }
  std::vector<Attribution> merged;
  merged.reserve(kept.size() + from_model.size());
  std::merge(std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()),
             std::make_move_iterator(from_model.begin()), std::make_move_iterator(from_model.end()),
             std::back_inserter(merged), BeginsBefore);
  return merged;
}

}  // namespace hearsay
