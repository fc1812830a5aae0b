// Whom a pronoun stands for: agreement, recency, syntax and who has been speaking.
#ifndef HEARSAY_SOURCE_PRONOUN_H_
#define HEARSAY_SOURCE_PRONOUN_H_

#include <cstdint>

#include "source/reading.h"

namespace hearsay {

// What surrounds a pronoun that is the source of an attribution.
struct PronounPlace {
  std::uint32_t token = 0;
  const Attribution* attribution = nullptr;
  std::int32_t outer_entity = kNone;  // whom the enclosing attribution is credited to
  bool in_outer_quotation = false;    // the pronoun stands inside the outer one's marks
};

// "he", "she", "it", "they" in any case. Decides nothing (entity kNone) when no earlier
// mention agrees.
Decision ResolvePersonalPronoun(const SourceReading& reading, const PronounPlace& place);

// The most likely person that a description without a better antecedent stands for, of that
// gender ('?' for any).
Decision ResolveSalientPerson(const SourceReading& reading, const PronounPlace& place, char gender);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_PRONOUN_H_
