#include "rules/config.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "base/nearest.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/rule_definitions.h"
#include "rules/toml_file.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kConfigName = "hearsay.toml";

}  // namespace

absl::StatusOr<UserConfig> ReadConfig(const std::string& path) {
  HEARSAY_ASSIGN_OR_RETURN(RuleFile file, ReadRuleFile(path, std::string(kConfigName)));
  HEARSAY_ASSIGN_OR_RETURN(const TomlFile toml, ParseToml(file, kCheckKeys));
  for (const TomlField& field : toml.root.fields) {
    if (field.key == "publisher" || field.key == "rules") continue;
    std::vector<std::string_view> keys = {"publisher", "rules"};
    keys.insert(keys.end(), kCheckKeys.begin(), kCheckKeys.end());
    return RuleError(file.name, field.at,
                     StrCat("unknown key \"", field.key, "\"; ", SuggestionFor(field.key, keys)));
  }
  UserConfig config{
      .path = path, .publisher = {}, .rules_folder = {}, .file = {}, .definitions = {}};
  std::string folder;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, toml.root, "publisher", config.publisher));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, toml.root, "rules", folder));
  if (!folder.empty()) {
    config.rules_folder = (fs::path(path).parent_path() / folder).generic_string();
    std::error_code error;
    if (!fs::is_directory(config.rules_folder, error)) {
      return RuleError(file.name, toml.root.Find("rules")->at,
                       StrCat("\"", config.rules_folder,
                              "\" is no folder; write the folder of your "
                              "rule files, relative to this file"));
    }
  }
  HEARSAY_ASSIGN_OR_RETURN(RuleDefinitions definitions, ReadDefinitions(file, toml.tables));
  config.definitions = std::make_shared<const RuleDefinitions>(std::move(definitions));
  config.file = std::move(file);
  return config;
}

std::string FindConfigPath(const std::string& path) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).lexically_normal();
  if (error) return "";
  if (!fs::is_directory(folder, error)) folder = folder.parent_path();
  while (true) {
    const fs::path candidate = folder / kConfigName;
    if (fs::is_regular_file(candidate, error)) return candidate.string();
    if (folder == folder.parent_path() || folder.empty() || fs::exists(folder / ".git", error)) {
      return "";
    }
    folder = folder.parent_path();
  }
}

absl::StatusOr<UserConfig> FindConfig(const std::string& path) {
  const std::string found = FindConfigPath(path);
  if (found.empty()) return UserConfig{};
  return ReadConfig(found);
}

}  // namespace hearsay
