// Every quotation of a draft against the originals: where it stands, what was altered, and who
// said it there.
//
// Pure; drafts and originals are only read. Time: a few look-ups a word of the quotation and
// original.
#ifndef HEARSAY_EVIDENCE_VERIFY_QUOTATIONS_H_
#define HEARSAY_EVIDENCE_VERIFY_QUOTATIONS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "evidence/compare_quotation.h"
#include "evidence/original.h"
#include "evidence/wording.h"

namespace hearsay {

struct QuotationVerdict {
  std::size_t quotation = 0;         // of the draft's layers
  std::int32_t attribution = kNone;  // of the draft, that it belongs to
  std::int32_t original = kNone;     // index into the originals of the one that it stands in, or
                                     // comes nearest to
  std::int32_t original_attribution = kNone;  // that says so there
  QuotationComparison comparison;             // with other speaker and other occasion among the
                                              // kinds, where that is so
  std::string other_speaker;                  // as the original has it: "Jane Roe"
  std::string other_occasion;                 // one clause
  float confidence = 1;
};

// One verdict a quotation that somebody may have said, in reading order. Titles, nicknames and
// the inner ones of nested quotations get none. The draft itself is no original of its own.
std::vector<QuotationVerdict> VerifyQuotations(const Analysis& draft, const Originals& originals,
                                               const WordingLists& wording);

// True when both are one article: the same file or the same text.
bool IsSameDocument(const Document& a, const Document& b);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_VERIFY_QUOTATIONS_H_
