// On which occasion somebody spoke, as far as a document says: how, on which day.
#ifndef HEARSAY_EVIDENCE_OCCASION_H_
#define HEARSAY_EVIDENCE_OCCASION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/analysis.h"
#include "evidence/wording.h"

namespace hearsay {

struct Occasion {
  Medium medium = Medium::kNone;
  std::int32_t weekday = kNone;  // 0 Monday
  std::int32_t month = kNone;    // 0 January
  std::int32_t year = kNone;
  Span evidence;  // the first words that say so
};

// What the author's words around a statement say; the statement's own words do not count.
Occasion OccasionOf(const Analysis& analysis, std::int32_t attribution,
                    const WordingLists& wording);

// Days since 1970 of a date that begins "2024-05-31".
std::optional<std::int64_t> DayNumber(std::string_view date);

// One clause that says why these cannot be one occasion, or "" where they can. The dates are
// those of the documents, "" where unknown.
std::string WhyOtherOccasion(const Occasion& draft, std::string_view draft_date,
                             const Occasion& original, std::string_view original_date);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_OCCASION_H_
