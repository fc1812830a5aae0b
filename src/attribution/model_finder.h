// The model as a finder of attributions, and the rules' decisions as the model wants them.
#ifndef HEARSAY_ATTRIBUTION_MODEL_FINDER_H_
#define HEARSAY_ATTRIBUTION_MODEL_FINDER_H_

#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "model/find_candidates.h"
#include "model/model.h"
#include "model/rule_decision.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// The rules' attributions in tokens, for the model's features.
std::vector<RuleDecision> DecisionsOf(const TextLayers& layers,
                                      const std::vector<Attribution>& from_rules);

// The model's attributions of at least a probability; rule "model". Not completed.
std::vector<Attribution> FindWithModel(std::string_view text, const TextLayers& layers,
                                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                       const std::vector<Attribution>& from_rules,
                                       const Model& model, float threshold, ModelScratch& scratch);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_MODEL_FINDER_H_
