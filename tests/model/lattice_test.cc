#include "model/lattice.h"

#include <algorithm>
#include <cmath>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "model/feature_key.h"

namespace hearsay {
namespace {

// Scores that look like chance but are the same everywhere.
ChainScores SomeScores(std::uint32_t tokens, std::uint32_t fixed, std::uint64_t seed) {
  ChainScores scores;
  scores.Resize(tokens);
  scores.fixed = fixed;
  std::uint64_t state = seed;
  const auto next = [&] {
    state = MixKey(state, 5);
    return static_cast<float>(static_cast<int>(state % 2001) - 1000) / 400;
  };
  for (float& score : scores.node) score = next();
  for (float& score : scores.edge) score = next();
  std::fill_n(scores.edge.begin(), kSpanPairs, 0.0f);  // before the first token stands none
  return scores;
}

// Every labelling that gives the trigger its label, best first.
std::vector<Labelling> AllLabellings(const ChainScores& scores) {
  std::vector<Labelling> all;
  const auto count = static_cast<std::uint32_t>(std::pow(4, scores.size));
  for (std::uint32_t code = 0; code < count; ++code) {
    Labelling labelling;
    for (std::uint32_t i = 0; i < scores.size; ++i) {
      labelling.labels.push_back(static_cast<SpanLabel>(code >> (2 * i) & 3));
    }
    if (labelling.labels[scores.fixed] != SpanLabel::kCue) continue;
    labelling.score = ScoreOf(scores, labelling.labels);
    all.push_back(std::move(labelling));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Labelling& a, const Labelling& b) { return a.score > b.score; });
  return all;
}

class LatticeTest : public ::testing::TestWithParam<int> {};

TEST_P(LatticeTest, FindsTheBestOfAllLabellings) {
  const ChainScores scores = SomeScores(1 + GetParam() % 5, 0, GetParam());
  const std::vector<Labelling> all = AllLabellings(scores);
  Lattice lattice;
  std::vector<Labelling> best;
  lattice.Best(scores, 6, best);
  ASSERT_EQ(best.size(), std::min<std::size_t>(6, all.size()));
  for (std::size_t i = 0; i < best.size(); ++i) {
    EXPECT_NEAR(best[i].score, all[i].score, 1e-4);
    EXPECT_NEAR(ScoreOf(scores, best[i].labels), best[i].score, 1e-4);
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(best[k].labels, best[i].labels);
  }
}

TEST_P(LatticeTest, MarginalsAreThoseOfAllLabellings) {
  const std::uint32_t tokens = 2 + GetParam() % 4;
  const ChainScores scores = SomeScores(tokens, tokens - 1, 77 + GetParam());
  double sum = 0;
  std::vector<double> node(scores.node.size(), 0);
  std::vector<double> pair(scores.edge.size(), 0);
  for (const Labelling& labelling : AllLabellings(scores)) {
    const double weight = std::exp(static_cast<double>(labelling.score));
    sum += weight;
    for (std::uint32_t i = 0; i < tokens; ++i) {
      const int label = static_cast<int>(labelling.labels[i]);
      node[i * kSpanLabels + label] += weight;
      if (i == 0) continue;
      const int before = static_cast<int>(labelling.labels[i - 1]);
      pair[i * kSpanPairs + before * kSpanLabels + label] += weight;
    }
  }
  Lattice lattice;
  EXPECT_NEAR(lattice.Marginals(scores, /*pairs=*/true), std::log(sum), 1e-3);
  for (std::size_t k = 0; k < node.size(); ++k) {
    EXPECT_NEAR(lattice.marginal()[k], node[k] / sum, 1e-4);
  }
  for (std::size_t k = kSpanPairs; k < pair.size(); ++k) {
    EXPECT_NEAR(lattice.pair_marginal()[k], pair[k] / sum, 1e-4);
  }
}

INSTANTIATE_TEST_SUITE_P(Scores, LatticeTest, ::testing::Range(0, 40));

TEST(Lattice, SurvivesScoresThatWouldOverflow) {
  ChainScores scores = SomeScores(300, 150, 3);
  for (float& score : scores.node) score *= 200;
  Lattice lattice;
  lattice.Marginals(scores, /*pairs=*/true);
  for (std::uint32_t i = 0; i < scores.size; ++i) {
    float sum = 0;
    for (int y = 0; y < kSpanLabels; ++y) sum += lattice.marginal()[i * kSpanLabels + y];
    EXPECT_NEAR(sum, 1, 1e-3) << i;
  }
}

}  // namespace
}  // namespace hearsay
