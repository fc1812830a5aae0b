// Trains the span labeller: a conditional random field on the windows of gold triggers.
#ifndef HEARSAY_TRAIN_SPAN_TRAINING_H_
#define HEARSAY_TRAIN_SPAN_TRAINING_H_

#include <cstdint>
#include <vector>

#include "model/lattice.h"
#include "train/learner.h"
#include "train/training_text.h"

namespace hearsay {

// The windows of all gold triggers, as rows of features and gold labels. Token i of an
// example has node rows [node_ends[i - 1], node_ends[i]) and likewise edge rows.
struct SpanExample {
  std::uint32_t fold = 0;
  std::uint32_t repeats = 1;
  std::uint32_t first_token = 0;  // in the vectors of SpanExamples that have one entry a token
  std::uint32_t tokens = 0;
  std::uint32_t trigger = 0;  // in the window
};
struct SpanExamples {
  explicit SpanExamples(int sketch_bits) : node_space(sketch_bits), edge_space(sketch_bits) {}

  FeatureSpace node_space;
  FeatureSpace edge_space;
  std::vector<std::uint32_t> node_rows;
  std::vector<std::uint32_t> edge_rows;
  std::vector<std::uint32_t> node_ends;
  std::vector<std::uint32_t> edge_ends;
  std::vector<SpanLabel> labels;
  std::vector<SpanExample> examples;
};

// `repeats` says for each corpus how often an epoch shows its examples.
void MakeSpanExamples(const std::vector<TrainingText>& texts,
                      const std::vector<std::uint32_t>& repeats, SpanExamples& data);

struct SpanWeights {
  Weights node;
  Weights edge;
};

struct SpanSettings {
  LearnerSettings learner{.epochs = 6, .first_rate = 0.025f, .last_rate = 0.004f, .decay = 1e-3f};
  float dropout = 0.5f;  // share of features left out each time an example is shown
};

// Learns from all examples but those of one fold (kNone: from all).
SpanWeights LearnSpans(const SpanExamples& data, std::int32_t held_out,
                       const SpanSettings& settings, std::uint64_t seed);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_SPAN_TRAINING_H_
