// Prints the whole result of a command that has only one.
#ifndef HEARSAY_CLI_PRINT_H_
#define HEARSAY_CLI_PRINT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace hearsay {

// Writes to standard output; returns the exit code, having reported what failed. A reader
// that went away is no failure.
int Print(std::string_view text);

// Prints what a command made, or reports why it made nothing; returns the exit code.
int PrintOrReport(const absl::StatusOr<std::string>& text);

}  // namespace hearsay

#endif  // HEARSAY_CLI_PRINT_H_
