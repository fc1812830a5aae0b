#include "rules/rule_set.h"

#include <cstddef>
#include <utility>

#include "base/status_macros.h"
#include "rules/config.h"
#include "rules/rule_loader.h"

namespace hearsay {

absl::StatusOr<RuleSet> RuleSet::BuiltIn() { return WithConfig(UserConfig{}, ""); }

absl::StatusOr<RuleSet> RuleSet::WithFolder(const std::string& folder) {
  return WithConfig(UserConfig{}, folder);
}

absl::StatusOr<RuleSet> RuleSet::WithConfig(const UserConfig& config, const std::string& folder) {
  RuleLoader loader;
  HEARSAY_RETURN_IF_ERROR(loader.AddLayer(EmbeddedRuleFiles()));
  if (!config.rules_folder.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(config.rules_folder));
    HEARSAY_RETURN_IF_ERROR(loader.AddLayer(std::move(files)));
  }
  if (config.definitions != nullptr) {
    HEARSAY_RETURN_IF_ERROR(loader.AddDefinitions(config.file, *config.definitions));
  }
  if (!folder.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(folder));
    HEARSAY_RETURN_IF_ERROR(loader.AddLayer(std::move(files)));
  }
  return std::move(loader).Finish();
}

std::int32_t RuleSet::FindWordList(std::string_view id) const {
  for (std::size_t i = 0; i < word_lists_.size(); ++i) {
    if (word_lists_[i].id == id) return static_cast<std::int32_t>(i);
  }
  return kNone;
}

}  // namespace hearsay
