// A run of "hearsay check": drafts in, a report of their findings out.
#ifndef HEARSAY_CLI_CHECK_RUN_H_
#define HEARSAY_CLI_CHECK_RUN_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "check/check_config.h"
#include "check/check_report.h"
#include "check/house.h"
#include "cli/arguments.h"
#include "cli/read_document.h"
#include "document/read.h"

namespace hearsay {

// All that the command line decides.
struct CheckRun {
  std::vector<std::string> names;  // files, folders, "-"
  std::string stdin_name = "-";    // how standard input is called
  ReadOptions read;
  GivenMetadata metadata;
  std::optional<Model> model;  // none: rules alone
  AnalyzeOptions options;
  HouseOptions house;
  CheckChoice choice;
  std::string baseline;  // its file is no draft; empty: none
  std::string diff;      // a git revision since which a paragraph must have changed; empty: all
  int jobs = 1;
  // What is reported of a draft instead of CheckDraft()'s findings; null: these. Thread-safe.
  std::function<absl::StatusOr<std::vector<LocatedFinding>>(
      const Analysis& draft, std::string_view file, const House& house,
      const CheckSettings& settings)>
      check;
};

// What the options that `hearsay check` and `hearsay verify` share decide.
absl::StatusOr<CheckRun> CheckRunFrom(const Arguments& arguments);

struct CheckedDrafts {
  CheckReport report;
  bool interrupted = false;
};

// Checks all drafts, several at a time, and keeps their findings only: a bounded number of
// drafts is in memory. A draft that cannot be read is one of the report's problems; what is
// wrong with the settings is an error of the whole run.
absl::StatusOr<CheckedDrafts> CheckDrafts(const CheckRun& run, Houses& houses);

}  // namespace hearsay

#endif  // HEARSAY_CLI_CHECK_RUN_H_
