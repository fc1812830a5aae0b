// hearsay-train: makes a model file from annotated articles and treebanks.
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/rule_set.h"
#include "train/train_model.h"

namespace hearsay {
namespace {

constexpr int kExitError = 2;

struct Arguments {
  std::vector<std::string> gold;
  std::vector<std::string> treebank;
  std::string output;
  std::vector<std::string> repeats;  // "web=3"
  TrainSettings settings;
};

int Fail(std::string_view message) {
  std::fprintf(stderr, "hearsay-train: %.*s\n", static_cast<int>(message.size()), message.data());
  return kExitError;
}

absl::Status ParseRepeats(Arguments& arguments) {
  for (const std::string& item : arguments.repeats) {
    const std::size_t equals = item.find('=');
    const int times = equals == std::string::npos ? 0 : std::atoi(item.c_str() + equals + 1);
    if (times < 1) {
      return absl::InvalidArgumentError(
          StrCat("--repeat ", item, ": write it as CORPUS=TIMES, for example web=3"));
    }
    arguments.settings.repeats[item.substr(0, equals)] = static_cast<std::uint32_t>(times);
  }
  return absl::OkStatus();
}

absl::Status Train(Arguments& arguments) {
  HEARSAY_RETURN_IF_ERROR(ParseRepeats(arguments));
  std::vector<GoldDocument> documents;
  for (const std::string& path : arguments.gold) {
    HEARSAY_RETURN_IF_ERROR(ReadGold(path, documents));
  }
  std::vector<TaggedDocument> treebank;
  for (const std::string& path : arguments.treebank) {
    HEARSAY_RETURN_IF_ERROR(ReadTreebank(path, treebank));
  }
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, RuleSet::BuiltIn());
  const auto start = std::chrono::steady_clock::now();
  const Progress progress = [&](std::string_view line) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "[%5.0f s] %.*s\n", passed.count(), static_cast<int>(line.size()),
                 line.data());
  };
  HEARSAY_ASSIGN_OR_RETURN(const std::string bytes,
                           TrainModel(documents, treebank, rules, arguments.settings, progress));
  HEARSAY_RETURN_IF_ERROR(WriteFileAtomically(arguments.output, bytes));
  progress(StrCat("wrote ", arguments.output, ", ", bytes.size() / 1024, " KB"));
  return absl::OkStatus();
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  hearsay::Arguments arguments;
  hearsay::TrainSettings& settings = arguments.settings;
  CLI::App app("Makes a hearsay model from annotated articles and treebanks.");
  app.add_option("--gold", arguments.gold, "annotated articles, JSONL; the largest corpus first")
      ->required();
  app.add_option("--treebank", arguments.treebank, "CoNLL-U files for the tagger")->required();
  app.add_option("--target", settings.target, "corpus whose conventions the model follows")
      ->required();
  app.add_option("--output", arguments.output, "model file to write")->required();
  app.add_option("--repeat", arguments.repeats, "CORPUS=TIMES an epoch shows a corpus");
  app.add_option("--folds", settings.folds, "of the jackknife")->check(CLI::Range(2, 20));
  app.add_option("--threads", settings.threads, "at most")->check(CLI::Range(1, 64));
  app.add_option("--seed", settings.seed, "of all random choices");
  app.add_option("--dropout", settings.spans.dropout, "of the span labeller's features");
  app.add_option("--span-epochs", settings.spans.learner.epochs, "of the span labeller");
  app.add_option("--trigger-threshold", settings.trigger_threshold, "of likely triggers");
  app.add_option("--averages", settings.averages,
                 "trainings of triggers and spans whose mean is taken")
      ->check(CLI::Range(1, 20));
  app.add_option("--best", settings.best_count, "labellings that the reranker sees");
  app.add_option("--span-rate", settings.spans.learner.first_rate, "first learning rate");
  app.add_option("--span-last-rate", settings.spans.learner.last_rate, "last learning rate");
  app.add_option("--span-decay", settings.spans.learner.decay, "L2 of the span labeller");
  app.add_option("--trigger-epochs", settings.trigger.epochs, "");
  app.add_option("--trigger-rate", settings.trigger.first_rate, "");
  app.add_option("--trigger-last-rate", settings.trigger.last_rate, "");
  app.add_option("--trigger-decay", settings.trigger.decay, "");
  app.add_option("--accept-rate", settings.choices.accept.first_rate, "");
  app.add_option("--accept-epochs", settings.choices.accept.epochs, "");
  app.add_option("--rerank-epochs", settings.choices.rerank.epochs, "");
  app.add_option("--rerank-rate", settings.choices.rerank.first_rate, "");
  app.add_option("--prune-trigger", settings.prune.trigger, "least weight kept");
  app.add_option("--prune-node", settings.prune.node, "least weight kept");
  app.add_option("--prune-edge", settings.prune.edge, "least weight kept");
  app.add_option("--fill", settings.prune.fill, "share of the tables' slots");
  CLI11_PARSE(app, argc, argv);
  const absl::Status status = hearsay::Train(arguments);
  return status.ok() ? 0 : hearsay::Fail(hearsay::MessageOf(status));
}
