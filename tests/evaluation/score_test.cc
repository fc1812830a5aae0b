#include <string>
#include <vector>

#include "evaluation/gold.h"
#include "evaluation/score_attributions.h"
#include "evaluation/score_chains.h"
#include "evaluation/word_index.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kText =
    "“We lost,” the coach said. The club’s owner told CNN that fans hoped for more.";

Span Find(std::string_view words) {
  const std::size_t at = kText.find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

ScoredAttribution Make(std::string_view source, std::string_view cue, std::string_view content) {
  ScoredAttribution one;
  if (!source.empty()) one.source = {Find(source)};
  if (!cue.empty()) one.cue = {Find(cue)};
  one.content = {Find(content)};
  return one;
}

AttributionTally Score(const std::vector<ScoredAttribution>& gold,
                       const std::vector<ScoredAttribution>& predicted,
                       std::string_view kind = "") {
  const WordIndex index(kText);
  AttributionTally tally;
  AddDocument(Fold(gold, index), Fold(predicted, index), index, kind, tally);
  return tally;
}

TEST(WordIndex, JoinsWordsByOneMarkInside) {
  const WordIndex index("U.S.-based O’Neill's don't, e-mail 3.5 _x_ café -no.");
  std::vector<std::string> words;
  for (const std::uint32_t word : index.Covered({{0, 100}})) words.push_back(index.word(word));
  EXPECT_THAT(words, ElementsAre("u.s", "based", "o’neill's", "don't", "e-mail", "3.5", "_x_",
                                 "café", "no"));
}

TEST(WordIndex, AWordIsCoveredByMoreThanHalf) {
  const WordIndex index("quotation");
  EXPECT_THAT(index.Covered({{0, 4}}), IsEmpty());
  EXPECT_THAT(index.Covered({{0, 5}}), ElementsAre(0u));
}

TEST(ScoreAttributions, MarksAtTheEdgeMakeNoDifference) {
  const AttributionTally tally =
      Score({Make("the coach", "said", "“We lost,”")}, {Make("the coach", "said", "We lost")});
  EXPECT_EQ(tally.strict, 1);
  EXPECT_EQ(tally.RelationRate().f1, 100);
}

TEST(ScoreAttributions, RelationNeedsAWordThatIsNoFunctionWord) {
  const ScoredAttribution gold = Make("The club’s owner", "told", "that fans hoped for more");
  EXPECT_EQ(Score({gold}, {Make("owner", "told", "fans hoped for more")}).relation, 1);
  EXPECT_EQ(Score({gold}, {Make("The", "told", "fans hoped for more")}).relation, 0);
  EXPECT_EQ(Score({gold}, {Make("owner", "told", "for")}).relation, 0);
}

TEST(ScoreAttributions, RatesAreMicroAveraged) {
  const AttributionTally tally =
      Score({Make("the coach", "said", "We lost"), Make("owner", "told", "fans hoped")},
            {Make("the coach", "said", "We lost"), Make("fans", "hoped", "for more"),
             Make("CNN", "that", "The")});
  EXPECT_NEAR(tally.RelationRate().precision, 33.3, 0.05);
  EXPECT_EQ(tally.RelationRate().recall, 50);
  EXPECT_NEAR(tally.RelationRate().f1, 40, 1e-9);
}

TEST(ScoreAttributions, KindLeavesOutPredictionsPairedWithAnotherKind) {
  ScoredAttribution direct = Make("the coach", "said", "We lost");
  direct.kind = "direct";
  ScoredAttribution indirect = Make("owner", "told", "fans hoped");
  indirect.kind = "indirect";
  const AttributionTally tally = Score({direct, indirect}, {direct, indirect}, "direct");
  EXPECT_EQ(tally.gold, 1);
  EXPECT_EQ(tally.predicted, 1);
}

TEST(ScoreChains, NamesMatchWithoutTitlesAndArticles) {
  EXPECT_TRUE(IsSameHop({"person", {"Sen. Roe"}}, {"person", {"Jane Roe"}}));
  EXPECT_TRUE(IsSameHop({"outlet", {"The Courier’s"}}, {"outlet", {"Courier"}}));
  EXPECT_FALSE(IsSameHop({"person", {"Joan Roe"}}, {"person", {"Jane Roe"}}));
  EXPECT_FALSE(IsSameHop({"outlet", {"Courier"}}, {"organization", {"Courier"}}));
}

TEST(ScoreChains, PublisherBeforeOthersIsIgnoredAndNamelessOriginsMatchByType) {
  ScoredDocument gold;
  gold.text = kText;
  gold.attributions = {Make("the coach", "said", "We lost"),
                       Make("owner", "told", "fans hoped for more")};
  gold.attributions[0].id = "E1";
  gold.attributions[1].id = "E2";
  std::vector<ScoredAttribution> predicted = gold.attributions;
  predicted[0].chain = {{"publisher", {"X"}}, {"anonymous", {"the coach"}}};
  predicted[1].chain = {{"outlet", {"CNN"}}, {"person", {"the owner"}}};
  const std::map<std::string, std::vector<ChainHop>> chains = {
      {"E1", {{"anonymous", {"coach"}}}},
      {"E2", {{"outlet", {"CNN"}}, {"anonymous", {"the club’s owner"}}}}};
  ChainTally tally;
  std::vector<ChainMiss> misses;
  AddChains(gold, predicted, chains, WordIndex(kText), tally, &misses);
  EXPECT_EQ(tally.gold, 2);
  EXPECT_EQ(tally.found, 2);
  EXPECT_EQ(tally.chain, 1);
  EXPECT_EQ(tally.long_gold, 1);
  EXPECT_EQ(tally.RelayRate().f1, 100);
  ASSERT_EQ(misses.size(), 1u);
  EXPECT_EQ(misses[0].attribution, "E2");
}

TEST(Gold, BrokenLineIsNamed) {
  EXPECT_EQ(ParseScored("{\"id\":\"a\"}\n\nnonsense\n", "gold.jsonl").status().message(),
            "gold.jsonl:3: not a JSON object with an \"id\": give one document a line");
}

}  // namespace
}  // namespace hearsay
