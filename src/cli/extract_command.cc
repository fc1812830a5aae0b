#include <array>
#include <string>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/read_document.h"
#include "cli/report.h"
#include "render/document.h"
#include "rules/rule_set.h"
#include "source/publisher.h"

namespace hearsay {
namespace {

int Run(const Arguments& arguments) {
  const ReadOptions options = ReadOptionsFrom(arguments);
  const bool json = arguments.Value("--format") == "json";
  absl::StatusOr<Output> output = Output::Open(arguments.Value("--output"));
  if (!output.ok()) {
    ReportError(output.status());
    return kExitError;
  }
  Progress progress;
  bool failed = false;
  const auto report = [&](const absl::Status& status) {
    progress.Clear();
    ReportError(status);
    failed = true;
  };
  const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();  // for the outlets' domains
  if (!rules.ok()) {
    ReportError(rules.status());
    return kExitError;
  }
  bool printed_before = false;
  const auto print = [&](Document document) {
    NamePublisherByAddress(*rules, document.metadata);
    progress.Advance(1);
    std::string text = json ? RenderDocumentJson(document) : RenderDocument(document);
    if (!json && printed_before) text.insert(0, "\n");
    printed_before = true;
    return output->Write(text);
  };
  Inputs inputs(arguments.operands(), options.format);
  while (const auto input = inputs.Next()) {
    if (Interrupted()) return kExitInterrupted;
    const absl::Status status =
        input->ok() ? ReadInput(**input, options, {}, print) : input->status();
    if (output->reader_gone()) break;
    if (!status.ok()) report(status);
  }
  if (const absl::Status status = output->Finish(); !status.ok()) report(status);
  return failed ? kExitError : kExitClean;
}

constexpr std::array kOptions = {
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "text|json",
           .help = "How to print what was read; json: one object a line"},
    kInputFormatOption,
    kTrackedOption,
    Option{
        .name = "--output",
        .short_name = "-o",
        .value = "FILE",
        .help = "Write to this file, which appears when all is done, instead of standard output"},
};

constexpr std::array kExamples = {
    Example{"hearsay extract page.html",
            "See which of a saved page's text was taken for the article"},
    Example{"hearsay extract --tracked original draft.docx", "A draft before its tracked changes"},
    Example{"hearsay extract --format json crawl.warc.gz -o pages.ndjson",
            "Every page of a web archive, one object a line"},
};

}  // namespace

constinit const Command kExtractCommand = {
    .name = "extract",
    .summary = "Print what was read from files: text, blocks, metadata, links",
    .usage = "[OPTION...] FILE...",
    .description =
        "Prints what analyze would work on: the article's blocks with their kinds and places in "
        "the file, its metadata and where that was found, and its links. What is not printed was "
        "taken for navigation, advertising or the like.\n\n"
        "Broken records of a web archive are skipped and reported with the byte at which they "
        "stand; the exit code is then 2, as for any input that could not be read.",
    .operand = {.name = "FILE",
                .help = "A file in any format, a folder of them, or - for standard input",
                .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
