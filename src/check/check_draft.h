// One draft through all its checks.
#ifndef HEARSAY_CHECK_CHECK_DRAFT_H_
#define HEARSAY_CHECK_CHECK_DRAFT_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "check/house.h"
#include "check/located_finding.h"
#include "check/run_checks.h"

namespace hearsay {

// The findings by place, those that are suppressed in the draft or its sidecar marked so. `file`
// is the bytes that the document was read from, or empty. Fails only for a bad sidecar.
// Thread-safe: all arguments are only read.
absl::StatusOr<std::vector<LocatedFinding>> CheckDraft(const Analysis& analysis,
                                                       std::string_view file, const House& house,
                                                       const CheckSettings& settings);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_DRAFT_H_
