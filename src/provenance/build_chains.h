// From attributions to provenance chains: the provenance floor's entry point.
#ifndef HEARSAY_PROVENANCE_BUILD_CHAINS_H_
#define HEARSAY_PROVENANCE_BUILD_CHAINS_H_

#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "provenance/chain.h"
#include "rules/rule_set.h"
#include "source/resolve.h"
#include "text/layers.h"

namespace hearsay {

// One chain for each attribution, same index. `sources` are what ResolveSources() made of
// the same document and attributions; chains may add entities to it (relays named only in
// passing).
std::vector<Chain> BuildChains(const Document& document, const TextLayers& layers,
                               const std::vector<LexiconHit>& hits, const RuleSet& rules,
                               const std::vector<Attribution>& attributions, Sources& sources);

}  // namespace hearsay

#endif  // HEARSAY_PROVENANCE_BUILD_CHAINS_H_
