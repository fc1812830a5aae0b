// Findings of one document as a report shows them: places in the file, the sentence with the
// words marked, the chain, a fingerprint.
//
// Pure function; safe to call from any thread.
#ifndef HEARSAY_CHECK_LOCATE_H_
#define HEARSAY_CHECK_LOCATE_H_

#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "check/finding.h"
#include "check/located_finding.h"

namespace hearsay {

// By place in the text, whole-document findings first. `file` is the bytes that the document
// was read from, or empty where they are not at hand (FilePlaces says what that costs).
std::vector<LocatedFinding> LocateFindings(const Analysis& analysis, std::vector<Finding> findings,
                                           std::string_view file);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_LOCATE_H_
