// The weights in training as a Scorer, so that the decoder runs on them as on a model file.
#ifndef HEARSAY_TRAIN_FLOAT_SCORER_H_
#define HEARSAY_TRAIN_FLOAT_SCORER_H_

#include <cstdint>

#include "absl/container/flat_hash_set.h"
#include "model/scorer.h"
#include "train/learner.h"

namespace hearsay {

// A stage's features and weights; null where the stage is not trained yet.
struct Stage {
  const FeatureSpace* space = nullptr;
  const Weights* weights = nullptr;
};

// Views only; what it points to must outlive it. Scores as the model for a corpus would.
class FloatScorer final : public Scorer {
 public:
  explicit FloatScorer(std::uint32_t corpus) : corpus_(corpus) {}

  Stage trigger;
  Stage node;
  Stage edge;
  Stage rerank;
  Stage accept;
  const absl::flat_hash_set<FeatureKey>* never_trigger = nullptr;

  float Trigger(const KeyList& keys) const override { return Sum(trigger, keys); }
  bool NeverTrigger(FeatureKey key) const override {
    return never_trigger != nullptr && never_trigger->contains(key);
  }
  void Node(const KeyList& keys, std::span<float, kSpanLabels> scores) const override {
    SumAll(node, keys, scores);
  }
  void Edge(const KeyList& keys, std::span<float, kSpanPairs> scores) const override {
    SumAll(edge, keys, scores);
  }
  float Rerank(const KeyList& keys) const override { return Sum(rerank, keys); }
  float Accept(const KeyList& keys) const override { return Sum(accept, keys); }

 private:
  float Sum(const Stage& stage, const KeyList& keys) const {
    float score = 0;
    SumAll(stage, keys, std::span<float>(&score, 1));
    return score;
  }
  void SumAll(const Stage& stage, const KeyList& keys, std::span<float> scores) const;

  std::uint32_t corpus_;
};

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_FLOAT_SCORER_H_
