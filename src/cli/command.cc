#include "cli/command.h"

#include <array>

namespace hearsay {

std::span<const Command> Commands() {
  static const std::array commands = {
      kAnalyzeCommand, kCheckCommand,   kVerifyCommand, kAuditCommand,      kExtractCommand,
      kIngestCommand,  kSearchCommand,  kTraceCommand,  kShowCommand,       kExportCommand,
      kRulesCommand,   kExplainCommand, kEvalCommand,   kCompletionCommand, kHelpCommand};
  return commands;
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace hearsay
