#include <array>
#include <string>

#include "base/status_macros.h"
#include "base/strings.h"
#include "base/version.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/database_option.h"
#include "cli/ingest_run.h"
#include "cli/jobs.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/read_document.h"
#include "cli/report.h"

namespace hearsay {
namespace {

// All that decides on the result but the file itself, in words that can be compared.
std::string SettingsOf(const Arguments& arguments, const std::string& publisher) {
  std::string settings = StrCat("hearsay ", Version(), " publisher=", publisher);
  for (const std::string_view option :
       {"--model", "--threshold", "--only", "--rules", "--config", "--input-format", "--tracked"}) {
    if (arguments.Has(option)) StrAppend(settings, " ", option, "=", arguments.Value(option));
  }
  return settings;
}

absl::StatusOr<int> Ingest(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config,
                           LoadConfig(arguments, arguments.operands().front()));
  IngestRun run;
  run.names = arguments.operands();
  HEARSAY_ASSIGN_OR_RETURN(run.database_path, DatabaseFrom(arguments));
  run.read = ReadOptionsFrom(arguments);
  run.metadata.publisher =
      arguments.Has("--publisher") ? arguments.Value("--publisher") : config.publisher;
  HEARSAY_ASSIGN_OR_RETURN(run.options.threshold, ThresholdFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.options.classes, ClassesFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.model, LoadModel(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.jobs, JobsFrom(arguments));
  run.settings = SettingsOf(arguments, run.metadata.publisher);
  run.again = arguments.Has("--again");
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  return RunIngest(run, rules);
}

int Run(const Arguments& arguments) { return ExitWith(Ingest(arguments)); }

constexpr std::array kOptions = {
    kDatabaseOption,
    kInputFormatOption,
    kTrackedOption,
    kPublisherOption,
    kOnlyOption,
    kModelOption,
    kThresholdOption,
    kRulesOption,
    kConfigOption,
    kJobsOption,
    Option{.name = "--again", .help = "Analyse also what is stored already"},
};

constexpr std::array kExamples = {
    Example{"hearsay ingest archive/ --db stories.db", "A folder of articles, and all below it"},
    Example{"hearsay ingest crawl-*.warc.gz --db stories.db",
            "Web archives; run it again to go on where it was stopped"},
    Example{"hearsay ingest articles.ndjson --db stories.db --jobs 8", "Records, one a line"},
};

}  // namespace

constinit const Command kIngestCommand = {
    .name = "ingest",
    .summary = "Store articles in a database, to be searched and compared",
    .usage = "--db FILE [OPTION...] PATH...",
    .description =
        "Reads files, folders, feeds, records and web archives and stores the analysis of every "
        "article in a SQLite database, which is made if need be.\n\n"
        "It may be stopped at any time and run again: files that were read whole are passed over, "
        "others are read on from where they were left, and an article that is stored already is "
        "not analysed again. An article with a known address and another text is linked to the "
        "version before it. Several runs may write to one database at a time.",
    .operand = {.name = "PATH",
                .help = "A file in any format, a folder of them, or - for standard input",
                .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
