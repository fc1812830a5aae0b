// The features by which a token is taken for the head of a cue, or not.
#ifndef HEARSAY_MODEL_TRIGGER_FEATURES_H_
#define HEARSAY_MODEL_TRIGGER_FEATURES_H_

#include <cstdint>

#include "model/feature_key.h"
#include "model/token_facts.h"

namespace hearsay {

// Of token `at`; tags and chunks must stand in the facts.
void TriggerFeatures(const TextFacts& facts, std::uint32_t at, KeyList& keys);

// The one feature of the table of words that never head a cue; for most tokens it settles
// the matter without the hundred features above.
FeatureKey NeverTriggerKey(const TokenFact& token);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_TRIGGER_FEATURES_H_
