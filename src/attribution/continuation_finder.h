// Quotations that no cue of their own reports: they belong to the speaker before them.
//
// "Prices rose," Roe said. "They will fall." - the second sentence is the same attribution;
// so is a quotation that fills the next paragraph, and, in the paragraph that introduces it,
// a quotation after Roe's name alone stays unclaimed.
#ifndef HEARSAY_ATTRIBUTION_CONTINUATION_FINDER_H_
#define HEARSAY_ATTRIBUTION_CONTINUATION_FINDER_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/reading.h"

namespace hearsay {

// Adds unclaimed quotations to the content of the candidate that they continue. The
// candidates are those that were chosen (resolve_overlaps.h), in text order of their cues.
void ContinueQuotations(const Reading& reading, std::vector<Candidate>& chosen);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_CONTINUATION_FINDER_H_
