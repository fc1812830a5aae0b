#include "text/tokens.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "segment_text.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

struct Case {
  std::string_view text;
  std::string_view expected;  // the tokens with a blank between them
};

class SplitsIntoTokens : public ::testing::TestWithParam<Case> {};

TEST_P(SplitsIntoTokens, AsWritten) {
  EXPECT_EQ(Join(Tokens(GetParam().text), " "), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Tokens, SplitsIntoTokens,
    ::testing::Values(
        Case{"Prices rose.", "Prices rose ."}, Case{"", ""}, Case{" \n ", ""},
        // Contractions and apostrophes.
        Case{"He's sure they'd've won't.", "He 's sure they 'd 've wo n't ."},
        Case{"I don’t CAN'T we’ll", "I do n’t CA N'T we ’ll"},
        Case{"O'Neill's ma'am o'clock", "O'Neill 's ma'am o'clock"},
        Case{"the workers' pay", "the workers ' pay"},
        Case{"'tis the '90s, rock 'n' roll", "'tis the '90s , rock 'n' roll"},
        Case{"the U.S.'s and 1970's", "the U.S. 's and 1970 's"},
        // Hyphens and dashes.
        Case{"US-based -- or so", "US - based -- or so"}, Case{"word—word", "word — word"},
        // Full stops.
        Case{"The U.S. and the U.K.", "The U.S. and the U.K."},
        Case{"at 5 a.m. on Jan. 5", "at 5 a.m. on Jan. 5"},
        Case{"Mr. Vance, J. D. Vance.", "Mr. Vance , J. D. Vance ."},
        Case{"Ph.D. and i.e. this", "Ph.D. and i.e. this"},
        Case{"The end.The next.", "The end . The next ."},
        Case{"No. 5 said no. No. 6", "No. 5 said no . No. 6"},
        Case{"Wait... what .... no", "Wait ... what .... no"}, Case{"Plan B.", "Plan B ."},
        // Numbers.
        Case{"$1,000.50 or 50%", "$ 1,000.50 or 50 %"}, Case{"9/11 at 10:30", "9/11 at 10:30"},
        Case{"a .5 rise in 2015.", "a .5 rise in 2015 ."}, Case{"1970s 5th", "1970s 5th"},
        Case{"6'2\" tall", "6 ' 2 \" tall"}, Case{"F-35s", "F - 35s"},
        // Addresses and tags.
        Case{"See https://example.com/a_(b), ok", "See https://example.com/a_(b) , ok"},
        Case{"See https://example.com/a\u00AD\nnow", "See https://example.com/a now"},
        Case{"(www.example.com)", "( www.example.com )"},
        Case{"jane-doe@example.org.", "jane-doe@example.org ."},
        Case{"first.last+tag@mail.example.org", "first.last+tag@mail.example.org"},
        Case{"Amazon.com and example.co.uk/x", "Amazon.com and example.co.uk/x"},
        Case{"@jane_doe #tag #1", "@jane_doe #tag # 1"}, Case{"AT&T and R&D", "AT&T and R&D"},
        // Marks.
        Case{"(yes)[no]?!", "( yes ) [ no ] ? !"}, Case{"and/or", "and / or"},
        Case{"snake_case", "snake_case"}));

TEST(Tokens, InvisibleCharactersInsideAWordAreKeptInItsSpan) {
  EXPECT_THAT(Tokens("in\u00ADfor\u00ADma\u200Btion"),
              ElementsAre("in\u00ADfor\u00ADma\u200Btion"));
}

TEST(Tokens, InvisibleCharactersAroundAWordAreNoPartOfIt) {
  EXPECT_THAT(Tokens("\uFEFFone\u200B \u202Atwo\u00AD."), ElementsAre("one", "two", "."));
}

TEST(Tokens, AnyWhiteSpaceSeparates) {
  EXPECT_THAT(Tokens("a\u00A0b\u202Fc\u3000d\te"), ElementsAre("a", "b", "c", "d", "e"));
}

TEST(Tokens, EmojiKeepTheirSelectorsAndJoiners) {
  EXPECT_THAT(Tokens("ok ❤️ 👩‍🚀👍🏽!"),
              ElementsAre("ok", "❤️", "👩‍🚀", "👍🏽", "!"));
}

TEST(Tokens, OtherScripts) {
  EXPECT_THAT(Tokens("قال الوزير، نعم"), ElementsAre("قال", "الوزير", "،", "نعم"));
  EXPECT_THAT(Tokens("Zoë Núñez"), ElementsAre("Zoë", "Núñez"));
}

TEST(Tokens, ControlCharactersAreNoTokens) {
  EXPECT_THAT(Tokens(std::string_view("a\0b \x1B", 5)), ElementsAre("a", "b"));
}

TEST(Tokens, CaseIsTold) {
  const TextLayers layers = SegmentText("said Said NATO McCain U.S. A Élan 5 n't");
  std::vector<LetterCase> cases;
  for (const Token& token : layers.tokens) cases.push_back(token.letter_case);
  using enum LetterCase;
  EXPECT_THAT(cases, ElementsAre(kLower, kTitle, kUpper, kMixed, kUpper, kTitle, kTitle,
                                 LetterCase::kNone, kLower));
}

TEST(Tokens, KindsAreTold) {
  const TextLayers layers = SegmentText("said 2015 , \" '90s");
  std::vector<TokenKind> kinds;
  for (const Token& token : layers.tokens) kinds.push_back(token.kind);
  using enum TokenKind;
  EXPECT_THAT(kinds, ElementsAre(kWord, kNumber, kPunctuation, kQuoteMark, kNumber));
}

TEST(Tokens, SpaceBeforeIsTold) {
  const TextLayers layers = SegmentText("A b-c");
  std::vector<bool> spaces;
  for (const Token& token : layers.tokens) spaces.push_back(token.space_before);
  EXPECT_THAT(spaces, ElementsAre(true, true, false, false));
}

TEST(WordHash, ComparesAsReadersDo) {
  EXPECT_EQ(WordHash("SAID"), WordHash("said"));
  EXPECT_EQ(WordHash("N’T"), WordHash("n't"));
  EXPECT_EQ(WordHash("Élan"), WordHash("élan"));
  EXPECT_EQ(WordHash("МОСКВА"), WordHash("москва"));
  EXPECT_EQ(WordHash("in\u00ADforma\u200Btion"), WordHash("information"));
  EXPECT_NE(WordHash("said"), WordHash("says"));
  EXPECT_NE(WordHash(""), WordHash("a"));
  EXPECT_NE(WordHash("@"), WordHash("`"));
  EXPECT_NE(WordHash("["), WordHash("{"));
}

TEST(WordHash, LongWordsDifferInAnyByte) {
  EXPECT_EQ(WordHash("Spokeswomanships"), WordHash("spokeswomanshipS"));
  EXPECT_NE(WordHash("spokeswomanships"), WordHash("spokeswomanshipz"));
  EXPECT_NE(WordHash("xpokeswomanships"), WordHash("spokeswomanships"));
}

TEST(WordHash, BytesBeyondAsciiAtTheEndDoNotChangeTheWay) {
  EXPECT_EQ(WordHash("abcdefgh\u00AD"), WordHash("ABCDEFGH"));
}

}  // namespace
}  // namespace hearsay
