#include "check/house.h"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "rules/rule_file.h"

namespace hearsay {
namespace {

absl::StatusOr<CheckRules> LoadChecks(const std::vector<std::string>& folders) {
  std::vector<std::vector<RuleFile>> layers = {EmbeddedCheckFiles()};
  for (const std::string& folder : folders) {
    const std::filesystem::path checks = std::filesystem::path(folder) / "checks";
    std::error_code error;
    if (folder.empty() || !std::filesystem::is_directory(checks, error)) continue;
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(checks.string()));
    layers.push_back(std::move(files));
  }
  return CheckRules::FromLayers(layers);
}

absl::StatusOr<std::shared_ptr<const House>> Load(const std::string& config_path,
                                                  const std::string& rules_folder) {
  UserConfig user;
  if (!config_path.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(user, ReadConfig(config_path));
  }
  HEARSAY_ASSIGN_OR_RETURN(CheckConfig config, ReadCheckConfig(user));
  HEARSAY_ASSIGN_OR_RETURN(RuleSet rules, RuleSet::WithConfig(user, rules_folder));
  HEARSAY_ASSIGN_OR_RETURN(CheckRules checks, LoadChecks({user.rules_folder, rules_folder}));
  return std::make_shared<const House>(
      House{user.publisher, std::move(config), std::move(rules), std::move(checks)});
}

}  // namespace

absl::StatusOr<std::shared_ptr<const House>> Houses::Of(const std::string& draft) {
  std::string path = options_.config_path;
  if (path.empty() && !options_.no_config) path = FindConfigPath(draft == "-" ? "." : draft);
  const auto known = loaded_.find(path);
  if (known != loaded_.end()) return known->second;
  return loaded_.emplace(path, Load(path, options_.rules_folder)).first->second;
}

}  // namespace hearsay
