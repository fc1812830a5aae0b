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

std::vector<Written> ListOf(const Arguments& arguments, std::string_view option) {
  std::vector<Written> list;
  const std::string value = arguments.Value(option);
  for (const std::string_view one : Split(value, ',')) {
    if (!StripAsciiSpace(one).empty()) {
      list.push_back({std::string(StripAsciiSpace(one)), std::string(option)});
    }
  }
  return list;
}

CheckChoice ChoiceFrom(const Arguments& arguments) {
  CheckChoice choice;
  if (arguments.Has("--profile")) choice.profile = {arguments.Value("--profile"), "--profile"};
  if (arguments.Has("--select")) choice.select = ListOf(arguments, "--select");
  choice.extend_select = ListOf(arguments, "--extend-select");
  choice.ignore = ListOf(arguments, "--ignore");
  return choice;
}

}  // namespace

absl::StatusOr<CheckRun> CheckRunFrom(const Arguments& arguments) {
  CheckRun run;
  run.names = arguments.operands();
  if (arguments.Has("--stdin-filename")) run.stdin_name = arguments.Value("--stdin-filename");
  run.read = ReadOptionsFrom(arguments);
  run.metadata.publisher = arguments.Value("--publisher");
  HEARSAY_ASSIGN_OR_RETURN(run.options.threshold, ThresholdFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.model, LoadModel(arguments));
  run.house = {.config_path = arguments.Value("--config"),
               .no_config = arguments.Has("--no-config"),
               .rules_folder = arguments.Value("--rules")};
  run.choice = ChoiceFrom(arguments);
  run.diff = arguments.Value("--diff");
  HEARSAY_ASSIGN_OR_RETURN(run.jobs, JobsFrom(arguments));
  return run;
}

namespace {

absl::StatusOr<int> Check(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<ReportOutput> outputs, ReportOutputsFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(CheckRun run, CheckRunFrom(arguments));
  Houses houses(run.house);
  HEARSAY_ASSIGN_OR_RETURN(const std::shared_ptr<const House> house, houses.Of(run.names.front()));
  FailOn fail_on = house->config.fail_on.value_or(kDefaultFailOn);
  if (arguments.Has("--fail-on")) fail_on = *ParseFailOn(arguments.Value("--fail-on"));
  const std::string baseline =
      arguments.Has("--baseline") ? arguments.Value("--baseline") : house->config.baseline;
  run.baseline = baseline;
  HEARSAY_ASSIGN_OR_RETURN(CheckedDrafts checked, CheckDrafts(run, houses));
  if (checked.interrupted) return kExitInterrupted;
  if (arguments.Has("--update-baseline")) {
    if (baseline.empty() || !run.diff.empty()) {
      return absl::InvalidArgumentError(
          baseline.empty() ? "--update-baseline: no baseline is named: give --baseline FILE"
                           : "--update-baseline: a baseline is of whole drafts: leave out --diff");
    }
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
  for (const std::string& problem : checked.report.problems) ReportError(problem);
  HEARSAY_RETURN_IF_ERROR(WriteReport(checked.report, outputs, arguments.Value("--color")));
  return ExitCodeOf(checked.report, fail_on);
}

int Run(const Arguments& arguments) {
  const absl::StatusOr<int> exit_code = Check(arguments);
  if (exit_code.ok()) return *exit_code;
  ReportError(exit_code.status());
  return kExitError;
}

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
    Option{.name = "--publisher",
           .value = "NAME",
           .help = "Who publishes the drafts, whatever they say themselves"},
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
