// The fixtures themselves: every truth.toml fits its article.
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/fixture.h"

namespace hearsay {
namespace {

std::string ReadAll(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream all;
  all << stream.rdbuf();
  return all.str();
}

std::vector<Fixture> AllFixtures() {
  absl::StatusOr<std::vector<Fixture>> fixtures = LoadFixtures(HEARSAY_SOURCE_DIR "/fixtures");
  EXPECT_TRUE(fixtures.ok()) << fixtures.status();
  return fixtures.ok() ? *std::move(fixtures) : std::vector<Fixture>();
}

TEST(Fixtures, ThereIsOneOfEveryKindOfNews) { EXPECT_GE(AllFixtures().size(), 16u); }

TEST(Fixtures, EveryPieceStandsInItsArticle) {
  for (const Fixture& fixture : AllFixtures()) {
    const std::string text = ReadAll(fixture.article);
    for (const TruthStatement& statement : fixture.statements) {
      const absl::StatusOr<LocatedStatement> located = Locate(statement, text);
      EXPECT_TRUE(located.ok()) << fixture.name << " " << located.status();
    }
  }
}

TEST(Fixtures, TitleAndPublisherStandInTheArticle) {
  for (const Fixture& fixture : AllFixtures()) {
    const std::string text = ReadAll(fixture.article);
    EXPECT_FALSE(fixture.title.empty()) << fixture.name;
    EXPECT_NE(text.find(fixture.title), std::string::npos) << fixture.name;
    if (fixture.name == "press-release") continue;  // a release is published by nobody yet
    EXPECT_FALSE(fixture.publisher.empty()) << fixture.name;
  }
}

TEST(Fixtures, HandsAreTheLengthsOfTheChains) {
  for (const Fixture& fixture : AllFixtures()) {
    std::array<int, 3> hands = {0, 0, 0};
    for (const TruthStatement& statement : fixture.statements) {
      ++hands[std::min<std::size_t>(statement.chain.size(), 3) - 1];
    }
    EXPECT_EQ(hands, fixture.hands) << fixture.name;
  }
}

bool SameHands(const TruthHop& a, const TruthHop& b) {
  return a.type == b.type && a.names == b.names;
}

// Guideline: a nested chain begins with its outer chain, unless the speaker reports himself.
TEST(Fixtures, NestedChainsBeginWithTheOuterChain) {
  for (const Fixture& fixture : AllFixtures()) {
    std::map<std::string, const TruthStatement*> by_id;
    for (const TruthStatement& statement : fixture.statements) by_id[statement.id] = &statement;
    for (const TruthStatement& statement : fixture.statements) {
      if (statement.nested_in.empty()) continue;
      ASSERT_TRUE(by_id.contains(statement.nested_in)) << fixture.name << " " << statement.id;
      const std::vector<TruthHop>& outer = by_id[statement.nested_in]->chain;
      ASSERT_LE(outer.size(), statement.chain.size()) << fixture.name << " " << statement.id;
      for (std::size_t i = 0; i < outer.size(); ++i) {
        EXPECT_TRUE(SameHands(outer[i], statement.chain[i])) << fixture.name << " " << statement.id;
      }
    }
  }
}

TEST(Locate, NamesThePieceThatIsMissing) {
  TruthStatement statement;
  statement.id = "A1";
  statement.content = {{"it will rain", 1}};
  EXPECT_EQ(Locate(statement, "She said it would rain.").status().message(),
            "A1: \"it will rain\" does not stand there, or not only once");
}

TEST(Locate, LooksForARepeatedPieceInsideWhere) {
  TruthStatement statement;
  statement.id = "A1";
  statement.where = "he said he knew";
  statement.source = {{"he", 1}};
  statement.content = {{"he", 2}};
  const absl::StatusOr<LocatedStatement> located =
      Locate(statement, "When he came he said he knew.");
  ASSERT_TRUE(located.ok()) << located.status();
  EXPECT_THAT(located->source, testing::ElementsAre(Span{13, 15}));
  EXPECT_THAT(located->content, testing::ElementsAre(Span{21, 23}));
}

}  // namespace
}  // namespace hearsay
