// What to say of a command line that is nearly right.
#ifndef HEARSAY_CLI_SUGGEST_H_
#define HEARSAY_CLI_SUGGEST_H_

#include <string>
#include <string_view>

#include "base/nearest.h"

namespace hearsay {

// What to say of a command that there is not: the nearest one, or where to look.
std::string UnknownCommand(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_CLI_SUGGEST_H_
