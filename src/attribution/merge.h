// Merges the rules' attributions with the trained model's: who decides what.
//
// The model has seen what the rules decided (model_finder.h), so where both report a
// statement the model's spans stand. The rules keep what they are sure of and the model
// passed over. Call MergeAttributions, then Complete().
#ifndef HEARSAY_ATTRIBUTION_MERGE_H_
#define HEARSAY_ATTRIBUTION_MERGE_H_

#include <vector>

#include "attribution/attribution.h"

namespace hearsay {

// True when both report the same statement: their cues overlap, or, where one has no cue,
// their contents do by more than half of the shorter.
bool SameStatement(const Attribution& a, const Attribution& b);

// In text order. One that both finders give with the same spans bears the rule's id, so that
// it can be explained, and the model's confidence. Linear but for statements that crowd at
// one place.
std::vector<Attribution> MergeAttributions(std::vector<Attribution> from_rules,
                                           std::vector<Attribution> from_model);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_MERGE_H_
