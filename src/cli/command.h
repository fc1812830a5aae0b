// What the commands are, as data: help, manual page, completion and parser all read this.
//
// Commands, options and examples are constants with static storage; everything here may be
// shared between threads.
#ifndef HEARSAY_CLI_COMMAND_H_
#define HEARSAY_CLI_COMMAND_H_

#include <span>
#include <string_view>

namespace hearsay {

class Arguments;

struct Option {
  std::string_view name;             // "--format"
  std::string_view short_name = "";  // "-o", or empty
  std::string_view value = "";       // what the help calls its value; empty: a switch
  std::string_view choices = "";     // "text|json", or empty: anything
  std::string_view help = "";        // one sentence, without a full stop
  bool repeated = false;             // may stand several times, each with a value of its own
};

// What stands on the line beside options.
struct Operand {
  std::string_view name;  // "ARTICLE"
  std::string_view help;
  int at_least = 0;
  int at_most = 0;                // 0: as many as you like
  std::string_view choices = "";  // of the first one, or empty: anything
};

struct Example {
  std::string_view line;
  std::string_view says;
};

struct Command {
  std::string_view name;
  std::string_view summary;      // one clause
  std::string_view usage;        // what follows the command's name
  std::string_view description;  // paragraphs separated by an empty line
  Operand operand;
  std::span<const Option> options;
  std::span<const Example> examples;
  int (*run)(const Arguments& arguments);  // returns the exit code
};

// All commands, in the order of the help.
std::span<const Command> Commands();

// The command of that name, or null.
const Command* FindCommand(std::string_view name);

// One file a command.
extern const Command kAnalyzeCommand;
extern const Command kCheckCommand;
extern const Command kVerifyCommand;
extern const Command kAuditCommand;
extern const Command kExtractCommand;
extern const Command kIngestCommand;
extern const Command kSearchCommand;
extern const Command kTraceCommand;
extern const Command kShowCommand;
extern const Command kExportCommand;
extern const Command kRulesCommand;
extern const Command kExplainCommand;
extern const Command kEvalCommand;
extern const Command kCompletionCommand;
extern const Command kHelpCommand;

// Exit codes of every command.
constexpr int kExitClean = 0;
constexpr int kExitFindings = 1;
constexpr int kExitError = 2;
constexpr int kExitInterrupted = 130;

}  // namespace hearsay

#endif  // HEARSAY_CLI_COMMAND_H_
