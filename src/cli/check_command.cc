#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "check/baseline.h"
#include "check/severity.h"
#include "cli/arguments.h"
#include "cli/check_options.h"
#include "cli/check_run.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/jobs.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/report.h"

namespace hearsay {
namespace {

absl::StatusOr<int> Check(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<ReportOutput> outputs, ReportOutputsFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(CheckRun run, CheckRunFrom(arguments));
  Houses houses(run.house);
  HEARSAY_ASSIGN_OR_RETURN(const std::shared_ptr<const House> house, houses.Of(run.names.front()));
  const FailOn fail_on = FailOnFrom(arguments, house->config.fail_on.value_or(kDefaultFailOn));
  const std::string baseline =
      arguments.Has("--baseline") ? arguments.Value("--baseline") : house->config.baseline;
  run.baseline = baseline;
  const bool update = arguments.Has("--update-baseline");
  if (update && (baseline.empty() || !run.diff.empty())) {
    return absl::InvalidArgumentError(
        baseline.empty() ? "--update-baseline: no baseline is named: give --baseline FILE"
                         : "--update-baseline: a baseline is of whole drafts: leave out --diff");
  }
  HEARSAY_ASSIGN_OR_RETURN(CheckedDrafts checked, CheckDrafts(run, houses));
  if (checked.interrupted) return kExitInterrupted;
  if (update) {
    for (const std::string& problem : checked.report.problems) ReportError(problem);
    if (!checked.report.problems.empty()) return kExitError;
    HEARSAY_RETURN_IF_ERROR(
        WriteFileAtomically(baseline, RenderBaseline(checked.report, baseline)));
    return kExitClean;
  }
  if (!baseline.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(const std::vector<BaselineEntry> entries, ReadBaseline(baseline));
    ApplyBaseline(entries, baseline, run.diff.empty(), checked.report);
  }
  return FinishReport(checked.report, outputs, arguments, fail_on);
}

int Run(const Arguments& arguments) { return ExitWith(Check(arguments)); }

constexpr std::array kOptions = {
    kReportFormatOption,
    kFailOnOption,
    kProfileOption,
    kSelectOption,
    kExtendSelectOption,
    kIgnoreOption,
    Option{.name = "--diff",
           .value = "REVISION",
           .help = "Report only on paragraphs changed since this git revision; other drafts are "
                   "not even read"},
    Option{
        .name = "--baseline", .value = "FILE", .help = "Findings that this file has do not count"},
    Option{.name = "--update-baseline",
           .help = "Write the findings of now into the baseline, and nothing else"},
    kConfigOption,
    kNoConfigOption,
    kRulesOption,
    Option{.name = "--stdin-filename",
           .value = "PATH",
           .help = "What standard input is called: its settings are looked for and its format is "
                   "told as of this file"},
    kInputFormatOption,
    kTrackedOption,
    kDraftPublisherOption,
    kModelOption,
    kThresholdOption,
    kJobsOption,
    kColorOption,
};

constexpr std::array kExamples = {
    Example{"hearsay check drafts/", "Check a folder; exit with 1 when something is found"},
    Example{"hearsay check --profile ap --fail-on error story.md", "By the rules of a house"},
    Example{"hearsay check --diff origin/main drafts/", "Only what this branch has changed"},
    Example{"hearsay check --baseline known.json --update-baseline drafts/",
            "Begin with the drafts of today: only new findings count from now on"},
    Example{"hearsay check --format text --format json=report.json drafts/",
            "For people and for a program at once"},
};

}  // namespace

constinit const Command kCheckCommand = {
    .name = "check",
    .summary = "Check drafts against newsroom rules of sourcing",
    .usage = "[OPTION...] DRAFT...",
    .description =
        "Reads drafts and reports where they fall short of what newsrooms ask of sourcing: who is "
        "not named and why, which reports are not linked, through how many hands a statement "
        "came. Every finding shows its sentence, the chain and the authority that it rests on.\n\n"
        "Settings come from the hearsay.toml nearest to each draft, then from the command line. "
        "The exit code is 0 when nothing counts, 1 when a finding is as severe as --fail-on says, "
        "2 when a draft could not be read or an option or setting is wrong.",
    .operand = {.name = "DRAFT",
                .help = "A file (text, Markdown, HTML, Word, news XML, JSON or NDJSON records), a "
                        "folder of them, or - for standard input",
                .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
