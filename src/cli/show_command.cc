#include <array>
#include <string>

#include "archive/archive.h"
#include "archive/datasette.h"
#include "base/status_macros.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/print.h"
#include "cli/terminal.h"

namespace hearsay {
namespace {

absl::StatusOr<std::string> Show(const Arguments& arguments) {
  const std::vector<std::string>& operands = arguments.operands();
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(operands[0]));
  if (arguments.Has("--datasette")) return DatasetteMetadata(operands[0]);
  const TextOptions text = TextOptionsFrom(arguments, /*to_file=*/false);
  if (operands.size() == 1) {
    HEARSAY_ASSIGN_OR_RETURN(const std::vector<StoredDocument> documents, archive.List());
    return RenderDocumentList(documents, text);
  }
  HEARSAY_ASSIGN_OR_RETURN(const Analysis analysis, archive.Load(operands[1]));
  return Render(analysis, FormatFrom(arguments), text);
}

int Run(const Arguments& arguments) { return PrintOrReport(Show(arguments)); }

constexpr std::array kOptions = {
    kFormatOption, kExplainOption, kColorOption,
    Option{.name = "--datasette",
           .help = "Print a metadata.json with which the database opens well in Datasette"}};

constexpr std::array kExamples = {
    Example{"hearsay show stories.db", "List what the database holds"},
    Example{"hearsay show stories.db story.txt", "Print a document's chains as analyze did"},
    Example{"hearsay show stories.db 3f2a9c --explain",
            "By the beginning of its id, with what shows every hop"},
};

}  // namespace

constinit const Command kShowCommand = {
    .name = "show",
    .summary = "List and print what a database holds",
    .usage = "[OPTION...] DATABASE [DOCUMENT]",
    .description =
        "Lists the documents that 'hearsay analyze --db' stored, or prints one of "
        "them: by its name, its path, or the beginning of its id.",
    .operand = {.name = "DATABASE [DOCUMENT]",
                .help = "A file that 'hearsay analyze --db' made, and a document in it",
                .at_least = 1,
                .at_most = 2},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
