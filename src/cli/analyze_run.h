// A run of "hearsay analyze": inputs in, results printed and stored in the order of the inputs.
#ifndef HEARSAY_CLI_ANALYZE_RUN_H_
#define HEARSAY_CLI_ANALYZE_RUN_H_

#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/gold_spans.h"
#include "cli/format.h"
#include "cli/inputs.h"
#include "cli/read_document.h"
#include "document/read.h"
#include "rules/rule_set.h"

namespace hearsay {

// All that the command line and hearsay.toml decide, but for the rules.
struct AnalyzeRun {
  std::vector<std::string> names;  // files, folders, "-"
  ReadOptions read;
  GivenMetadata metadata;
  AnalyzeOptions options;
  std::optional<Model> model;  // none: rules alone
  Format format = Format::kText;
  TextOptions text;
  std::string output_path;              // empty: standard output
  std::string database_path;            // empty: none
  std::optional<GoldSpans> gold_spans;  // attributions that are given, not to be found
  int jobs = 1;
};

// Returns the exit code. An input that cannot be read is reported, and the others are still
// analysed. Holds a bounded number of documents at a time.
int RunAnalyze(const AnalyzeRun& run, const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_CLI_ANALYZE_RUN_H_
