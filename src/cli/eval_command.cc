#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/gold_spans.h"
#include "analysis/trace_gold.h"
#include "base/file.h"
#include "base/parallel.h"
#include "base/parse_number.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/limits.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/print.h"
#include "document/read.h"
#include "evaluation/evaluate.h"
#include "evaluation/gold.h"
#include "render/evaluation.h"

namespace hearsay {
namespace {

absl::StatusOr<std::size_t> NumberOf(const Arguments& arguments, std::string_view option,
                                     std::size_t otherwise) {
  const std::string text = arguments.Value(option);
  if (text.empty()) return otherwise;
  const std::optional<std::size_t> number = ParseNumber<std::size_t>(text);
  if (!number) {
    return absl::InvalidArgumentError(
        StrCat(option, ": '", text, "' is no number: give a whole number such as 10"));
  }
  return *number;
}

// Fills the cue classes of a document's gold attributions, which gold files do not state, as
// the program sees them.
absl::Status ClassifyGold(const Document& document, const GoldSpans& spans, const RuleSet& rules,
                          ScoredDocument& gold) {
  HEARSAY_ASSIGN_OR_RETURN(const Analysis given, TraceGold(document, spans, rules));
  for (ScoredAttribution& one : gold.attributions) {
    for (const Attribution& attribution : given.attributions) {
      if (attribution.content == one.content && attribution.cue == one.cue) {
        one.cue_class = Name(attribution.cue_class);
      }
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> Evaluate(const Arguments& arguments) {
  const std::string& path = arguments.operands().front();
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config, LoadConfig(arguments, path));
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  HEARSAY_ASSIGN_OR_RETURN(const std::string ndjson, ReadFile(path, kLargestDocument));
  HEARSAY_ASSIGN_OR_RETURN(std::vector<ScoredDocument> gold, ParseScored(ndjson, path));
  if (gold.empty()) {
    return absl::InvalidArgumentError(
        StrCat(path, ": nothing in it: give a gold file with one document a line"));
  }
  HEARSAY_ASSIGN_OR_RETURN(const GoldSpans spans, GoldSpans::Parse(ndjson, path));
  HEARSAY_ASSIGN_OR_RETURN(const std::size_t errors, NumberOf(arguments, "--errors", 0));
  std::optional<GoldChains> chains;
  if (arguments.Has("--chains")) {
    const std::string chains_path = arguments.Value("--chains");
    HEARSAY_ASSIGN_OR_RETURN(const std::string text, ReadFile(chains_path, kLargestDocument));
    HEARSAY_ASSIGN_OR_RETURN(chains, ParseGoldChains(text, chains_path));
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::optional<Model> model, LoadModel(arguments));
  AnalyzeOptions options{.outermost = arguments.Has("--outermost")};
  HEARSAY_ASSIGN_OR_RETURN(options.threshold, ThresholdFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(options.classes, ClassesFrom(arguments));
  Evaluator evaluator(errors, arguments.Value("--kind"));
  std::size_t next = 0;
  const auto read = [&](Document document) -> absl::Status {
    ScoredDocument& one = gold[next++];
    document.id = one.id;
    HEARSAY_RETURN_IF_ERROR(ClassifyGold(document, spans, rules, one));
    std::vector<ScoredAttribution> predicted =
        ScoredOf(Analyze(std::move(document), rules, model ? &*model : nullptr, options));
    const std::map<std::string, std::vector<ChainHop>>* wanted = nullptr;
    if (chains) {
      const auto found = chains->find(one.id);
      if (found != chains->end()) wanted = &found->second;
    }
    evaluator.Add(one, predicted, wanted);
    return absl::OkStatus();
  };
  HEARSAY_RETURN_IF_ERROR(ReadDocuments(path, ndjson, {.format = InputFormat::kNdjson}, read));
  const EvaluationText text{.chains = chains.has_value(), .curve = arguments.Has("--curve")};
  const Evaluation evaluation = evaluator.Take();
  return arguments.Value("--format") == "json" ? RenderEvaluationJson(evaluation, text)
                                               : RenderEvaluation(evaluation, text);
}

int Run(const Arguments& arguments) { return PrintOrReport(Evaluate(arguments)); }

constexpr std::array kOptions = {
    Option{.name = "--chains",
           .value = "FILE",
           .help = "Compare the chains with these gold chains as well"},
    Option{.name = "--kind",
           .value = "KIND",
           .choices = "direct|mixed|indirect",
           .help = "Keep the gold of one kind in the first table"},
    Option{.name = "--outermost", .help = "Leave out statements that lie inside another one"},
    kOnlyOption,
    kModelOption,
    kThresholdOption,
    Option{.name = "--errors",
           .value = "N",
           .help = "Print the N worst errors, marked in their sentences"},
    Option{.name = "--curve", .help = "Print what other thresholds of confidence would give"},
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "text|json",
           .help = "How to print the evaluation"},
    kRulesOption,
    kConfigOption,
};

constexpr std::array kExamples = {
    Example{"hearsay eval gold.jsonl", "How much of a gold file is found, and how exactly"},
    Example{"hearsay eval gold.jsonl --chains chains.jsonl --errors 20",
            "Chains as well, and the worst errors in their sentences"},
    Example{"hearsay eval gold.jsonl --curve", "Choose a threshold of confidence"},
};

}  // namespace

constinit const Command kEvalCommand = {
    .name = "eval",
    .summary = "Measure against articles annotated by hand",
    .usage = "[OPTION...] GOLD",
    .description =
        "Analyses the texts of a gold file and compares what is found with its attributions: "
        "cue, content, source, and whole relations, by kind, cue class and publisher.\n\n"
        "GOLD is NDJSON, one document a line: {\"id\": ..., \"text\": ..., \"attributions\": "
        "[{\"id\": ..., \"source\": [[begin, end]], \"cue\": ..., \"content\": ..., \"type\": "
        "\"direct\"}]}, with offsets in UTF-8 bytes.",
    .operand = {.name = "GOLD",
                .help = "A file of annotated articles",
                .at_least = 1,
                .at_most = 1},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
