#include "source/candidates.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/strings.h"

namespace hearsay {
namespace {

std::string Tenths(double value) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

}  // namespace

Candidates::Seen& Candidates::Of(const FocusItem& item) {
  const auto found = std::find_if(seen_.begin(), seen_.end(),
                                  [&](const Seen& seen) { return seen.entity == item.entity; });
  if (found != seen_.end()) return *found;
  seen_.push_back({item.entity, item.token, false, 0, {}});
  return seen_.back();
}

void Candidates::Weigh(const FocusItem& item, double score) {
  if (!reading_.keep_candidates) return;
  Seen& seen = Of(item);
  if (seen.weighed && seen.score >= score) return;
  seen.weighed = true;
  seen.score = score;
  seen.token = item.token;
}

void Candidates::Refuse(const FocusItem& item, std::string_view why) {
  if (!reading_.keep_candidates) return;
  Seen& seen = Of(item);
  if (seen.why.empty()) seen.why = why;
}

std::vector<LostCandidate> Candidates::LostTo(std::int32_t chosen, double best) const {
  std::vector<Seen> lost;
  std::copy_if(seen_.begin(), seen_.end(), std::back_inserter(lost), [chosen](const Seen& seen) {
    return static_cast<std::int32_t>(seen.entity) != chosen;
  });
  std::stable_sort(lost.begin(), lost.end(), [](const Seen& a, const Seen& b) {
    if (a.weighed != b.weighed) return a.weighed;
    return a.weighed && a.score > b.score;
  });
  std::vector<LostCandidate> candidates;
  for (const Seen& seen : lost) {
    candidates.push_back(
        {seen.entity, reading_.layers.tokens[seen.token].span,
         seen.weighed ? StrCat("fits less well: ", Tenths(seen.score), " against ", Tenths(best))
                      : std::string(seen.why)});
  }
  return candidates;
}

}  // namespace hearsay
