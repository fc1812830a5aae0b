// Derives what a finder does not say: kind, tone, class, medium, parent, continuation.
//
// One way for the rules, the model and gold spans alike, so that they cannot differ.
#ifndef HEARSAY_ATTRIBUTION_COMPLETE_H_
#define HEARSAY_ATTRIBUTION_COMPLETE_H_

#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// Sorts the attributions into reading order (by first span) and fills kind, tone,
// cue_class, medium, medium_evidence, parent and continues of each.
void Complete(std::string_view text, const TextLayers& layers, const std::vector<LexiconHit>& hits,
              const RuleSet& rules, std::vector<Attribution>& attributions);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_COMPLETE_H_
