// A document that others are held against: its analysis, ready for comparing.
//
// Immutable once built; never moved, since its parts point into one another.
#ifndef HEARSAY_EVIDENCE_ORIGINAL_H_
#define HEARSAY_EVIDENCE_ORIGINAL_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "analysis/analysis.h"
#include "base/span.h"
#include "evidence/compare_quotation.h"

namespace hearsay {

class Original {
 public:
  explicit Original(Analysis analysis);
  Original(const Original&) = delete;
  Original& operator=(const Original&) = delete;

  const Analysis& analysis() const { return analysis_; }
  const OriginalText& text() const { return text_; }

 private:
  const Analysis analysis_;
  const OriginalText text_;
};

using Originals = std::vector<std::shared_ptr<const Original>>;

// The innermost attribution whose content covers most of the span, or kNone.
std::int32_t StatementAt(const Analysis& analysis, Span span);

// For each quotation of the document the statement that it belongs to, or kNone.
std::vector<std::int32_t> StatementsOfQuotations(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_ORIGINAL_H_
