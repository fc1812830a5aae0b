#include <array>
#include <string>
#include <vector>

#include "base/status_macros.h"
#include "cli/arguments.h"
#include "cli/check_options.h"
#include "cli/check_run.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/jobs.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/report.h"
#include "cli/verify_run.h"

namespace hearsay {
namespace {

constexpr Option kAgainstOption = {
    .name = "--against",
    .value = "ORIGINAL",
    .help = "A file, a folder or a database of originals; may stand several times",
    .repeated = true};

absl::StatusOr<int> Verify(const Arguments& arguments) {
  const std::vector<std::string> against = arguments.Values("--against");
  if (against.empty()) {
    return absl::InvalidArgumentError(
        "verify: no originals: give the files, folders or databases to compare with, as in "
        "--against originals/");
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<ReportOutput> outputs, ReportOutputsFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(CheckRun run, CheckRunFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(const CheckedDrafts checked, VerifyDrafts(std::move(run), against));
  if (checked.interrupted) return kExitInterrupted;
  return FinishReport(checked.report, outputs, arguments, FailOnFrom(arguments, kDefaultFailOn));
}

int Run(const Arguments& arguments) { return ExitWith(Verify(arguments)); }

constexpr std::array kOptions = {
    kAgainstOption,        kReportFormatOption, kFailOnOption,      kProfileOption,
    kSelectOption,         kExtendSelectOption, kIgnoreOption,      kConfigOption,
    kNoConfigOption,       kRulesOption,        kInputFormatOption, kTrackedOption,
    kDraftPublisherOption, kModelOption,        kThresholdOption,   kJobsOption,
    kColorOption,
};

constexpr std::array kExamples = {
    Example{"hearsay verify story.md --against transcript.txt",
            "Is every quotation of the story in the transcript, word for word?"},
    Example{"hearsay verify drafts/ --against originals/ --against stories.db",
            "Against a folder and a database at once"},
    Example{"hearsay verify story.md --against stories.db --extend-select quote-bracketed",
            "With checks that are off by default"},
};

}  // namespace

constinit const Command kVerifyCommand = {
    .name = "verify",
    .summary = "Hold the quotations and cited reports of drafts against their originals",
    .usage = "[OPTION...] DRAFT... --against ORIGINAL",
    .description =
        "Looks up every quotation of a draft in the originals and says what was done to it: "
        "nothing, other punctuation, cleaned up, cut with or without a mark, reworded, a number, "
        "a negation or a certainty changed, joined from two places, said by somebody else or on "
        "another occasion, or not found. The words that differ are shown side by side.\n\n"
        "Every report that the draft cites is looked up in that outlet's own article: does it "
        "rest on unnamed people whom the draft does not mention, is a hand left out, were "
        "several sources made of one?\n\n"
        "Findings, formats and exit codes are those of 'hearsay check'. Only the originals that "
        "are given are looked at: nothing is fetched.",
    .operand = {.name = "DRAFT",
                .help = "A file, a folder of them, or - for standard input",
                .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
