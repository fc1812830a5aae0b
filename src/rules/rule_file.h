// A rule file's text and the errors that point into it.
//
// Units: lines and columns count from 1, columns in code points, as editors show them.
#ifndef HEARSAY_RULES_RULE_FILE_H_
#define HEARSAY_RULES_RULE_FILE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace hearsay {

struct RuleFile {
  std::string path;       // inside its folder, with "/": "patterns/relay.toml"
  std::string name;       // for messages: "rules/en/patterns/relay.toml"
  std::string_view text;  // lives as long as `owned`, or as the program when that is null
  std::shared_ptr<const std::string> owned;
};

struct RulePosition {
  int line = 1;
  int column = 1;
};

// "FILE:LINE:COLUMN: message". The message says what was found, what was expected and what
// to do.
absl::Status RuleError(std::string_view file, RulePosition at, std::string_view message);

// The position of a byte of a text.
RulePosition PositionOf(std::string_view text, std::size_t byte);

// An error when the text is not valid UTF-8.
absl::Status CheckUtf8(const RuleFile& file);

// Reads one file; `inside` becomes its path. An error when it cannot be read or is not UTF-8.
absl::StatusOr<RuleFile> ReadRuleFile(const std::string& path, std::string inside);

// All *.toml and *.tsv files of a folder and its subfolders, by path. An error when the
// folder or one of its files cannot be read.
absl::StatusOr<std::vector<RuleFile>> ReadRuleFolder(const std::string& folder);

// The standard rules, compiled into the program.
std::vector<RuleFile> EmbeddedRuleFiles();

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_FILE_H_
