#include "check/house.h"

#include <utility>

#include "base/status_macros.h"

namespace hearsay {
namespace {

absl::StatusOr<std::shared_ptr<const House>> Load(const std::string& config_path,
                                                  const std::string& rules_folder) {
  UserConfig user;
  if (!config_path.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(user, ReadConfig(config_path));
  }
  HEARSAY_ASSIGN_OR_RETURN(CheckConfig config, ReadCheckConfig(user));
  HEARSAY_ASSIGN_OR_RETURN(RuleSet rules, RuleSet::WithConfig(user, rules_folder));
  HEARSAY_ASSIGN_OR_RETURN(CheckRules checks,
                           CheckRules::WithFolders({user.rules_folder, rules_folder}));
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
