#include "train/span_training.h"

#include <algorithm>
#include <cmath>

namespace hearsay {
namespace {

// Gradients under this move nothing that matters; skipping them saves most of the work of
// later epochs.
constexpr float kSmallGradient = 2e-3f;

// Calls done(view, gold) for the window of every gold trigger.
template <typename Function>
void ForEachWindow(const std::vector<TrainingText>& texts, const Function& done) {
  for (const TrainingText& text : texts) {
    for (const GoldLabels& gold : text.gold) {
      if (!gold.has_trigger || gold.content.empty()) continue;
      const SpanView view(text.facts, gold.trigger, WindowOf(text.facts, gold.trigger));
      done(text, view, gold);
    }
  }
}

// One showing of an example: its rows without those dropped, its scores and its gradients.
class Showing {
 public:
  void Learn(const SpanExamples& data, const SpanExample& example, float dropout, float rate,
             float decay, Random& random, SpanWeights& weights) {
    Score(data, example, dropout, random, weights);
    lattice_.Marginals(scores_, /*pairs=*/true);
    const float factor = 1 / (1 - dropout);
    for (std::uint32_t i = 0; i < example.tokens; ++i) {
      const auto label = static_cast<int>(data.labels[example.first_token + i]);
      float gradient[kSpanPairs];
      float most = 0;
      for (int y = 0; y < kSpanLabels; ++y) {
        gradient[y] = lattice_.marginal()[i * kSpanLabels + y] - (y == label);
        most = std::max(most, std::fabs(gradient[y]));
        gradient[y] *= factor;
      }
      if (most > kSmallGradient) {
        for (std::uint32_t k = i == 0 ? 0 : node_ends_[i - 1]; k < node_ends_[i]; ++k) {
          weights.node.Learn<kSpanLabels>(node_rows_[k], gradient, rate, decay);
        }
      }
      if (i == 0) continue;
      const auto before = static_cast<int>(data.labels[example.first_token + i - 1]);
      most = 0;
      for (int p = 0; p < kSpanPairs; ++p) {
        gradient[p] =
            lattice_.pair_marginal()[i * kSpanPairs + p] - (p == before * kSpanLabels + label);
        most = std::max(most, std::fabs(gradient[p]));
        gradient[p] *= factor;
      }
      if (most <= kSmallGradient) continue;
      for (std::uint32_t k = edge_ends_[i - 1]; k < edge_ends_[i]; ++k) {
        weights.edge.Learn<kSpanPairs>(edge_rows_[k], gradient, rate, decay);
      }
    }
  }

 private:
  void Score(const SpanExamples& data, const SpanExample& example, float dropout, Random& random,
             const SpanWeights& weights) {
    const auto limit = static_cast<std::uint32_t>(dropout * 65536);
    std::uint64_t bits = 0;
    int left = 0;
    const auto dropped = [&] {
      if (left == 0) {
        bits = random.Next();
        left = 4;
      }
      const bool drop = (bits & 0xFFFF) < limit;
      bits >>= 16;
      --left;
      return drop;
    };
    const float factor = 1 / (1 - dropout);
    node_rows_.clear();
    edge_rows_.clear();
    node_ends_.clear();
    edge_ends_.clear();
    scores_.Resize(example.tokens);
    scores_.fixed = example.trigger;
    for (std::uint32_t i = 0; i < example.tokens; ++i) {
      const std::uint32_t at = example.first_token + i;
      float* node = &scores_.node[std::size_t{i} * kSpanLabels];
      for (std::uint32_t k = at == 0 ? 0 : data.node_ends[at - 1]; k < data.node_ends[at]; ++k) {
        if (dropped()) continue;
        node_rows_.push_back(data.node_rows[k]);
        const float* row = weights.node.Row(data.node_rows[k]);
        for (int y = 0; y < kSpanLabels; ++y) node[y] += row[y];
      }
      for (int y = 0; y < kSpanLabels; ++y) node[y] *= factor;
      node_ends_.push_back(static_cast<std::uint32_t>(node_rows_.size()));
      float* edge = &scores_.edge[std::size_t{i} * kSpanPairs];
      for (std::uint32_t k = at == 0 ? 0 : data.edge_ends[at - 1]; k < data.edge_ends[at]; ++k) {
        if (dropped()) continue;
        edge_rows_.push_back(data.edge_rows[k]);
        const float* row = weights.edge.Row(data.edge_rows[k]);
        for (int p = 0; p < kSpanPairs; ++p) edge[p] += row[p];
      }
      for (int p = 0; p < kSpanPairs; ++p) edge[p] *= factor;
      edge_ends_.push_back(static_cast<std::uint32_t>(edge_rows_.size()));
    }
  }

