// Runs the examples that stand in rule files beside the rules.
//
// A lexicon must hit exactly what an example marks with its kind; a pattern or a finder must
// find an attribution whose source, cue and content are those marked. In an example to be
// rejected none of them may find anything.
#ifndef HEARSAY_ANALYSIS_RULE_EXAMPLES_H_
#define HEARSAY_ANALYSIS_RULE_EXAMPLES_H_

#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace hearsay {

struct ExampleFailure {
  std::string rule;
  std::string file;  // of the rule
  int line = 0;
  std::string example;  // as written
  std::string problem;  // one clause: "found nothing"
};

struct ExampleReport {
  int rules = 0;  // that have examples
  int examples = 0;
  std::vector<ExampleFailure> failures;
};

ExampleReport TestRuleExamples(const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_RULE_EXAMPLES_H_
