// What candidates mean for each other once they are chosen: some report nothing where they
// stand.
#ifndef HEARSAY_ATTRIBUTION_NESTING_H_
#define HEARSAY_ATTRIBUTION_NESTING_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/reading.h"

namespace hearsay {

// Drops the candidates whose cue stands in a quotation that nobody is found to say: a title,
// a scare quote, or words whose speaker was missed. Drops those without a source inside
// another's content: "is expected" is the hedge of that speaker, no report of its own.
void DropUnreported(const Reading& reading, std::vector<Candidate>& chosen);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_NESTING_H_
