// What hearsay.toml and the command line decide of checks, and the settings that follow from it
// for one draft.
//
//   profile = "ap"                      # the house whose rules are followed
//   select = ["anonymous-*"]            # only these checks; "all" for every one
//   extend-select = ["second-hand-*"]   # these as well
//   ignore = ["ellipsis-form"]          # not these
//   fail-on = "warning"                 # error, warning, note or never
//   baseline = "hearsay-baseline.json"  # findings that are known, relative to this file
//
//   [checks]                            # on, off, or on with a severity
//   anonymous-bare = "error"
//
//   [house]
//   outlets = ["Harbour Press Agency"]  # whose reports need no link
//   people = ["Jane Roe"]               # who need no introduction
//
//   [[paths]]                           # for some drafts, relative to this file; later ones win
//   match = ["opinion/**"]
//   ignore = ["second-hand-*"]          # also profile, select, extend-select, checks
//   skip = false                        # true: leave these drafts out
//
// Plain data, immutable once read; safe to share between threads.
#ifndef HEARSAY_CHECK_CHECK_CONFIG_H_
#define HEARSAY_CHECK_CHECK_CONFIG_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "check/check_rules.h"
#include "check/run_checks.h"
#include "check/severity.h"
#include "rules/config.h"

namespace hearsay {

// Something that was written, and where: "hearsay.toml:4:9", "--select".
struct Written {
  std::string value;
  std::string where;
};

// What one layer (the file, a [[paths]] table, the command line) decides.
struct CheckChoice {
  Written profile;  // empty: says nothing
  std::optional<std::vector<Written>> select;
  std::vector<Written> extend_select;
  std::vector<Written> ignore;
  std::vector<std::pair<Written, std::string>> checks;  // a check and "on", "off" or a severity
};

struct PathChoice {
  std::vector<std::string> match;  // globs (MatchesGlob)
  bool skip = false;
  CheckChoice choice;
};

struct CheckConfig {
  std::string folder;  // that holds the file; empty: there is none
  CheckChoice choice;
  std::vector<PathChoice> paths;
  std::vector<std::string> outlets;
  std::vector<std::string> people;
  std::optional<FailOn> fail_on;
  std::string baseline;  // ready to be opened; empty: none
};

// The checks' part of a hearsay.toml. Errors name file, line, column and what to do.
absl::StatusOr<CheckConfig> ReadCheckConfig(const UserConfig& config);

// The settings for a draft: the rules' own, then the file's, then its [[paths]] that match, then
// the command line's. Nothing when the draft is to be skipped. An error names a check or a
// profile that there is not, and where it was written.
absl::StatusOr<std::optional<CheckSettings>> SettingsFor(const CheckConfig& config,
                                                         const CheckChoice& command_line,
                                                         std::string_view draft,
                                                         const CheckRules& checks);

// True when a path (with "/") matches: * stands for anything but a slash, ** for anything, ? for
// one character; a pattern without a slash matches the file's name alone.
bool MatchesGlob(std::string_view pattern, std::string_view path);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_CONFIG_H_
