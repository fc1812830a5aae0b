// A TOML file as plain tables of strings, numbers and lists: all that rule files need of
// TOML, with the position of every value. Keeps toml++ and its exceptions to one source.
#ifndef HEARSAY_RULES_TOML_FILE_H_
#define HEARSAY_RULES_TOML_FILE_H_

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/rule_file.h"

namespace hearsay {

struct TomlValue {
  std::variant<std::string, double, bool, std::vector<std::string>> value;
  RulePosition at;                  // of the value
  std::vector<RulePosition> items;  // of each string of a list
};

struct TomlField {
  std::string key;
  RulePosition at;  // of the key
  TomlValue value;
};

struct TomlTable {
  std::string name;  // "pattern" of [[pattern]]; empty for the keys before any table
  RulePosition at;
  std::vector<TomlField> fields;  // in the file's order

  const TomlValue* Find(std::string_view key) const;
};

struct TomlFile {
  TomlTable root;                 // the keys that stand in no table
  std::vector<TomlTable> tables;  // the [[tables]], in the file's order
};

// Values may be strings, numbers, booleans and lists of strings, tables only [[arrays]] of
// tables at the top; all else is an error at its position. Top keys and tables that are `passed_over`
// are somebody else's.
absl::StatusOr<TomlFile> ParseToml(const RuleFile& file,
                                   std::span<const std::string_view> passed_over = {});

// Readers of one field: leave `value` alone when the key is absent; an error when it holds
// something else.
absl::Status ReadString(const RuleFile& file, const TomlTable& table, std::string_view key,
                        std::string& value);
absl::Status ReadStrings(const RuleFile& file, const TomlTable& table, std::string_view key,
                         std::vector<std::string>& value);
absl::Status ReadNumber(const RuleFile& file, const TomlTable& table, std::string_view key,
                        double& value);
absl::Status ReadBool(const RuleFile& file, const TomlTable& table, std::string_view key,
                      bool& value);

// An error when the table has a key that is not among `keys`.
absl::Status CheckKeys(const RuleFile& file, const TomlTable& table,
                       const std::vector<std::string_view>& keys);

// An error when the table lacks the key.
absl::Status RequireKey(const RuleFile& file, const TomlTable& table, std::string_view key);

}  // namespace hearsay

#endif  // HEARSAY_RULES_TOML_FILE_H_
