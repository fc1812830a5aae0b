#include <array>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/print.h"

namespace hearsay {
namespace {

int Run(const Arguments& arguments) {
  const std::string& shell = arguments.operands().front();
  return Print(shell == "bash"  ? BashCompletion()
               : shell == "zsh" ? ZshCompletion()
                                : FishCompletion());
}

constexpr std::array kExamples = {
    Example{"eval \"$(hearsay completion bash)\"", "In ~/.bashrc: completes commands and options"},
    Example{"hearsay completion fish | source", "In ~/.config/fish/config.fish"},
};

}  // namespace

constinit const Command kCompletionCommand = {
    .name = "completion",
    .summary = "Print a script that completes hearsay's commands in your shell",
    .usage = "bash|zsh|fish",
    .description = "Prints a script for your shell, made from the same data as this help.",
    .operand = {.name = "SHELL",
                .help = "bash, zsh or fish",
                .at_least = 1,
                .at_most = 1,
                .choices = "bash|zsh|fish"},
    .options = {},
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
