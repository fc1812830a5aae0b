// What a check looks at: one statement, source, quotation, phrase or link of a draft.
//
// Plain data; indices into the analysis.
#ifndef HEARSAY_CHECK_SUBJECT_H_
#define HEARSAY_CHECK_SUBJECT_H_

#include <cstdint>
#include <functional>

#include "base/span.h"
#include "check/condition.h"
#include "check/draft_reading.h"
#include "text/layers.h"

namespace hearsay {

enum class MarkSide : std::uint8_t { kOpening, kClosing, kMixed, kSingle };

struct Subject {
  Span span;                         // its words; empty for the document
  std::int32_t attribution = kNone;  // of a statement; of a source its first; of a quotation
                                     // the one that it belongs to
  std::int32_t quotation = kNone;
  std::int32_t link = kNone;
  MarkSide side = MarkSide::kOpening;  // of a lone mark
};

// Calls visit(subject) for every subject of that kind, in text order. `phrases` is the list of
// a phrase subject.
void VisitSubjects(const DraftReading& draft, SubjectKind kind, std::int32_t phrases,
                   const std::function<void(const Subject&)>& visit);

// True when the condition's facts hold of the subject.
bool Holds(const DraftReading& draft, const CheckCondition& condition, const Subject& subject);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_SUBJECT_H_
