// A run of "hearsay verify": drafts and originals in, a report of what differs out.
#ifndef HEARSAY_CLI_VERIFY_RUN_H_
#define HEARSAY_CLI_VERIFY_RUN_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/check_run.h"

namespace hearsay {

// `against` are files, folders and archives. The originals are analysed with the rules of the
// first draft's house. An original that cannot be read is an error of the whole run: what stands
// in it would be reported as not found.
absl::StatusOr<CheckedDrafts> VerifyDrafts(CheckRun run, const std::vector<std::string>& against);

}  // namespace hearsay

#endif  // HEARSAY_CLI_VERIFY_RUN_H_
