// How commands speak of errors: one line each, "hearsay: FILE: what: what to do".
#ifndef HEARSAY_CLI_REPORT_H_
#define HEARSAY_CLI_REPORT_H_

#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace hearsay {

// One line on standard error.
void ReportError(std::string_view message);
void ReportError(const absl::Status& status);

// A command's exit code; kExitError for an error, which is reported.
int ExitWith(const absl::StatusOr<int>& exit_code);

}  // namespace hearsay

#endif  // HEARSAY_CLI_REPORT_H_
