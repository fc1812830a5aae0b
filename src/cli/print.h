// Prints the whole result of a command that has only one.
#ifndef HEARSAY_CLI_PRINT_H_
#define HEARSAY_CLI_PRINT_H_

#include <string_view>

namespace hearsay {

// Writes to standard output; returns the exit code, having reported what failed. A reader
// that went away is no failure.
int Print(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_CLI_PRINT_H_
