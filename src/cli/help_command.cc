#include <array>

#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/print.h"
#include "cli/report.h"
#include "cli/suggest.h"
#include "cli/terminal.h"

namespace hearsay {
namespace {

int Run(const Arguments& arguments) {
  if (arguments.Has("--man")) return Print(ManualPage());
  if (arguments.operands().empty()) return Print(GeneralHelp(TerminalWidth()));
  const std::string& name = arguments.operands().front();
  const Command* command = FindCommand(name);
  if (command == nullptr) {
    ReportError(UnknownCommand(name));
    return kExitError;
  }
  return Print(CommandHelp(*command, TerminalWidth()));
}

constexpr std::array kOptions = {
    Option{.name = "--man",
           .short_name = "",
           .value = "",
           .choices = "",
           .help = "Print the manual page, for man(1)"},
};

constexpr std::array kExamples = {
    Example{"hearsay help analyze", "The same as 'hearsay analyze --help'"},
};

}  // namespace

constinit const Command kHelpCommand = {
    .name = "help",
    .summary = "Show this help, or a command's",
    .usage = "[COMMAND]",
    .description = "Shows what hearsay can do, or how a command is used.",
    .operand = {.name = "COMMAND", .help = "A command's name", .at_least = 0, .at_most = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
