// hearsay: who said this, and through how many hands did it reach the reader?
#include <algorithm>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/version.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/print.h"
#include "cli/report.h"
#include "cli/suggest.h"
#include "cli/terminal.h"

namespace hearsay {
namespace {

bool AsksForHelp(const std::vector<std::string>& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end,
                     [](const std::string& word) { return word == "--help" || word == "-h"; });
}

int Main(std::vector<std::string> words) {
  CatchSignals();
  if (words.empty()) {
    ReportError("no command given: 'hearsay --help' lists them");
    return kExitError;
  }
  const std::string name = words.front();
  words.erase(words.begin());
  if (name == "--help" || name == "-h") return Print(GeneralHelp(TerminalWidth()));
  if (name == "--version") return Print(StrCat("hearsay ", Version(), '\n'));
  const Command* command = FindCommand(name);
  if (command == nullptr) {
    ReportError(UnknownCommand(name));
    return kExitError;
  }
  if (AsksForHelp(words)) return Print(CommandHelp(*command, TerminalWidth()));
  const absl::StatusOr<Arguments> arguments = Arguments::Parse(*command, words);
  if (!arguments.ok()) {
    ReportError(arguments.status());
    return kExitError;
  }
  return command->run(*arguments);
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  return hearsay::Main(std::vector<std::string>(argv + 1, argv + argc));
}
