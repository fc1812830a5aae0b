#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"
#include "check/check_rules.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/load_rules.h"
#include "cli/print.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "render/checks.h"
#include "render/rules.h"

namespace hearsay {
namespace {

absl::Status NotFound(const std::string& id, const CheckRules& checks, const RuleSet& rules) {
  std::vector<std::string> ids;
  for (const CheckRule& check : checks.rules()) ids.push_back(check.id);
  for (RuleInfo& rule : rules.ListRules()) ids.push_back(std::move(rule.id));
  const std::string_view near = Nearest(id, {ids.begin(), ids.end()});
  return absl::NotFoundError(StrCat("no check and no rule '", id, "': ",
                                    near.empty() ? std::string("'hearsay explain' lists the checks")
                                                 : StrCat("did you mean '", near, "'?")));
}

std::string ListOf(const CheckRules& checks) {
  std::size_t widest = 0;
  for (const CheckRule& check : checks.rules()) widest = std::max(widest, check.id.size());
  std::string out;
  for (const CheckRule& check : checks.rules()) {
    StrAppend(out, check.id, std::string(widest + 2 - check.id.size(), ' '), check.title,
              check.on ? "" : " (off)", '\n');
  }
  return out;
}

absl::StatusOr<std::string> Explain(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config, LoadConfig(arguments, "."));
  const std::string folder = arguments.Value("--rules");
  HEARSAY_ASSIGN_OR_RETURN(
      const CheckRules checks,
      CheckRules::WithFolders({folder.empty() ? config.rules_folder : folder}));
  if (arguments.operands().empty()) return ListOf(checks);
  const std::string& id = arguments.operands().front();
  if (const std::int32_t check = checks.Find(id); check != kNone) {
    return RenderCheck(checks.rules()[static_cast<std::size_t>(check)], TerminalWidth());
  }
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  if (const std::optional<RuleInfo> rule = rules.FindRule(id)) {
    return RenderRule(*rule, TerminalWidth());
  }
  return NotFound(id, checks, rules);
}

int Run(const Arguments& arguments) { return PrintOrReport(Explain(arguments)); }

constexpr std::array kOptions = {kRulesOption, kConfigOption};

constexpr std::array kExamples = {
    Example{"hearsay explain", "List the checks"},
    Example{"hearsay explain anonymous-bare", "One check: why, on whose authority, examples"},
    Example{"hearsay explain resolve/pronoun", "A rule that 'analyze --explain' named"},
};

}  // namespace

constinit const Command kExplainCommand = {
    .name = "explain",
    .summary = "Say what a check looks for, and why",
    .usage = "[OPTION...] [RULE]",
    .description =
        "Prints what a check finds, why it matters, the newsroom standards that it rests on, a "
        "bad and a good example, where it may be wrong and how to silence it. Rules of the "
        "analysis, as --explain names them, are printed with their reason and examples.\n\n"
        "Without a RULE it lists the checks.",
    .operand = {.name = "RULE", .help = "The id of a check or of a rule", .at_most = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
