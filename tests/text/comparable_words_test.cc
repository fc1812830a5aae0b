#include "text/comparable_words.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

// The words, a bar before each one that stands after a gap.
std::string Shown(std::string_view text) {
  std::vector<std::string> shown;
  for (const ComparableWord& word : ComparableWords(text)) {
    shown.push_back(StrCat(word.after_gap ? "| " : "", word.word));
  }
  return Join(shown, " ");
}

TEST(ComparableWordsTest, LeaveOutCaseMarksAndAccents) {
  EXPECT_EQ(Shown("“We’re DONE,” she said; it's over!"), "were done she said its over");
  EXPECT_EQ(Shown("Le Monde a annoncé la fin du café"), "le monde a annonce la fin du cafe");
  EXPECT_EQ(Shown("cafe\u0301 na\u00EFve co\u00ADoperate"), "cafe naive cooperate");
  EXPECT_EQ(Shown("a second-hand, well—known story"), "a second hand well known story");
  EXPECT_EQ(Shown("한국 يكتب"), "한국 يكتب");
}

TEST(ComparableWordsTest, NumbersAndAbbreviationsStayWhole) {
  EXPECT_EQ(Shown("The U.S. lost 1,000 jobs, 3.5 per cent. In 2015, 12 more."),
            "the us lost 1000 jobs 3.5 per cent in 2015 12 more");
  EXPECT_EQ(Shown("We stop.Then we go"), "we stop then we go");
}

TEST(ComparableWordsTest, GapsStandAtEllipsesAndInsertions) {
  EXPECT_EQ(Shown("We are … done"), "we are | done");
  EXPECT_EQ(Shown("We are... done . . . now"), "we are | done | now");
  EXPECT_EQ(Shown("We [the board] are done [sic]."), "we | are done");
  EXPECT_EQ(Shown("… and so it ended ..."), "and so it ended");
}

TEST(ComparableWordsTest, LettersInBracketsBelongToTheirWord) {
  EXPECT_EQ(Shown("[T]he board walk[ed] out"), "the board walked out");
  EXPECT_EQ(Shown("a stray [ bracket"), "a stray bracket");
}

TEST(ComparableWordsTest, SpansAreThoseOfTheText) {
  const std::string_view text = "“[T]he U.S. café”";
  std::vector<std::string_view> pieces;
  for (const ComparableWord& word : ComparableWords(text)) pieces.push_back(Slice(text, word.span));
  EXPECT_THAT(pieces, ::testing::ElementsAre("T]he", "U.S", "café"));
}

TEST(ComparableWordsTest, KeyIsTheWordsAlone) {
  EXPECT_EQ(ComparableKey("  José  Muñoz-Rey "), "jose munoz rey");
  EXPECT_EQ(ComparableKey("—"), "");
}

RC_GTEST_PROP(ComparableWordsProperty, WordsAreOrderedAndInsideTheText,
              (const std::string& bytes)) {
  const std::vector<ComparableWord> words = ComparableWords(bytes);
  std::uint32_t end = 0;
  for (const ComparableWord& word : words) {
    RC_ASSERT(word.span.begin >= end);
    RC_ASSERT(word.span.end > word.span.begin);
    RC_ASSERT(word.span.end <= bytes.size());
    end = word.span.end;
  }
}

}  // namespace
}  // namespace hearsay
