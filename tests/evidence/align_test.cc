#include "evidence/align.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "evidence/find_passages.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

using testing::ElementsAre;

// Words of few kinds, so that many alignments are possible; every third kind is short.
std::vector<ComparedWord> WordsOf(const std::vector<int>& kinds) {
  std::vector<ComparedWord> words;
  std::uint32_t at = 0;
  for (int kind : kinds) {
    const std::uint32_t length = kind % 3 == 0 ? 2 : 7;
    words.push_back({.word = static_cast<std::uint64_t>(kind) + 1, .span = {at, at + length}});
    at += length + 1;
  }
  return words;
}

// The best score by the definition alone: every step is tried from every place and state.
class NaiveAligner {
 public:
  NaiveAligner(const std::vector<ComparedWord>& quoted, const std::vector<ComparedWord>& original)
      : quoted_(quoted), original_(original) {}

  int BestScore() {
    int best = -1'000'000'000;
    for (std::size_t begin = 0; begin <= original_.size(); ++begin) {
      best = std::max(best, From(0, begin, 0));
    }
    return best;
  }

 private:
  // The best score of the quotation from word i on, the original's next word being j, after a
  // pair (0), a cut (1) or an insertion (2).
  int From(std::size_t i, std::size_t j, int state) {
    if (i == quoted_.size()) return 0;
    const auto key = std::make_tuple(i, j, state);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    int best = From(i + 1, j, 2) - (state == 2 ? costs_.extend_insert : costs_.open_gap);
    if (j < original_.size()) {
      const bool same = quoted_[i].word == original_[j].word;
      const int match = quoted_[i].span.size() <= 3 ? costs_.match_short : costs_.match;
      best = std::max(best, From(i + 1, j + 1, 0) + (same ? match : -costs_.replace));
      // Words before the first of the quotation are not cut from it.
      if (i > 0) {
        best =
            std::max(best, From(i, j + 1, 1) - (state == 1 ? costs_.extend_cut : costs_.open_gap));
      }
    }
    known_[key] = best;
    return best;
  }

  const std::vector<ComparedWord>& quoted_;
  const std::vector<ComparedWord>& original_;
  AlignmentCosts costs_;
  std::map<std::tuple<std::size_t, std::size_t, int>, int> known_;
};

rc::Gen<std::vector<int>> Kinds(int most) {
  return rc::gen::resize(most, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7)));
}

RC_GTEST_PROP(Align, FindsTheBestScore, ()) {
  const auto quoted = WordsOf(*rc::gen::nonEmpty(Kinds(9)));
  const auto original = WordsOf(*Kinds(14));
  const Alignment alignment = Align(quoted, original);
  RC_ASSERT(alignment.score == NaiveAligner(quoted, original).BestScore());
  RC_ASSERT(alignment.score == ScoreOf(alignment.pairs, quoted, original));
}

RC_GTEST_PROP(Align, TakesEveryQuotedWordOnceAndInOrder, ()) {
  const auto quoted = WordsOf(*rc::gen::nonEmpty(Kinds(12)));
  const auto original = WordsOf(*Kinds(40));
  std::int32_t next_quoted = 0;
  std::int32_t last_original = -1;
  for (const AlignedPair& pair : Align(quoted, original).pairs) {
    if (pair.quoted != kNone) RC_ASSERT(pair.quoted == next_quoted++);
    if (pair.original == kNone) continue;
    RC_ASSERT(last_original == -1 || pair.original == last_original + 1);
    last_original = pair.original;
  }
  RC_ASSERT(next_quoted == static_cast<std::int32_t>(quoted.size()));
}

// A stretch of a long original, changed a little, is found again where it was taken from.
RC_GTEST_PROP(FindPassages, FindsWhatAligningWithTheWholeOriginalFinds, ()) {
  std::vector<int> kinds =
      *rc::gen::resize(400, rc::gen::container<std::vector<int>>(200, rc::gen::inRange(0, 3000)));
  const auto begin = *rc::gen::inRange<std::size_t>(0, 180);
  std::vector<int> taken(kinds.begin() + static_cast<std::ptrdiff_t>(begin),
                         kinds.begin() + static_cast<std::ptrdiff_t>(begin) + 20);
  taken.erase(taken.begin() + *rc::gen::inRange(1, 10));
  taken[12] = 5000;
  const auto original = WordsOf(kinds), quoted = WordsOf(taken);
  const auto passages = FindPassages(quoted, original, PassageIndex(original), 1);
  RC_ASSERT(passages.size() == 1u);
  RC_ASSERT(passages[0].alignment.score == Align(quoted, original).score);
}

TEST(Align, AGapCostsHardlyMoreTheLongerItIs) {
  const auto original = WordsOf({1, 2, 4, 10, 11, 13, 14, 16, 17, 19, 20, 22, 5, 7, 8});
  const auto pairs = Align(WordsOf({1, 2, 4, 5, 7, 8}), original).pairs;
  EXPECT_EQ(pairs.size(), 15u);
  EXPECT_EQ(pairs.front(), (AlignedPair{0, 0}));
  EXPECT_EQ(pairs[3], (AlignedPair{kNone, 3}));
  EXPECT_EQ(pairs.back(), (AlignedPair{5, 14}));
}

TEST(Align, NothingIsAlignedWithNothing) {
  EXPECT_TRUE(Align({}, WordsOf({1, 2})).pairs.empty());
  EXPECT_THAT(Align(WordsOf({1}), {}).pairs, ElementsAre(AlignedPair{0, kNone}));
  EXPECT_TRUE(FindPassages(WordsOf({1, 2}), {}, PassageIndex({}), 3).empty());
}

}  // namespace
}  // namespace hearsay
