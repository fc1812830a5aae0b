// Finds the relays of a document: the outlets that received, carried or published what an
// attribution reports, beside its own source.
//
// The wording that shows a relay ("told", "in an interview with", "obtained by") stands in
// word lists "relay/..." of rules/en, one list a rule.
#ifndef HEARSAY_PROVENANCE_FIND_RELAYS_H_
#define HEARSAY_PROVENANCE_FIND_RELAYS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "provenance/relay.h"
#include "rules/rule_set.h"
#include "source/resolve.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

// A relay and the attribution it belongs to.
struct FoundRelay {
  RelayMention mention;
  std::uint32_t entity = 0;          // 0: the publisher itself, which is no relay but ends one
  std::int32_t attribution = kNone;  // kNone: it stands in a sentence without attribution
  std::int32_t speaker = kNone;      // then: the entity that sentence speaks of
  std::string reason;
};

// The relays of the text, by position.
std::vector<FoundRelay> FindRelays(std::string_view text, const TextLayers& layers,
                                   const TokenWords& words,
                                   const std::vector<Attribution>& attributions,
                                   const Sources& sources);

}  // namespace hearsay

#endif  // HEARSAY_PROVENANCE_FIND_RELAYS_H_
