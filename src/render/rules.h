// Rules for people: the list, one rule, and how its examples went.
#ifndef HEARSAY_RENDER_RULES_H_
#define HEARSAY_RENDER_RULES_H_

#include <string>
#include <string_view>
#include <vector>

#include "analysis/rule_examples.h"
#include "rules/rule_set.h"

namespace hearsay {

// One rule a line: id and what it is. Lexicon entries, of which there are thousands, only
// when the prefix of ids asks for them.
std::string RenderRuleList(const std::vector<RuleInfo>& rules, std::string_view prefix, int width);

// Everything that is known of one rule.
std::string RenderRule(const RuleInfo& rule, int width);

// The failed examples, then how many there are.
std::string RenderExampleReport(const ExampleReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_RULES_H_
