// Trains the reranker and the accept stage on what the labeller proposed for texts that it
// had not learnt from.
#ifndef HEARSAY_TRAIN_CHOICE_TRAINING_H_
#define HEARSAY_TRAIN_CHOICE_TRAINING_H_

#include <cstdint>
#include <vector>

#include "model/decoder.h"
#include "train/learner.h"
#include "train/training_text.h"

namespace hearsay {

// A likely trigger with the labeller's proposals.
struct CandidateExample {
  std::uint32_t text = 0;
  std::uint32_t trigger = 0;
  std::int32_t gold = kNone;        // index of the gold attribution with this trigger
  std::vector<Proposal> proposals;  // without their labels
  float probability = 0;            // filled in by the accept stage, out of fold
  std::int32_t right = kNone;       // the gold attribution that the choice matches
  std::size_t choice = 0;
};

// How well a proposal fits a gold attribution: Jaccard of the contents, plus one for each
// of source, cue and content that is exact. 0 to 4.
float QualityOf(const TextFacts& facts, const SpanRuns& runs, const GoldLabels& gold);

// Whether the proposal says who said what: contents that mostly agree, cues and sources
// that share a word.
bool SameRelation(const TextFacts& facts, const SpanRuns& runs, const GoldLabels& gold);

struct ChoiceSettings {
  LearnerSettings rerank{.epochs = 5, .first_rate = 0.03f, .last_rate = 0.006f, .decay = 1e-3f};
  LearnerSettings accept{.epochs = 6, .first_rate = 0.03f, .last_rate = 0.006f, .decay = 1e-3f};
  float temperature = 4;  // of the reranker's targets
};

// A trained stage: its features and the weights learnt from all texts.
struct ChoiceStages {
  explicit ChoiceStages(int sketch_bits) : rerank_space(sketch_bits), accept_space(sketch_bits) {}

  FeatureSpace rerank_space;
  FeatureSpace accept_space;
  Weights rerank{0, 1};
  Weights accept{0, 1};
};

// Learns both stages; on the way each candidate gets its probability and choice from stages
// that were learnt without its fold.
void LearnChoices(const std::vector<TrainingText>& texts, const std::vector<std::uint32_t>& repeats,
                  int folds, const ChoiceSettings& settings, std::uint64_t seed,
                  std::vector<CandidateExample>& candidates, ChoiceStages& stages);

// F1 of held-out candidates of one corpus, by the measures of the scorer.
struct HeldOut {
  float threshold = 0.5f;  // at which relation is best
  double relation = 0;
  double strict = 0;   // source, cue and content exact
  double content = 0;  // exact
  double cue = 0;      // exact
};
HeldOut ScoreHeldOut(const std::vector<TrainingText>& texts, std::uint32_t corpus,
                     const std::vector<CandidateExample>& candidates);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_CHOICE_TRAINING_H_
