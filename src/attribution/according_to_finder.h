// Prepositional cues: According to the report, prices rose. / Prices, according to Roe, rose.
//
// The cues are the word list "according-to"; the noun phrase after one is its source, the
// rest of the sentence its content.
#ifndef HEARSAY_ATTRIBUTION_ACCORDING_TO_FINDER_H_
#define HEARSAY_ATTRIBUTION_ACCORDING_TO_FINDER_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/reading.h"

namespace hearsay {

// `cue` is a hit of the word list.
void FindAccordingTo(const Reading& reading, TokenRange cue, std::vector<Candidate>& found);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_ACCORDING_TO_FINDER_H_
