// The reference of all rules, for docs/rules.md.
#ifndef HEARSAY_RULES_RULE_REFERENCE_H_
#define HEARSAY_RULES_RULE_REFERENCE_H_

#include <string>

#include "rules/rule_set.h"

namespace hearsay {

// Lexicons, finders, patterns and word lists in Markdown, each with its reason and
// examples; not the lexicons' entries. Pure function.
std::string RenderRuleReference(const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_REFERENCE_H_
