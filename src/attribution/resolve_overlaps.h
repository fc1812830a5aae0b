// Chooses among the finders' candidates: one a cue, none twice.
#ifndef HEARSAY_ATTRIBUTION_RESOLVE_OVERLAPS_H_
#define HEARSAY_ATTRIBUTION_RESOLVE_OVERLAPS_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/reading.h"

namespace hearsay {

// Of candidates whose cues overlap the most confident stays; of those that say nearly the
// same content inside one clause likewise, unless one holds the other's source and cue in
// its content (nesting). The result is in the order of the cues.
std::vector<Candidate> ResolveOverlaps(const Reading& reading, std::vector<Candidate> candidates);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_RESOLVE_OVERLAPS_H_
