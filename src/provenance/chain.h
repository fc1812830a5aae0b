// Provenance chains: the hands through which a statement reached the reader.
//
// shared terms: a chain runs from the publisher through relays to the origin. What makes a
// hop and what does not is laid down in ARCHITECTURE.md, "Chains".
// Plain data, immutable once the provenance floor has built it.
#ifndef HEARSAY_PROVENANCE_CHAIN_H_
#define HEARSAY_PROVENANCE_CHAIN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "rules/vocabulary.h"

namespace hearsay {

enum class HopRole : std::uint8_t { kPublisher, kRelay, kOrigin };

struct Hop {
  std::uint32_t entity = 0;  // index into the analysis's entities
  HopRole role = HopRole::kOrigin;
  Span evidence;         // the words that show this hand; empty for the publisher
  std::string rule;      // id of the rule, or "model", that decided
  std::string reason;    // one readable clause for --explain
  float confidence = 0;  // 0 to 1
};

struct Chain {
  std::vector<Hop> hops;  // hops[0] is the publisher, hops.back() the origin
};

// 1 = first-hand (no relay), 2 = second-hand, 3 = third-hand, ...
inline int HandsOf(const Chain& chain) {
  return chain.hops.size() < 2 ? 1 : static_cast<int>(chain.hops.size()) - 1;
}

}  // namespace hearsay

#endif  // HEARSAY_PROVENANCE_CHAIN_H_
