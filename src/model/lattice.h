// A linear chain over the tokens of a window: scores in, the best labellings and the
// marginals out.
//
// The trigger's label is fixed to kCue. Reused from window to window, so that nothing is
// allocated once it has grown. Not thread-safe: one for each thread.
#ifndef HEARSAY_MODEL_LATTICE_H_
#define HEARSAY_MODEL_LATTICE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "model/span_features.h"

namespace hearsay {

// Scores of a window of n tokens: node[i * 4 + label], edge[i * 16 + before * 4 + label],
// where edge 0 is not used.
struct ChainScores {
  std::vector<float> node;
  std::vector<float> edge;
  std::uint32_t size = 0;
  std::uint32_t fixed = 0;  // the trigger's place in the window

  void Resize(std::uint32_t tokens) {
    size = tokens;
    node.assign(std::size_t{tokens} * kSpanLabels, 0.0f);
    edge.assign(std::size_t{tokens} * kSpanPairs, 0.0f);
  }
};

struct Labelling {
  std::vector<SpanLabel> labels;
  float score = 0;
};

class Lattice {
 public:
  // The `count` best labellings, best first (fewer where fewer exist).
  void Best(const ChainScores& scores, int count, std::vector<Labelling>& best);
  // Fills marginal() and, when `pairs`, pair_marginal(); returns the log of the sum over all
  // labellings.
  float Marginals(const ChainScores& scores, bool pairs);

  // [i * 4 + label] and [i * 16 + before * 4 + label].
  std::span<const float> marginal() const { return marginal_; }
  std::span<const float> pair_marginal() const { return pair_; }

 private:
  struct Cell {
    float score;
    std::uint8_t label_before;
    std::uint8_t rank_before;
  };
  std::vector<Cell> cells_;
  std::vector<float> forward_;
  std::vector<float> backward_;
  std::vector<float> shift_;
  std::vector<float> node_exp_;
  std::vector<float> edge_exp_;
  std::vector<float> marginal_;
  std::vector<float> pair_;
};

// The score of one labelling.
float ScoreOf(const ChainScores& scores, std::span<const SpanLabel> labels);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_LATTICE_H_
