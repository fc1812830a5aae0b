#include "archive/shared_words.h"

#include <algorithm>
#include <vector>

namespace hearsay {
namespace {

constexpr int kSame = 2;
constexpr int kReplaced = -1;
constexpr int kGap = -3;  // more than one word of agreement beyond it would bring

// An alignment that ends at some pair of words: its score, and the words it has in common.
struct Alignment {
  int score = 0;
  int shared = 0;

  Alignment Plus(int points, int words = 0) const { return {score + points, shared + words}; }
};

Alignment Better(const Alignment& a, const Alignment& b) {
  return a.score != b.score ? (a.score > b.score ? a : b) : (a.shared >= b.shared ? a : b);
}

}  // namespace

std::size_t SharedWords(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  // Row by row over a: per word of b the best alignment that ends with this pair, and the
  // best one that has a gap in a just before it.
  std::vector<Alignment> row(b.size() + 1), gap_in_b(b.size() + 1, {kGap, 0});
  Alignment best;
  for (const std::uint64_t word : a) {
    Alignment diagonal, gap_in_a = {kGap, 0};
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = word == b[j - 1];
      gap_in_b[j] = Better(gap_in_b[j], row[j].Plus(kGap));
      gap_in_a = Better(gap_in_a, row[j - 1].Plus(kGap));
      Alignment here = diagonal.Plus(same ? kSame : kReplaced, same ? 1 : 0);
      here = Better(here, Better(gap_in_b[j], gap_in_a));
      if (here.score <= 0) here = {};
      diagonal = row[j];
      row[j] = here;
      best = Better(best, here);
    }
  }
  return static_cast<std::size_t>(best.shared);
}

}  // namespace hearsay
