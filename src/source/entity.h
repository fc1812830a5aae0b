// Entities: whom the mentions of a document stand for.
//
// Plain data, immutable once the source floor has built it.
#ifndef HEARSAY_SOURCE_ENTITY_H_
#define HEARSAY_SOURCE_ENTITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "rules/vocabulary.h"

namespace hearsay {

// How much an anonymous description tells the reader (Guardian's ladder).
enum class Specificity : std::uint8_t {
  kNotAnonymous,
  kBare,
  kRole,
  kRoleAndOrganization,
  kKnowledge
};

struct Entity {
  EntityType type = EntityType::kUnknown;
  std::string name;   // the fullest form the document gives, without article or marks
  std::string label;  // as a chain shows it: "a senior US defense official"; empty: the name
  std::vector<std::string> aliases;  // other forms that occur
  std::string outlet;                // id of the outlet in the lexicon, when it is one
  Specificity specificity = Specificity::kNotAnonymous;
  std::string anonymity_reason;  // as the text words it, empty when none is given
};

// An entity that a mention might have stood for, and why it does not.
struct LostCandidate {
  std::uint32_t entity = 0;  // index into the analysis's entities
  Span place;                // its mention that came nearest
  std::string why;           // one readable clause
};

// One place where an entity is named, and why we think it is that entity.
struct Mention {
  Span span;
  std::uint32_t entity = 0;  // index into the analysis's entities
  std::string rule;          // id of the rule that decided
  std::string reason;        // one readable clause: "the last outlet named, a military journal"
  Span antecedent;           // the earlier mention it was resolved to; empty for a first one
  float confidence = 0;
  std::vector<LostCandidate> candidates;  // those that lost, best first; only when asked for
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_ENTITY_H_
