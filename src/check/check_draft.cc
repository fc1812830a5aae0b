#include "check/check_draft.h"

#include "base/status_macros.h"
#include "check/locate.h"
#include "check/suppressions.h"

namespace hearsay {

absl::StatusOr<std::vector<LocatedFinding>> CheckDraft(const Analysis& analysis,
                                                       std::string_view file, const House& house,
                                                       const CheckSettings& settings) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<SidecarEntry> sidecar,
                           ReadSidecar(analysis.document.path));
  std::vector<LocatedFinding> findings =
      LocateFindings(analysis, RunChecks(analysis, house.rules, house.checks, settings), file);
  ApplySuppressions(analysis, file, sidecar, house.checks, settings, findings);
  return findings;
}

}  // namespace hearsay
