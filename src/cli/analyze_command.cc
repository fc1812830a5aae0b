#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/analyze_run.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/jobs.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/read_document.h"
#include "cli/report.h"

namespace hearsay {
namespace {

absl::StatusOr<AnalyzeRun> RunFrom(const Arguments& arguments, const UserConfig& config) {
  AnalyzeRun run;
  run.names = arguments.operands();
  run.read = ReadOptionsFrom(arguments);
  run.metadata.publisher =
      arguments.Has("--publisher") ? arguments.Value("--publisher") : config.publisher;
  run.metadata.url = arguments.Value("--url");
  run.metadata.date = arguments.Value("--date");
  run.options.outermost = arguments.Has("--outermost");
  run.options.keep_candidates = arguments.Has("--candidates");
  HEARSAY_ASSIGN_OR_RETURN(run.options.threshold, ThresholdFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.options.classes, ClassesFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.model, LoadModel(arguments));
  run.format = FormatFrom(arguments);
  run.output_path = arguments.Value("--output");
  run.text = TextOptionsFrom(arguments, !run.output_path.empty());
  run.database_path = arguments.Value("--db");
  if (arguments.Has("--gold-spans")) {
    const std::string path = arguments.Value("--gold-spans");
    HEARSAY_ASSIGN_OR_RETURN(const std::string ndjson, ReadFile(path));
    HEARSAY_ASSIGN_OR_RETURN(run.gold_spans, GoldSpans::Parse(ndjson, path));
  }
  HEARSAY_ASSIGN_OR_RETURN(run.jobs, JobsFrom(arguments));
  return run;
}

absl::StatusOr<int> Analyze(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config,
                           LoadConfig(arguments, arguments.operands().front()));
  HEARSAY_ASSIGN_OR_RETURN(const AnalyzeRun run, RunFrom(arguments, config));
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  return RunAnalyze(run, rules);
}

int Run(const Arguments& arguments) { return ExitWith(Analyze(arguments)); }

constexpr std::array kOptions = {
    kFormatOption,
    kExplainOption,
    Option{.name = "--candidates",
           .help = "In JSON, whom else a mention might have stood for, and why it does not"},
    Option{.name = "--outermost", .help = "Leave out statements that lie inside another one"},
    kOnlyOption,
    kModelOption,
    kThresholdOption,
    Option{.name = "--db",
           .value = "FILE",
           .help = "Store the analysis in this SQLite database as well; it is made if need be"},
    Option{
        .name = "--output",
        .short_name = "-o",
        .value = "FILE",
        .help = "Write to this file, which appears when all is done, instead of standard output"},
    kInputFormatOption,
    kTrackedOption,
    kPublisherOption,
    Option{.name = "--url", .value = "URL", .help = "Where the article was published"},
    Option{.name = "--date", .value = "DATE", .help = "When it was published, as 2024-05-31"},
    kRulesOption,
    kConfigOption,
    kJobsOption,
    kColorOption,
    Option{.name = "--gold-spans",
           .value = "FILE",
           .help = "Trace the attributions of this NDJSON file instead of finding them, to score "
                   "chains alone"},
};

constexpr std::array kExamples = {
    Example{"hearsay analyze story.txt", "Print every reported statement with its chain"},
    Example{"hearsay analyze --explain story.md", "And what in the text shows each hop"},
    Example{"hearsay analyze --db stories.db archive/ | less",
            "A whole folder, kept in a database as well"},
    Example{"pandoc -t plain draft.docx | hearsay analyze --publisher 'The Harbour Times' -",
            "From standard input"},
    Example{"hearsay analyze --format ndjson --input-format ndjson crawl.ndjson -o chains.ndjson",
            "Records with the members id, text, publisher, url, title and date, of which only "
            "text is needed"},
};

}  // namespace

constinit const Command kAnalyzeCommand = {
    .name = "analyze",
    .summary = "Print the reported statements of articles, each with its chain",
    .usage = "[OPTION...] ARTICLE...",
    .description =
        "Reads news articles and prints, statement by statement in reading order: the reported "
        "words, the cue that reports them, and the chain of hands through which they came, from "
        "the publisher to the origin.\n\n"
        "The line above a statement says whether it is quoted in full (direct), in part (mixed) "
        "or not at all (indirect), through how many hands it came, and where it stands. Who "
        "published an article is taken from its front matter, masthead, footer or dateline.",
    .operand = {.name = "ARTICLE",
                .help = "A file (text, Markdown, HTML, Word, news XML, JSON or NDJSON records, "
                        "WARC), a folder of them, or - for standard input",
                .at_least = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
