// Content that follows its cue: Roe said (that) prices rose. / Roe wrote: "Prices rose." /
// Roe denied the charge. / Roe promised to resign. / Roe called the deal "a mistake".
//
// Which complements are tried is decided by the frames of the cue in the lexicon. The source
// is the verb's subject, or, of a participle or a coordinated verb, that of the verb before.
#ifndef HEARSAY_ATTRIBUTION_COMPLEMENT_FINDER_H_
#define HEARSAY_ATTRIBUTION_COMPLEMENT_FINDER_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/cue_site.h"
#include "attribution/reading.h"

namespace hearsay {

void FindComplement(const Reading& reading, const CueSite& site, std::vector<Candidate>& found);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_COMPLEMENT_FINDER_H_
