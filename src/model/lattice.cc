#include "model/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearsay {
namespace {

constexpr float kImpossible = -1e30f;
constexpr int kCueLabel = static_cast<int>(SpanLabel::kCue);

bool Allowed(const ChainScores& scores, std::uint32_t at, int label) {
  return at != scores.fixed || label == kCueLabel;
}

}  // namespace

void Lattice::Best(const ChainScores& scores, int count, std::vector<Labelling>& best) {
  best.clear();
  if (scores.size == 0) return;
  // cells_[(i * 4 + label) * count + rank], best first; a score of kImpossible ends a list.
  const std::size_t row = static_cast<std::size_t>(kSpanLabels) * count;
  cells_.assign(scores.size * row, Cell{kImpossible, 0, 0});
  for (int label = 0; label < kSpanLabels; ++label) {
    if (Allowed(scores, 0, label)) cells_[label * count].score = scores.node[label];
  }
  for (std::uint32_t i = 1; i < scores.size; ++i) {
    const Cell* before = &cells_[(i - 1) * row];
    for (int label = 0; label < kSpanLabels; ++label) {
      if (!Allowed(scores, i, label)) continue;
      Cell* out = &cells_[i * row + static_cast<std::size_t>(label) * count];
      const float* edge = &scores.edge[std::size_t{i} * kSpanPairs + label];
      int next[kSpanLabels] = {0, 0, 0, 0};
      for (int rank = 0; rank < count; ++rank) {
        int from = -1;
        float top = kImpossible / 2;
        for (int b = 0; b < kSpanLabels; ++b) {
          if (next[b] == count) continue;
          const float score = before[b * count + next[b]].score + edge[b * kSpanLabels];
          if (score > top) {
            top = score;
            from = b;
          }
        }
        if (from < 0) break;
        out[rank] = {top + scores.node[std::size_t{i} * kSpanLabels + label],
                     static_cast<std::uint8_t>(from), static_cast<std::uint8_t>(next[from]++)};
      }
    }
  }
  struct End {
    float score;
    int label;
    int rank;
  };
  std::vector<End> ends;
  const Cell* last = &cells_[(scores.size - 1) * row];
  for (int label = 0; label < kSpanLabels; ++label) {
    for (int rank = 0; rank < count; ++rank) {
      const float score = last[label * count + rank].score;
      if (score > kImpossible / 2) ends.push_back({score, label, rank});
    }
  }
  std::stable_sort(ends.begin(), ends.end(),
                   [](const End& a, const End& b) { return a.score > b.score; });
  if (ends.size() > static_cast<std::size_t>(count)) ends.resize(count);
  for (const End& end : ends) {
    Labelling labelling;
    labelling.score = end.score;
    labelling.labels.resize(scores.size);
    int label = end.label;
    int rank = end.rank;
    for (std::uint32_t i = scores.size; i-- > 0;) {
      labelling.labels[i] = static_cast<SpanLabel>(label);
      const Cell& cell = cells_[i * row + static_cast<std::size_t>(label) * count + rank];
      label = cell.label_before;
      rank = cell.rank_before;
    }
    best.push_back(std::move(labelling));
  }
}

float Lattice::Marginals(const ChainScores& scores, bool pairs) {
  const std::uint32_t n = scores.size;
  forward_.assign(std::size_t{n} * kSpanLabels, 0.0f);
  backward_.assign(std::size_t{n} * kSpanLabels, 0.0f);
  marginal_.assign(std::size_t{n} * kSpanLabels, 0.0f);
  shift_.assign(n, 0.0f);
  node_exp_.resize(scores.node.size());
  edge_exp_.resize(scores.edge.size());
  if (pairs) pair_.assign(scores.edge.size(), 0.0f);
  if (n == 0) return 0;
  // Each token's forward row is scaled to sum to one; `log_sum` gathers what was divided out.
  double log_sum = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    const float* node = &scores.node[std::size_t{i} * kSpanLabels];
    float node_most = kImpossible;
    for (int y = 0; y < kSpanLabels; ++y) {
      if (Allowed(scores, i, y)) node_most = std::max(node_most, node[y]);
    }
    log_sum += node_most;
    for (int y = 0; y < kSpanLabels; ++y) {
      node_exp_[i * kSpanLabels + y] = Allowed(scores, i, y) ? std::exp(node[y] - node_most) : 0;
    }
    if (i > 0) {
      const float* edge = &scores.edge[std::size_t{i} * kSpanPairs];
      const float edge_most = *std::max_element(edge, edge + kSpanPairs);
      log_sum += edge_most;
      for (int k = 0; k < kSpanPairs; ++k) {
        edge_exp_[i * kSpanPairs + k] = std::exp(edge[k] - edge_most);
      }
    }
    float sum = 0;
    for (int y = 0; y < kSpanLabels; ++y) {
      float value = 1;
      if (i > 0) {
        value = 0;
        for (int b = 0; b < kSpanLabels; ++b) {
          value +=
              forward_[(i - 1) * kSpanLabels + b] * edge_exp_[i * kSpanPairs + b * kSpanLabels + y];
        }
      }
      value *= node_exp_[i * kSpanLabels + y];
      forward_[i * kSpanLabels + y] = value;
      sum += value;
    }
    sum = std::max(sum, std::numeric_limits<float>::min());
    shift_[i] = sum;
    log_sum += std::log(sum);
    for (int y = 0; y < kSpanLabels; ++y) forward_[i * kSpanLabels + y] /= sum;
  }
  for (int y = 0; y < kSpanLabels; ++y) backward_[(n - 1) * kSpanLabels + y] = 1;
  for (std::uint32_t i = n - 1; i-- > 0;) {
    for (int b = 0; b < kSpanLabels; ++b) {
      float value = 0;
      for (int y = 0; y < kSpanLabels; ++y) {
        value += edge_exp_[(i + 1) * kSpanPairs + b * kSpanLabels + y] *
                 node_exp_[(i + 1) * kSpanLabels + y] * backward_[(i + 1) * kSpanLabels + y];
      }
      backward_[i * kSpanLabels + b] = value / shift_[i + 1];
    }
  }
  for (std::size_t k = 0; k < marginal_.size(); ++k) marginal_[k] = forward_[k] * backward_[k];
  if (pairs) {
    for (std::uint32_t i = 1; i < n; ++i) {
      for (int b = 0; b < kSpanLabels; ++b) {
        for (int y = 0; y < kSpanLabels; ++y) {
          const std::size_t k = std::size_t{i} * kSpanPairs + b * kSpanLabels + y;
          pair_[k] = forward_[(i - 1) * kSpanLabels + b] * edge_exp_[k] *
                     node_exp_[i * kSpanLabels + y] * backward_[i * kSpanLabels + y] / shift_[i];
        }
      }
    }
  }
  return static_cast<float>(log_sum);
}

float ScoreOf(const ChainScores& scores, std::span<const SpanLabel> labels) {
  float score = 0;
  for (std::uint32_t i = 0; i < scores.size; ++i) {
    const int label = static_cast<int>(labels[i]);
    score += scores.node[std::size_t{i} * kSpanLabels + label];
    if (i > 0) {
      const int before = static_cast<int>(labels[i - 1]);
      score += scores.edge[std::size_t{i} * kSpanPairs + before * kSpanLabels + label];
    }
  }
  return score;
}

}  // namespace hearsay
