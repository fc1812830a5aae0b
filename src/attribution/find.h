// Finds the attributions of a text: the attribution floor's entry point.
#ifndef HEARSAY_ATTRIBUTION_FIND_H_
#define HEARSAY_ATTRIBUTION_FIND_H_

#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// Attributions that the rules find in the document's prose blocks, completed (complete.h),
// nested ones with their parents. `hits` are rules.FindHits(document.text, layers).
std::vector<Attribution> FindAttributions(const Document& document, const TextLayers& layers,
                                          const std::vector<LexiconHit>& hits,
                                          const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_FIND_H_
