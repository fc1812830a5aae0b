// hearsay.toml: what a newsroom sets once for a folder of articles.
//
//   publisher = "The Daily Example"   # whose articles these are
//   rules = "newsroom-rules"          # a folder of rule files, relative to this file
//
//   [[outlet]]                        # more entries for a lexicon: the columns of its TSV file
//   id = "outlet/daily-example"
//   name = "Daily Example"
//   aliases = ["the Example"]
//   kind = "newspaper"
//
//   [[cue]]
//   id = "cue/opine"
//   tone = "neutral"
//   frames = ["clause", "quotation"]
//   base = "opine"
//
// All tables of rule files are allowed (rules/en/README.md). What else the file sets is for
// `hearsay check` (check/check_config.h). Plain data.
#ifndef HEARSAY_RULES_CONFIG_H_
#define HEARSAY_RULES_CONFIG_H_

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "rules/rule_file.h"

namespace hearsay {

struct RuleDefinitions;

struct UserConfig {
  std::string path;          // of the file that was read; empty when there is none
  std::string publisher;     // empty: not set
  std::string rules_folder;  // ready to be opened; empty: not set
  RuleFile file;
  std::shared_ptr<const RuleDefinitions> definitions;  // its tables; null when there is none
};

// Keys and tables of hearsay.toml that belong to `hearsay check`.
inline constexpr std::array<std::string_view, 9> kCheckKeys = {
    "profile", "select",   "extend-select", "ignore", "fail-on",
    "checks",  "baseline", "house",         "paths"};

// The path of the nearest hearsay.toml: that of the folder which holds `path` (or which `path`
// is), or of one of the folders above it, up to the one that holds a .git; empty when there is
// none.
std::string FindConfigPath(const std::string& path);

// Reads the nearest hearsay.toml. A config without a path when there is none; an error, with
// file, line and column, when it is there but wrong.
absl::StatusOr<UserConfig> FindConfig(const std::string& path);

// Reads one file as a hearsay.toml.
absl::StatusOr<UserConfig> ReadConfig(const std::string& path);

}  // namespace hearsay

#endif  // HEARSAY_RULES_CONFIG_H_
