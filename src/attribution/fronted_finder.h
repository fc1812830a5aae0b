// Content that stands before its cue: "Prices rose," Roe said. / Prices rose, said Roe. /
// Prices, the report added, rose.
//
// Quoted or not, with the source before or after the verb, at the sentence's end or between
// two parts of the content.
#ifndef HEARSAY_ATTRIBUTION_FRONTED_FINDER_H_
#define HEARSAY_ATTRIBUTION_FRONTED_FINDER_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/cue_site.h"
#include "attribution/reading.h"

namespace hearsay {

void FindFronted(const Reading& reading, const CueSite& site, std::vector<Candidate>& found);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_FRONTED_FINDER_H_
