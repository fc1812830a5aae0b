// The whole training: treebanks and annotated articles in, a model file's bytes out.
//
// Deterministic: the same data, settings and seed give the same bytes, whatever the number
// of threads.
#ifndef HEARSAY_TRAIN_TRAIN_MODEL_H_
#define HEARSAY_TRAIN_TRAIN_MODEL_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/rule_set.h"
#include "train/choice_training.h"
#include "train/gold.h"
#include "train/learner.h"
#include "train/span_training.h"
#include "train/tagger_training.h"
#include "train/treebank.h"

namespace hearsay {

// Rows whose greatest weight is smaller are left out of the file.
struct PruneSettings {
  float trigger = 0.02f;
  float node = 0.03f;
  float edge = 0.04f;
  float choice = 0.01f;
  double fill = 0.7;  // of the tables' slots
};

struct TrainSettings {
  std::string target;                            // the corpus whose conventions the model follows
  std::map<std::string, std::uint32_t> repeats;  // how often an epoch shows a corpus; else once
  int folds = 4;
  int threads = 2;
  std::uint64_t seed = 1;
  float trigger_threshold = 0.2f;
  int averages = 1;  // triggers and spans are learnt so often, from other seeds, and averaged
  int best_count = 6;
  int sketch_bits = 26;  // of the sketches that count features (learner.h); less for little data
  TaggerSettings tagger;
  LearnerSettings trigger{.epochs = 5, .first_rate = 0.02f, .last_rate = 0.004f};
  SpanSettings spans;
  ChoiceSettings choices;
  PruneSettings prune;
};

// Says what is being done; called from one thread at a time.
using Progress = std::function<void(std::string_view)>;

absl::StatusOr<std::string> TrainModel(const std::vector<GoldDocument>& documents,
                                       const std::vector<TaggedDocument>& treebank,
                                       const RuleSet& rules, const TrainSettings& settings,
                                       const Progress& progress);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_TRAIN_MODEL_H_
