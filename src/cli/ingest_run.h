// A run of "hearsay ingest": files in, an archive out. Workers read and analyse, the calling
// thread alone writes, a batch of documents a transaction; what is stored already is passed over.
#ifndef HEARSAY_CLI_INGEST_RUN_H_
#define HEARSAY_CLI_INGEST_RUN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "cli/read_document.h"
#include "document/read.h"
#include "model/model.h"
#include "rules/rule_set.h"

namespace hearsay {

struct IngestRun {
  std::vector<std::string> names;  // files, folders, "-"
  std::string database_path;
  ReadOptions read;
  GivenMetadata metadata;
  AnalyzeOptions options;
  std::optional<Model> model;  // none: rules alone
  std::string settings;        // all of the above that changes results, to compare with last time
  bool again = false;          // also what is stored already
  int jobs = 1;
};

struct IngestSummary {
  std::int64_t added = 0;
  std::int64_t new_versions = 0;  // of articles that are there with another text; not in added
  std::int64_t again = 0;         // analysed again
  std::int64_t unchanged = 0;     // there already
  std::int64_t files_passed_over = 0;
  std::int64_t errors = 0;
};

// The summary in one line, ending in a line feed:
// "stories.db: 12 documents stored, 1 new version, 3 unchanged; 2 files passed over; 1 error".
std::string RenderIngestSummary(const std::string& database, const IngestSummary& summary);

// Returns the exit code.
int RunIngest(const IngestRun& run, const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_CLI_INGEST_RUN_H_
