// What gives features their weights: the mapped model at run time, the weights in training
// in the trainer. The decoder (decoder.h) knows only this interface, so that both decode alike.
//
// Const and thread-safe.
#ifndef HEARSAY_MODEL_SCORER_H_
#define HEARSAY_MODEL_SCORER_H_

#include <span>

#include "model/feature_key.h"
#include "model/span_features.h"

namespace hearsay {

class Scorer {
 public:
  virtual ~Scorer() = default;
  virtual float Trigger(const KeyList& keys) const = 0;  // log-odds
  virtual bool NeverTrigger(FeatureKey key) const = 0;
  virtual void Node(const KeyList& keys, std::span<float, kSpanLabels> scores) const = 0;
  virtual void Edge(const KeyList& keys, std::span<float, kSpanPairs> scores) const = 0;
  virtual float Rerank(const KeyList& keys) const = 0;  // unnormalised
  virtual float Accept(const KeyList& keys) const = 0;  // log-odds
};

}  // namespace hearsay

#endif  // HEARSAY_MODEL_SCORER_H_
