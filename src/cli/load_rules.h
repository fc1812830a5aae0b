// The rules that a command works with: the built-in ones, or a folder's laid over them.
#ifndef HEARSAY_CLI_LOAD_RULES_H_
#define HEARSAY_CLI_LOAD_RULES_H_

#include <string>

#include "absl/status/statusor.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "rules/config.h"
#include "rules/rule_set.h"

namespace hearsay {

// The options that name them.
constexpr Option kRulesOption = {
    .name = "--rules",
    .value = "FOLDER",
    .help = "Lay the rule files of this folder over the built-in rules"};
constexpr Option kConfigOption = {
    .name = "--config",
    .value = "FILE",
    .help = "Read settings from this file instead of the nearest hearsay.toml"};

// What --config names, else the hearsay.toml nearest to `path`, a file or a folder ("-": the
// current folder), else nothing.
absl::StatusOr<UserConfig> LoadConfig(const Arguments& arguments, const std::string& path);

absl::StatusOr<RuleSet> LoadRules(const Arguments& arguments, const UserConfig& config);

}  // namespace hearsay

#endif  // HEARSAY_CLI_LOAD_RULES_H_
