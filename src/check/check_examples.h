// Runs the examples that stand in check files.
//
// A bad example must give its check's findings exactly where it says $finding[[...]]; a good one
// must give none of this check's. Other checks may find what they will.
#ifndef HEARSAY_CHECK_CHECK_EXAMPLES_H_
#define HEARSAY_CHECK_CHECK_EXAMPLES_H_

#include <string>
#include <vector>

#include "check/check_rules.h"
#include "model/model.h"
#include "rules/rule_set.h"

namespace hearsay {

struct CheckFailure {
  std::string rule;
  std::string example;  // as written
  std::string problem;  // one clause: "found nothing"
};

struct CheckExampleReport {
  int rules = 0;
  int examples = 0;
  std::vector<CheckFailure> failures;
};

// Each example is analysed as a document of its own; without a model on rules alone.
CheckExampleReport TestCheckExamples(const CheckRules& checks, const RuleSet& rules,
                                     const Model* model);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_EXAMPLES_H_
