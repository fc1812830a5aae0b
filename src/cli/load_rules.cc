#include "cli/load_rules.h"

namespace hearsay {

absl::StatusOr<Config> LoadConfig(const Arguments& arguments) {
  return arguments.Has("--config") ? ReadConfig(arguments.Value("--config")) : FindConfig();
}

absl::StatusOr<RuleSet> LoadRules(const Arguments& arguments, const Config& config) {
  if (arguments.Has("--rules")) return RuleSet::WithFolder(arguments.Value("--rules"));
  if (config.rules) return RuleSet::WithFolder(*config.rules);
  return RuleSet::BuiltIn();
}

}  // namespace hearsay
