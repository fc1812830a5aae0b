#include "attribution/resolve_overlaps.h"

#include <algorithm>
#include <utility>

namespace hearsay {
namespace {

// Where a candidate stands: its cue, or, without one, its first content.
TokenRange Anchor(const Candidate& candidate) {
  return candidate.cue.empty()
             ? TokenRange{candidate.content[0].begin, candidate.content[0].begin + 1}
             : candidate.cue;
}

bool Overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

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
  return chosen;
}

}  // namespace hearsay
