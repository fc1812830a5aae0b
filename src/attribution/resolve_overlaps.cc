#include "attribution/resolve_overlaps.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace hearsay {
namespace {

// Where a candidate stands: its cue, or, without one, its first content.
TokenRange Anchor(const Candidate& candidate) {
  return candidate.cue.empty()
             ? TokenRange{candidate.content[0].begin, candidate.content[0].begin + 1}
             : candidate.cue;
}

bool Overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

// True when one holds the other's cue in its content: nesting, no rivalry.
bool Nests(const Candidate& outer, const Candidate& inner) {
  for (const TokenRange range : outer.content) {
    if (range.Contains(Anchor(inner))) return true;
  }
  return false;
}

// Of those that report content beginning at the same token the most confident stays.
void DropSameContent(std::vector<Candidate>& chosen) {
  absl::flat_hash_map<std::uint32_t, std::size_t> best;
  std::vector<bool> dropped(chosen.size(), false);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto [entry, first] = best.try_emplace(chosen[i].content.back().begin, i);
    if (first) continue;
    Candidate& rival = chosen[entry->second];
    if (Nests(rival, chosen[i]) || Nests(chosen[i], rival)) continue;
    const bool better = chosen[i].confidence > rival.confidence;
    dropped[better ? entry->second : i] = true;
    if (better) entry->second = i;
  }
  std::size_t i = 0;
  std::erase_if(chosen, [&](const Candidate&) { return dropped[i++]; });
}

}  // namespace

std::vector<Candidate> ResolveOverlaps(const Reading&, std::vector<Candidate> candidates) {
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return Anchor(a).begin < Anchor(b).begin; });
  std::vector<Candidate> chosen;
  chosen.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    // Cues are short: a rival can only be among the last ones.
    if (!chosen.empty() && Overlap(Anchor(chosen.back()), Anchor(candidate))) {
      if (candidate.confidence > chosen.back().confidence) chosen.back() = std::move(candidate);
      continue;
    }
    chosen.push_back(std::move(candidate));
  }
  DropSameContent(chosen);
  return chosen;
}

}  // namespace hearsay
