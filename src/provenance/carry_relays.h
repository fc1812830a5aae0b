// Carries relays over to the statements that belong to the same interview or report.
//
// "I will stay," she told the Herald. [...] "It is my home," she said.  The second statement
// was received by the Herald as well: nothing says so, so the hop is inferred and its
// confidence lower. A statement that names a venue of its own ends it.
#ifndef HEARSAY_PROVENANCE_CARRY_RELAYS_H_
#define HEARSAY_PROVENANCE_CARRY_RELAYS_H_

#include <vector>

#include "attribution/attribution.h"
#include "provenance/chain.h"
#include "provenance/find_relays.h"
#include "source/resolve.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

// The relay hops of each attribution, nearest the publisher first: its own, or those carried
// over. `relays` are what FindRelays() made of the same attributions.
std::vector<std::vector<Hop>> CarryRelays(const TextLayers& layers, const TokenWords& words,
                                          const std::vector<Attribution>& attributions,
                                          const Sources& sources,
                                          const std::vector<FoundRelay>& relays);

}  // namespace hearsay

#endif  // HEARSAY_PROVENANCE_CARRY_RELAYS_H_
