// A house: all that one hearsay.toml brings with it, loaded once and shared by its drafts.
#ifndef HEARSAY_CHECK_HOUSE_H_
#define HEARSAY_CHECK_HOUSE_H_

#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "check/check_config.h"
#include "check/check_rules.h"
#include "rules/config.h"
#include "rules/rule_set.h"

namespace hearsay {

// Immutable once loaded; safe to share between threads.
struct House {
  std::string publisher;  // empty: not set
  CheckConfig config;
  RuleSet rules;
  CheckRules checks;
};

struct HouseOptions {
  std::string config_path;   // instead of the nearest hearsay.toml; empty: look for it
  bool no_config = false;    // look for none
  std::string rules_folder;  // laid over all other rules; empty: none
};

// Finds each draft's house. One thread at a time.
class Houses {
 public:
  explicit Houses(HouseOptions options) : options_(std::move(options)) {}

  // Of the hearsay.toml nearest to a draft ("-": to the current folder). Errors name file, line,
  // column and what to do.
  absl::StatusOr<std::shared_ptr<const House>> Of(const std::string& draft);

  // Forgets what was loaded, so that changed files are read again.
  void Reload() { loaded_.clear(); }

 private:
  HouseOptions options_;
  std::map<std::string, absl::StatusOr<std::shared_ptr<const House>>> loaded_;  // by config path
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_HOUSE_H_
