// What standard output is: a terminal of some width, with colours or without.
#ifndef HEARSAY_CLI_TERMINAL_H_
#define HEARSAY_CLI_TERMINAL_H_

#include <string_view>

namespace hearsay {

// `when` is auto, always or never. Auto: on a terminal that knows colours, unless NO_COLOR
// is set to something.
bool UseColor(std::string_view when, bool to_file);

// Columns of the terminal; COLUMNS, or 80, where standard output is none.
int TerminalWidth();

}  // namespace hearsay

#endif  // HEARSAY_CLI_TERMINAL_H_
