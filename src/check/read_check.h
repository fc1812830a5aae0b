// Reads one file of checks, before its word lists are known by index.
#ifndef HEARSAY_CHECK_READ_CHECK_H_
#define HEARSAY_CHECK_READ_CHECK_H_

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "check/check_rule.h"
#include "check/condition.h"
#include "rules/lexicon.h"
#include "rules/rule_file.h"
#include "rules/toml_file.h"

namespace hearsay {

// Index of a word list by its id, or kNone.
using FindList = std::function<std::int32_t(std::string_view)>;

// The [[list]] tables of a file.
absl::StatusOr<std::vector<WordList>> ReadCheckLists(const RuleFile& file, const TomlFile& toml);

struct ReadCheck {
  CheckRule rule;
  CheckCondition condition;
};

// The check that the file describes; nothing when it holds lists alone.
absl::StatusOr<std::optional<ReadCheck>> ReadCheckFile(const RuleFile& file, const TomlFile& toml,
                                                       const FindList& find_list);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_READ_CHECK_H_
