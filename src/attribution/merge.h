// Merges the rules' attributions with those of another finder (the trained model).
//
// Plain functions over vectors of Attribution, so that any finder can be plugged in: call
// MergeAttributions, then Complete().
#ifndef HEARSAY_ATTRIBUTION_MERGE_H_
#define HEARSAY_ATTRIBUTION_MERGE_H_

#include <vector>

#include "attribution/attribution.h"

namespace hearsay {

// True when both report the same statement: their cues overlap, or, where one has no cue,
// their contents do by more than half of the shorter.
bool SameStatement(const Attribution& a, const Attribution& b);

// The union of both; of two that report the same statement the more confident one stays,
// the rules' on a tie. Linear but for statements that crowd at one place.
std::vector<Attribution> MergeAttributions(std::vector<Attribution> from_rules,
                                           std::vector<Attribution> from_model);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_MERGE_H_
