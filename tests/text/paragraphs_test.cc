#include "text/paragraphs.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "segment_text.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Paragraphs, BlankLinesSeparate) {
  EXPECT_THAT(Paragraphs("One.\n\nTwo.\n \n\t\nThree.\n"), ElementsAre("One.", "Two.", "Three."));
}

TEST(Paragraphs, SingleLineEndsSeparate) {
  EXPECT_THAT(Paragraphs("One.\nTwo.\nThree."), ElementsAre("One.", "Two.", "Three."));
}

TEST(Paragraphs, AllLineEndsCount) {
  EXPECT_THAT(Paragraphs("One.\r\n\r\nTwo.\rThree.\nFour.\r\n"),
              ElementsAre("One.", "Two.", "Three.", "Four."));
}

TEST(Paragraphs, InvisibleTextHasNone) { EXPECT_THAT(Paragraphs("\uFEFF \n\u200B\n"), IsEmpty()); }

TEST(Paragraphs, SpansLeaveOutTheByteOrderMark) {
  EXPECT_THAT(Paragraphs("\uFEFFOne."), ElementsAre("One."));
}

TEST(Paragraphs, HardWrappedLinesJoin) {
  constexpr std::string_view kText =
      "The council said on Monday that it would close the bridge for repairs\n"
      "until spring, and that drivers should expect delays along the northern\n"
      "road in the meantime.\n"
      "\n"
      "Residents of the valley, who had asked for a ferry, were told that none\n"
      "could be found in time for the works.\n";
  EXPECT_THAT(Paragraphs(kText), ElementsAre(testing::HasSubstr("repairs\nuntil spring"),
                                             testing::HasSubstr("none\ncould be found")));
}

TEST(Paragraphs, AHardWrappedLineThatEndsEarlyEndsItsParagraph) {
  constexpr std::string_view kText =
      "The council said on Monday that it would close the bridge for repairs\n"
      "until spring, and that drivers should expect delays along the northern\n"
      "road.\n"
      "Residents of the valley, who had asked for a ferry, were told that none\n"
      "could be found in time for the works, and that there was no money for\n"
      "another one.\n";
  EXPECT_THAT(Paragraphs(kText),
              ElementsAre(testing::EndsWith("road."), testing::EndsWith("another one.")));
}

TEST(Paragraphs, WrappedLinesAreMeasuredInCharacters) {
  constexpr std::string_view kText =
      "Рада оголосила в понеділок, що закриє міст на ремонт до весни, і що\n"
      "водіям слід чекати затримок на північній дорозі впродовж усіх робіт,\n"
      "які триватимуть.\n";
  EXPECT_EQ(Paragraphs(kText).size(), 1u);
}

TEST(Paragraphs, HeadlinesOfUnequalLengthDoNotJoin) {
  constexpr std::string_view kText =
      "Council to close the bridge until spring\n"
      "Ferry plans shelved as money runs out in the valley\n"
      "Roe wins\n"
      "Drivers face long delays on the northern road this winter\n";
  EXPECT_EQ(Paragraphs(kText).size(), 4u);
}

TEST(Paragraphs, LongLinesDoNotJoin) {
  const std::string line =
      "The council said on Monday that it would close the bridge for repairs until spring, and "
      "that drivers should expect delays along the northern road.\n";
  EXPECT_EQ(Paragraphs(line + line + line).size(), 3u);
}

}  // namespace
}  // namespace hearsay
