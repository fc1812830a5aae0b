// Which attribution a quotation belongs to.
#ifndef HEARSAY_ANALYSIS_QUOTATION_HOLDERS_H_
#define HEARSAY_ANALYSIS_QUOTATION_HOLDERS_H_

#include <cstdint>
#include <vector>

#include "analysis/analysis.h"

namespace hearsay {

// For each quotation of the layers the innermost attribution one of whose content spans
// holds its words (the marks may lie outside), or kNone.
std::vector<std::int32_t> QuotationHolders(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_QUOTATION_HOLDERS_H_
