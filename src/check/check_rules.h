// The checks: what rules/en/checks/ holds, compiled in, and over it a newsroom's own.
//
// One TOML file is one check; a file with nothing but [[list]] tables shares word lists between
// checks. In a folder of rules (--rules, hearsay.toml) the checks stand in its subfolder checks/;
// a check with the id of a standard one replaces it. Loaded once, then const: safe to share
// between threads.
#ifndef HEARSAY_CHECK_CHECK_RULES_H_
#define HEARSAY_CHECK_CHECK_RULES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "check/check_rule.h"
#include "check/condition.h"
#include "rules/lexicon.h"
#include "rules/phrase_trie.h"
#include "rules/rule_file.h"

namespace hearsay {

// The check files that are compiled into the program.
std::vector<RuleFile> EmbeddedCheckFiles();

class CheckRules {
 public:
  static absl::StatusOr<CheckRules> BuiltIn();
  // The standard checks with those of each FOLDER/checks/ laid over them, in that order; an empty
  // name, and a folder without that subfolder, adds none. Errors name file, line, column and what
  // to do.
  static absl::StatusOr<CheckRules> WithFolders(const std::vector<std::string>& folders);
  // Of files: those of a later layer replace rules and lists of an earlier one.
  static absl::StatusOr<CheckRules> FromLayers(const std::vector<std::vector<RuleFile>>& layers);

  // By id.
  const std::vector<CheckRule>& rules() const { return rules_; }
  // What each looks for: same index as rules().
  const std::vector<CheckCondition>& conditions() const { return conditions_; }
  const std::vector<WordList>& lists() const { return lists_; }
  // Finds the lists' phrases: an entry is an index into lists().
  const PhraseTrie& phrases() const { return phrases_; }
  // Every profile that some rule names, by name.
  const std::vector<std::string>& profiles() const { return profiles_; }

  // Index of the rule, or kNone.
  std::int32_t Find(std::string_view id) const;

 private:
  std::vector<CheckRule> rules_;
  std::vector<CheckCondition> conditions_;
  std::vector<WordList> lists_;
  std::vector<std::string> profiles_;
  PhraseTrie phrases_;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_RULES_H_
