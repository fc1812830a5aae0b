// A speaker, a colon, what was said: "WALLACE: Thank you." / "Roe: prices will rise".
//
// Transcripts and headlines say so at a line's begin, where the speaker must look like a
// name; running text does before a quotation. A post's signature under it ("- Jane Roe
// (@jroe)") is the same the other way round.
#ifndef HEARSAY_ATTRIBUTION_SPEAKER_COLON_FINDER_H_
#define HEARSAY_ATTRIBUTION_SPEAKER_COLON_FINDER_H_

#include <vector>

#include "attribution/candidate.h"
#include "attribution/reading.h"
#include "document/document.h"

namespace hearsay {

// A speaker at the begin of a paragraph that stands in a block of this kind.
void FindSpeakerLine(const Reading& reading, std::uint32_t paragraph, BlockKind kind,
                     std::vector<Candidate>& found);

// A speaker and a colon before this quotation, in running text.
void FindSpeakerBeforeQuotation(const Reading& reading, std::int32_t quotation,
                                std::vector<Candidate>& found);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_SPEAKER_COLON_FINDER_H_
