#include "check/check_draft.h"

#include "check/locate.h"
#include "check/run_checks.h"

namespace hearsay {

std::vector<LocatedFinding> CheckDraft(const Analysis& analysis, std::string_view file,
                                       const House& house, const CheckSettings& settings) {
  return LocateFindings(analysis, RunChecks(analysis, house.rules, house.checks, settings), file);
}

}  // namespace hearsay
