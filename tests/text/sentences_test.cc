#include "text/sentences.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "segment_text.h"

namespace hearsay {
namespace {

// Sentences are written with a bar between them.
class SplitsIntoSentences : public ::testing::TestWithParam<std::string_view> {};

TEST_P(SplitsIntoSentences, AtTheBars) {
  const std::string expected(GetParam());
  std::string text;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i] == '|') {
      ++i;
      text += ' ';
    } else {
      text += expected[i];
    }
  }
  EXPECT_EQ(Join(Sentences(text), "| "), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, SplitsIntoSentences,
    ::testing::Values("Prices rose.| They fell again.| Why?| Nobody knows!", "No stop here",
                      "Prices rose.| \"We won.\"| He left.", "Prices rose.| (They fell.)| He left.",
                      // Words after a quotation.
                      R"("Really?" he asked.)", R"("Go!" the driver shouted.)",
                      R"("We won," Smith said.)", R"("We won." said Smith.)",
                      R"("Why?" Smith asked.)", R"("Why?" Jane Q. Smith asked.)",
                      R"("Why?"| The crowd fell silent.)", R"("Why?" she said.| "Why now?")",
                      R"(He spoke of cabbage.| "Why?"| Cabbage is what he likes.)",
                      R"("We won."| Smith smiled.)", "‘Why?’ Smith asked.",
                      // Abbreviations and initials.
                      "U.S. Rep. Jane Roe met J. D. Vance.", "He left the U.S.| The deal died.",
                      "It began at 5 a.m. on Jan. 5.", "Roe Inc. shares fell.| So did others.",
                      "They met Mr. Roe.| Dr. Doe left.", "George W. Bush spoke.",
                      "Jane Roe Jr. (D-Pa.) spoke.", "He chose plan B.| The end.",
                      "No. 5 won.| No.| He lost.", "Roe et al. found this.",
                      "Lions vs. Bears ended.", R"(She works at Roe Inc.| "We won," she said.)",
                      // Numbers and dots.
                      "It cost $1.5 million.| In 2015.| 20 people came.",
                      "Well... maybe.| Or not...| Nobody knows.", "He paused . . . and left.",
                      "1. First the facts.| Then the rest.", "Really?!| Yes."));

TEST(Sentences, AStopWithoutASpaceSplits) {
  EXPECT_EQ(Join(Sentences("It ended.The next began."), "|"), "It ended.|The next began.");
}

TEST(Sentences, NeverCrossParagraphs) {
  EXPECT_EQ(Join(Sentences("A headline\n\nThe text\n"), "|"), "A headline|The text");
}

TEST(Sentences, KnowTheirParagraph) {
  const TextLayers layers = SegmentText("One. Two.\n\nThree.");
  ASSERT_EQ(layers.sentences.size(), 3u);
  EXPECT_EQ(layers.sentences[1].paragraph, 0u);
  EXPECT_EQ(layers.sentences[2].paragraph, 1u);
  EXPECT_EQ(layers.paragraphs[0].sentences, (SentenceRange{0, 2}));
  EXPECT_EQ(layers.token_sentence.back(), 2u);
}

}  // namespace
}  // namespace hearsay
