#include <array>
#include <string>
#include <vector>

#include "analysis/rule_examples.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/load_rules.h"
#include "cli/print.h"
#include "cli/report.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "render/rules.h"

namespace hearsay {
namespace {

absl::Status CheckIdCount(std::string_view action, const std::vector<std::string>& operands) {
  const bool wants_id = action == "show";
  if (wants_id && operands.size() < 2) {
    return absl::InvalidArgumentError("rules show: no ID given: 'hearsay rules list' lists them");
  }
  if (!wants_id && operands.size() > 1 && action == "test") {
    return absl::InvalidArgumentError(
        StrCat("rules test: unexpected '", operands[1], "': it takes no ID"));
  }
  return absl::OkStatus();
}

absl::StatusOr<RuleInfo> FindRule(const RuleSet& rules, const std::string& id) {
  if (std::optional<RuleInfo> rule = rules.FindRule(id)) return *std::move(rule);
  std::vector<std::string> ids;
  for (RuleInfo& rule : rules.ListRules()) ids.push_back(std::move(rule.id));
  const std::string_view near = Nearest(id, {ids.begin(), ids.end()});
  return absl::NotFoundError(StrCat("no rule '", id, "': ",
                                    near.empty() ? std::string("'hearsay rules list' lists them")
                                                 : StrCat("did you mean '", near, "'?")));
}

// Examples that fail are findings, not errors.
int PrintTest(const ExampleReport& report) {
  const int printed = Print(RenderExampleReport(report));
  return printed == kExitClean && !report.failures.empty() ? kExitFindings : printed;
}

absl::StatusOr<int> RunAction(const Arguments& arguments) {
  const std::vector<std::string>& operands = arguments.operands();
  const std::string& action = operands.front();
  HEARSAY_RETURN_IF_ERROR(CheckIdCount(action, operands));
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config, LoadConfig(arguments, "."));
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  if (action == "test") return PrintTest(TestRuleExamples(rules));
  if (action == "list") {
    const std::string prefix = operands.size() > 1 ? operands[1] : "";
    return Print(RenderRuleList(rules.ListRules(), prefix, TerminalWidth()));
  }
  HEARSAY_ASSIGN_OR_RETURN(const RuleInfo rule, FindRule(rules, operands[1]));
  return Print(RenderRule(rule, TerminalWidth()));
}

int Run(const Arguments& arguments) { return ExitWith(RunAction(arguments)); }

constexpr std::array kOptions = {kRulesOption, kConfigOption};

constexpr std::array kExamples = {
    Example{"hearsay rules list", "Every lexicon, word list and pattern, with what it is for"},
    Example{"hearsay rules list outlet/", "The entries whose ids begin so"},
    Example{"hearsay rules show cue/say", "One rule: what it says, why, and its examples"},
    Example{"hearsay rules test --rules house-rules", "Run the examples of all rules"},
};

}  // namespace

constinit const Command kRulesCommand = {
    .name = "rules",
    .summary = "List, show and test the rules that decide",
    .usage = "list [PREFIX] | show ID | test  [OPTION...]",
    .description =
        "Rules are data: lexicons, word lists and patterns, each with an id, a reason, and "
        "examples that it must and must not match. The id stands in every analysis beside what "
        "the rule decided.\n\n"
        "'test' runs all examples and exits with 1 when one fails.",
    .operand = {.name = "ACTION",
                .help = "list, show or test",
                .at_least = 1,
                .at_most = 2,
                .choices = "list|show|test"},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
