#include "train/float_scorer.h"

#include <algorithm>
#include <vector>

namespace hearsay {

void FloatScorer::SumAll(const Stage& stage, const KeyList& keys, std::span<float> scores) const {
  std::fill(scores.begin(), scores.end(), 0.0f);
  if (stage.space == nullptr || stage.weights == nullptr) return;
  std::vector<std::uint32_t> rows;
  rows.reserve(2 * keys.size());
  stage.space->FindRows(keys, corpus_, rows);
  for (const std::uint32_t row : rows) {
    const float* weights = stage.weights->Row(row);
    for (std::size_t c = 0; c < scores.size(); ++c) scores[c] += weights[c];
  }
}

}  // namespace hearsay
