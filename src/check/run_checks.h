// Runs the checks over one analysed document.
#ifndef HEARSAY_CHECK_RUN_CHECKS_H_
#define HEARSAY_CHECK_RUN_CHECKS_H_

#include <vector>

#include "analysis/analysis.h"
#include "check/check_rules.h"
#include "check/check_settings.h"
#include "check/finding.h"
#include "rules/rule_set.h"

namespace hearsay {

// The findings by span, then rule. Deterministic, linear in the length of the text;
// thread-safe: all arguments are only read.
std::vector<Finding> RunChecks(const Analysis& analysis, const RuleSet& rules,
                               const CheckRules& checks, const CheckSettings& settings);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_RUN_CHECKS_H_
