// Help, the manual page and shell completion: all written from the commands' data.
#ifndef HEARSAY_CLI_HELP_H_
#define HEARSAY_CLI_HELP_H_

#include <string>

#include "cli/command.h"

namespace hearsay {

// What "hearsay --help" prints.
std::string GeneralHelp(int width);

// What "hearsay COMMAND --help" prints.
std::string CommandHelp(const Command& command, int width);

// The manual page of section 1, in man(7)'s language.
std::string ManualPage();

}  // namespace hearsay

#endif  // HEARSAY_CLI_HELP_H_
