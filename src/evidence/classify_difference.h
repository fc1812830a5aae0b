// What a stretch of differing words means.
//
// Pure; the words' meaning comes from the lists of wording.h.
#ifndef HEARSAY_EVIDENCE_CLASSIFY_DIFFERENCE_H_
#define HEARSAY_EVIDENCE_CLASSIFY_DIFFERENCE_H_

#include <string_view>

#include "evidence/alteration.h"
#include "evidence/compared_text.h"
#include "evidence/wording.h"

namespace hearsay {

// Words of one side with their text.
struct DifferingWords {
  std::string_view text;
  const ComparedText* compared = nullptr;
  WordRange words;
};

// The quotation's words stand where the original's do; either may be none. Of a cut it is said
// whether an ellipsis marks it (`marked`).
Alteration ClassifyDifference(const DifferingWords& quoted, const DifferingWords& original,
                              bool marked, const WordingLists& wording);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_CLASSIFY_DIFFERENCE_H_
