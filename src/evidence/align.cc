#include "evidence/align.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace hearsay {
namespace {

constexpr int kImpossible = std::numeric_limits<int>::min() / 2;
constexpr std::uint32_t kShortWord = 3;

// Gotoh's three states: the last words stand for one another, the original's last word was cut,
// the quotation's last word was inserted.
enum State : std::uint8_t { kPaired, kCut, kInserted };
constexpr std::size_t kStates = 3;
using Scores = std::array<int, kStates>;

int MatchScore(const ComparedWord& word, const AlignmentCosts& costs) {
  return word.span.size() <= kShortWord ? costs.match_short : costs.match;
}

int PairScore(const ComparedWord& quoted, const ComparedWord& original,
              const AlignmentCosts& costs) {
  return quoted.word == original.word ? MatchScore(quoted, costs) : -costs.replace;
}

State BestOf(const Scores& scores) {
  return static_cast<State>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// One row of the table a word of the quotation; row 0 stands before its first word.
class Aligner {
 public:
  Aligner(std::span<const ComparedWord> quoted, std::span<const ComparedWord> original,
          const AlignmentCosts& costs)
      : quoted_(quoted),
        original_(original),
        costs_(costs),
        width_(original.size() + 1),
        from_((quoted.size() + 1) * width_) {}

  Alignment Run() {
    // The original may begin anywhere: nothing is paired yet, at no cost.
    std::vector<Scores> above(width_, Scores{0, kImpossible, kImpossible});
    std::vector<Scores> row(width_);
    for (std::size_t i = 1; i <= quoted_.size(); ++i) {
      for (std::size_t j = 0; j < width_; ++j) {
        Fill(i, j, above, row);
      }
      std::swap(above, row);
    }
    return Trace(above);
  }

 private:
  struct From {
    std::uint8_t states = 0;  // two bits a state: the state before it
  };

  void Set(std::size_t i, std::size_t j, State state, State before) {
    std::uint8_t& states = from_[i * width_ + j].states;
    states = static_cast<std::uint8_t>(states | (before << (2 * state)));
  }
  State Before(std::size_t i, std::size_t j, State state) const {
    return static_cast<State>(from_[i * width_ + j].states >> (2 * state) & 3u);
  }

  void Fill(std::size_t i, std::size_t j, const std::vector<Scores>& above,
            std::vector<Scores>& row) {
    Scores& here = row[j];
    here = {kImpossible, kImpossible, kImpossible};
    if (j > 0) {
      const State before = BestOf(above[j - 1]);
      here[kPaired] = above[j - 1][before] + PairScore(quoted_[i - 1], original_[j - 1], costs_);
      Set(i, j, kPaired, before);
      Scores cut = row[j - 1];
      cut[kPaired] -= costs_.open_gap;
      cut[kInserted] -= costs_.open_gap;
      cut[kCut] -= costs_.extend_cut;
      const State from = BestOf(cut);
      here[kCut] = cut[from];
      Set(i, j, kCut, from);
    }
    Scores insert = above[j];
    insert[kPaired] -= costs_.open_gap;
    insert[kCut] -= costs_.open_gap;
    insert[kInserted] -= costs_.extend_insert;
    const State from = BestOf(insert);
    here[kInserted] = insert[from];
    Set(i, j, kInserted, from);
  }

  Alignment Trace(const std::vector<Scores>& last) const {
    Alignment alignment{.score = kImpossible};
    std::size_t j = 0;
    State state = kInserted;
    for (std::size_t at = 0; at < width_; ++at) {
      for (State end : {kPaired, kInserted}) {
        if (last[at][end] > alignment.score) {
          alignment.score = last[at][end];
          j = at;
          state = end;
        }
      }
    }
    for (std::size_t i = quoted_.size(); i > 0;) {
      const State before = Before(i, j, state);
      const bool takes_quoted = state != kCut;
      const bool takes_original = state != kInserted;
      alignment.pairs.push_back({takes_quoted ? static_cast<std::int32_t>(i - 1) : kNone,
                                 takes_original ? static_cast<std::int32_t>(j - 1) : kNone});
      i -= takes_quoted;
      j -= takes_original;
      state = before;
    }
    std::reverse(alignment.pairs.begin(), alignment.pairs.end());
    return alignment;
  }

  std::span<const ComparedWord> quoted_;
  std::span<const ComparedWord> original_;
  const AlignmentCosts& costs_;
  std::size_t width_;
  std::vector<From> from_;
};

}  // namespace

Alignment Align(std::span<const ComparedWord> quoted, std::span<const ComparedWord> original,
                const AlignmentCosts& costs) {
  if (quoted.empty()) return {};
  return Aligner(quoted, original, costs).Run();
}

int ScoreOf(const std::vector<AlignedPair>& pairs, std::span<const ComparedWord> quoted,
            std::span<const ComparedWord> original, const AlignmentCosts& costs) {
  int score = 0;
  State state = kPaired;
  for (const AlignedPair& pair : pairs) {
    if (pair.quoted != kNone && pair.original != kNone) {
      score += PairScore(quoted[pair.quoted], original[pair.original], costs);
      state = kPaired;
    } else if (pair.quoted == kNone) {
      score -= state == kCut ? costs.extend_cut : costs.open_gap;
      state = kCut;
    } else {
      score -= state == kInserted ? costs.extend_insert : costs.open_gap;
      state = kInserted;
    }
  }
  return score;
}

}  // namespace hearsay
