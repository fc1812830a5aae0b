// The model as a finder of attributions, and the rules' decisions as the model wants them.
#ifndef HEARSAY_ATTRIBUTION_MODEL_FINDER_H_
#define HEARSAY_ATTRIBUTION_MODEL_FINDER_H_

#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "model/find_candidates.h"
#include "model/model.h"
#include "model/rule_decision.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// The rules' attributions in tokens, for the model's features.
std::vector<RuleDecision> DecisionsOf(const TextLayers& layers,
                                      const std::vector<Attribution>& from_rules);

// The model's attributions in prose blocks of at least a probability; rule "model". Not
// completed.
std::vector<Attribution> FindWithModel(const Document& document, const TextLayers& layers,
                                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                       const std::vector<Attribution>& from_rules,
                                       const Model& model, float threshold, ModelScratch& scratch);

// What rules and model find together: FindWithModel, MergeAttributions, Complete.
std::vector<Attribution> RefineWithModel(const Document& document, const TextLayers& layers,
                                         const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                         const Model& model, float threshold,
                                         std::vector<Attribution> from_rules);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_MODEL_FINDER_H_
