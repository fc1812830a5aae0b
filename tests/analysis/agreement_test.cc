#include "support/agreement.h"

#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Span Of(std::string_view text, std::string_view piece) {
  const auto at = static_cast<std::uint32_t>(text.find(piece));
  return {at, at + static_cast<std::uint32_t>(piece.size())};
}

constexpr std::string_view kText = "The mayor of Oxbow said the old bridge would open in May.";

StatementWords Words(std::string_view source, std::string_view cue, std::string_view content) {
  const TextLayers layers = SegmentText(kText);
  return {CoveredWords(layers, {Of(kText, source)}), CoveredWords(layers, {Of(kText, cue)}),
          CoveredWords(layers, {Of(kText, content)})};
}

TEST(CoveredWords, TakesWordsThatLieInsideByMoreThanHalf) {
  const TextLayers layers = SegmentText(kText);
  EXPECT_THAT(CoveredWords(layers, {Of(kText, "mayor of Oxb")}), ElementsAre(1, 2, 3));
  EXPECT_THAT(CoveredWords(layers, {Of(kText, "yor of O")}), ElementsAre(1, 2));
  EXPECT_THAT(CoveredWords(layers, {}), IsEmpty());
}

TEST(SameRelation, NeedsHalfOfTheContentAndASharedSourceAndCue) {
  const TextLayers layers = SegmentText(kText);
  const StatementWords truth =
      Words("The mayor of Oxbow", "said", "the old bridge would open in May");
  EXPECT_TRUE(SameRelation(truth, Words("mayor", "said", "bridge would open in May"), layers));
  EXPECT_FALSE(SameRelation(truth, Words("mayor", "said", "in May"), layers));
  EXPECT_FALSE(SameRelation(truth, Words("The", "said", "the old bridge would open"), layers));
  EXPECT_FALSE(SameRelation(truth, Words("mayor", "of", "the old bridge would open"), layers));
}

TEST(PairStatements, PairsEachStatementOnceTheBestFirst) {
  const StatementWords whole = Words("mayor", "said", "the old bridge would open in May");
  const StatementWords part = Words("mayor", "said", "would open in May");
  const std::vector<StatementPair> pairs = PairStatements({whole}, {part, whole});
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].found, 1u);
  EXPECT_DOUBLE_EQ(pairs[0].jaccard, 1.0);
}

TEST(SameName, DropsArticlesAndTitlesAndTakesAPart) {
  EXPECT_TRUE(SameName("Roe", {"Sen. Jane Roe"}));
  EXPECT_TRUE(SameName("the senior official", {"a senior official"}));
  EXPECT_FALSE(SameName("John Roe", {"Jane Roe"}));
  EXPECT_FALSE(SameName("the", {"Jane Roe"}));
}

TEST(SameChain, WantsEveryHandInOrderAndNoOther) {
  const std::vector<Entity> entities = {{.type = EntityType::kPublisher, .name = "The Courier"},
                                        {.type = EntityType::kOutlet, .name = "Reuters"},
                                        {.type = EntityType::kPerson, .name = "Jane Roe"}};
  const std::vector<TruthHop> truth = {{EntityType::kOutlet, {"Reuters"}},
                                       {EntityType::kPerson, {"Jane Roe"}}};
  const Hop publisher{.entity = 0}, reuters{.entity = 1}, roe{.entity = 2};
  EXPECT_TRUE(SameChain(truth, {{publisher, reuters, roe}}, entities));
  EXPECT_FALSE(SameChain(truth, {{publisher, roe}}, entities));
  EXPECT_FALSE(SameChain(truth, {{publisher, roe, reuters}}, entities));
  EXPECT_TRUE(SameChain({{EntityType::kPublisher, {"we"}}}, {{publisher}}, entities));
}

}  // namespace
}  // namespace hearsay