  Lattice lattice_;
  ChainScores scores_;
  std::vector<std::uint32_t> node_rows_;
  std::vector<std::uint32_t> edge_rows_;
  std::vector<std::uint32_t> node_ends_;
  std::vector<std::uint32_t> edge_ends_;
};

}  // namespace

void MakeSpanExamples(const std::vector<TrainingText>& texts,
                      const std::vector<std::uint32_t>& repeats, SpanExamples& data) {
  KeyList keys;
  std::uint32_t instance = 0;
  ForEachWindow(texts, [&](const TrainingText& text, const SpanView& view, const GoldLabels&) {
    for (std::uint32_t i = view.window().begin; i < view.window().end; ++i) {
      keys.Clear();
      view.NodeFeatures(i, keys);
      data.node_space.Count(keys, text.corpus, instance);
      if (i == view.window().begin) continue;
      keys.Clear();
      view.EdgeFeatures(i, keys);
      data.edge_space.Count(keys, text.corpus, instance);
    }
    ++instance;
  });
  ForEachWindow(texts, [&](const TrainingText& text, const SpanView& view, const GoldLabels& gold) {
    const TokenRange window = view.window();
    data.examples.push_back({.fold = text.fold,
                             .repeats = repeats[text.corpus],
                             .first_token = static_cast<std::uint32_t>(data.labels.size()),
                             .tokens = window.size(),
                             .trigger = gold.trigger - window.begin});
    for (std::uint32_t i = window.begin; i < window.end; ++i) {
      data.labels.push_back(i == gold.trigger ? SpanLabel::kCue : gold.LabelOf(i));
      keys.Clear();
      view.NodeFeatures(i, keys);
      data.node_space.AddRows(keys, text.corpus, data.node_rows);
      if (i != window.begin) {
        keys.Clear();
        view.EdgeFeatures(i, keys);
        data.edge_space.AddRows(keys, text.corpus, data.edge_rows);
      }
      data.node_ends.push_back(static_cast<std::uint32_t>(data.node_rows.size()));
      data.edge_ends.push_back(static_cast<std::uint32_t>(data.edge_rows.size()));
    }
  });
  data.node_space.Freeze();
  data.edge_space.Freeze();
}

SpanWeights LearnSpans(const SpanExamples& data, std::int32_t held_out,
                       const SpanSettings& settings, std::uint64_t seed) {
  SpanWeights weights{.node = Weights(data.node_space.size(), kSpanLabels),
                      .edge = Weights(data.edge_space.size(), kSpanPairs)};
  std::vector<std::uint32_t> schedule;
  for (std::uint32_t i = 0; i < data.examples.size(); ++i) {
    if (static_cast<std::int32_t>(data.examples[i].fold) == held_out) continue;
    schedule.insert(schedule.end(), data.examples[i].repeats, i);
  }
  Random random(seed);
  Showing showing;
  const LearnerSettings& learner = settings.learner;
  for (int epoch = 0; epoch < learner.epochs; ++epoch) {
    random.Shuffle(schedule);
    const float rate = RateOf(epoch, learner.epochs, learner.first_rate, learner.last_rate);
    for (const std::uint32_t index : schedule) {
      showing.Learn(data, data.examples[index], settings.dropout, rate, learner.decay, random,
                    weights);
    }
  }
  weights.node.Freeze();
  weights.edge.Freeze();
  return weights;
}

}  // namespace hearsay
