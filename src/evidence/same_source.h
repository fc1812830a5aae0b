// Whether the sources of two documents are one: "Ms. Roe" and "Jane Roe" can be, "Jane Roe" and
// "John Doe" are not, "an official" may be anybody.
#ifndef HEARSAY_EVIDENCE_SAME_SOURCE_H_
#define HEARSAY_EVIDENCE_SAME_SOURCE_H_

#include <cstdint>

#include "analysis/analysis.h"
#include "source/entity.h"

namespace hearsay {

enum class SameSource : std::uint8_t { kSame, kUnknown, kOther };

SameSource CompareSources(const Entity& a, const Entity& b);

// The outlet itself: by its id in the lexicon, else by its name.
bool IsSameOutlet(const Entity& a, const Entity& b);

// The publisher of a document, as an entity.
const Entity& PublisherOf(const Analysis& analysis);

// Whom a statement's chain ends at, or null for none.
const Entity* OriginOf(const Analysis& analysis, std::int32_t attribution);

// True when neither name nor outlet says who this is.
bool IsUnnamed(const Entity& entity);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_SAME_SOURCE_H_
