#include "cli/load_rules.h"

namespace hearsay {

absl::StatusOr<UserConfig> LoadConfig(const Arguments& arguments, const std::string& path) {
  if (arguments.Has("--config")) return ReadConfig(arguments.Value("--config"));
  return FindConfig(path == "-" ? "." : path);
}

absl::StatusOr<RuleSet> LoadRules(const Arguments& arguments, const UserConfig& config) {
  return RuleSet::WithConfig(config, arguments.Value("--rules"));
}

}  // namespace hearsay
