#include "render/wrap.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

TEST(Wrap, BreaksAtWhiteSpaceAndJoinsRunsOfIt) {
  EXPECT_THAT(Wrap("one two\n\n three  four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(Wrap("one two", 7), ElementsAre("one two"));
  EXPECT_THAT(Wrap("one two", 6), ElementsAre("one", "two"));
}

TEST(Wrap, LeavesALongWordWhole) {
  EXPECT_THAT(Wrap("a incomprehensibilities b", 5), ElementsAre("a", "incomprehensibilities", "b"));
}

TEST(Wrap, OfBlankTextIsOneEmptyLine) { EXPECT_THAT(Wrap(" \n", 10), ElementsAre("")); }

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(DisplayWidth("naïve"), 5);
  EXPECT_EQ(DisplayWidth("nai\u0308ve"), 5);  // a combining diaeresis
  EXPECT_EQ(DisplayWidth("東京"), 4);
  EXPECT_EQ(DisplayWidth("🐟"), 2);
  EXPECT_EQ(DisplayWidth("soft\u00adhyphen\u200b"), 10);
  EXPECT_EQ(DisplayWidth("السلام"), 6);
}

TEST(Shorten, EndsInAnEllipsisWhereItCuts) {
  EXPECT_EQ(Shorten("harbour", 7), "harbour");
  EXPECT_EQ(Shorten("harbour", 6), "harbo…");
  EXPECT_EQ(Shorten("東京都", 5), "東京…");
  EXPECT_EQ(Shorten("東京都", 4), "東…");
}

}  // namespace
}  // namespace hearsay
