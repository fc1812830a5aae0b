// Scripts that complete hearsay's commands and options in a shell.
#ifndef HEARSAY_CLI_COMPLETION_H_
#define HEARSAY_CLI_COMPLETION_H_

#include <string>

namespace hearsay {

std::string BashCompletion();
std::string ZshCompletion();
std::string FishCompletion();

}  // namespace hearsay

#endif  // HEARSAY_CLI_COMPLETION_H_
