#include <array>
#include <string>

#include "archive/archive.h"
#include "archive/fingerprint.h"
#include "archive/occurrences.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/database_option.h"
#include "cli/format.h"
#include "cli/print.h"
#include "evidence/trace.h"
#include "render/trace.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostOccurrences = 500;

absl::StatusOr<std::string> TraceQuotation(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const std::string path, DatabaseFrom(arguments));
  const std::string quotation = Join(arguments.operands(), " ");
  if (ComparableWords(quotation).size() < kFewestIndexedWords) {
    return absl::InvalidArgumentError(
        StrCat("'", quotation, "': too short to trace: give four words or more"));
  }
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(path));
  HEARSAY_ASSIGN_OR_RETURN(std::vector<Occurrence> occurrences,
                           FindOccurrences(archive.database(), quotation, kMostOccurrences));
  const Trace trace = BuildTrace(quotation, std::move(occurrences));
  if (arguments.Value("--format") == "json") return RenderTraceJson(trace);
  return RenderTraceText(trace, TextOptionsFrom(arguments, /*to_file=*/false));
}

int Run(const Arguments& arguments) { return PrintOrReport(TraceQuotation(arguments)); }

constexpr std::array kOptions = {
    kDatabaseOption,
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "text|json",
           .help = "How to print what was found"},
    kColorOption,
};

constexpr std::array kExamples = {
    Example{"hearsay trace --db stories.db 'We are done with tunnels'",
            "Where it stands, in which words, credited to whom"},
    Example{"hearsay trace --db stories.db --format json 'done with … tunnels for good'",
            "An ellipsis stands for any words"},
};

}  // namespace

constinit const Command kTraceCommand = {
    .name = "trace",
    .summary = "Follow a quotation through the articles of a database",
    .usage = "--db FILE [OPTION...] QUOTATION",
    .description =
        "Finds everywhere a quotation stands in the database, also altered or cut, and prints its "
        "wordings with what differs, who is credited and through whom, and where it stood "
        "first.\n\n"
        "Where an article credits an outlet whose own article is in the database as well, the "
        "chain goes on there: every joint is printed with its reason and how sure it is.",
    .operand = {.name = "QUOTATION", .help = "The words, four at least", .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
