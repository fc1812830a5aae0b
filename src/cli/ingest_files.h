// The files of an ingest run: which are to be read, from where on, and how much that is.
#ifndef HEARSAY_CLI_INGEST_FILES_H_
#define HEARSAY_CLI_INGEST_FILES_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "archive/ingested.h"

namespace hearsay {

struct FileToIngest {
  std::string name;             // as given, or as the folder gave it
  IngestedFile noted;           // its size and time now, and how far it is read
  bool other_settings = false;  // it was read with others: its documents are to be made anew
};

struct FilesToIngest {
  std::map<std::string, FileToIngest> files;  // by name
  std::vector<std::string> order;
  std::int64_t passed_over = 0;      // read whole before
  std::int64_t bytes = 0;            // of all files to be read
  std::vector<absl::Status> errors;  // folders without articles, say
};

// Looks at the names, folders opened. A file counts as read when it has the size and the time
// that it had then, and was read with the same settings. `again`: none counts as read.
FilesToIngest PlanIngest(const std::vector<std::string>& names,
                         const std::vector<IngestedFile>& ingested, const std::string& settings,
                         bool again);

}  // namespace hearsay

#endif  // HEARSAY_CLI_INGEST_FILES_H_
