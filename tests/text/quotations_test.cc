#include "text/quotations.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "segment_text.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Case {
  std::string_view name;
  std::string_view text;      // without braces
  std::string_view expected;  // the same with its quotations in braces
};

class PairsCleanly : public ::testing::TestWithParam<Case> {};

TEST_P(PairsCleanly, AsMarked) {
  EXPECT_EQ(WithQuotations(GetParam().text), GetParam().expected);
  EXPECT_THAT(Notices(GetParam().text), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Quotations, PairsCleanly,
    ::testing::Values(
        Case{"Straight", R"("We won," she said. "Twice.")", R"({"We won,"} she said. {"Twice."})"},
        Case{"Curly", "“We won,” she said.", "{“We won,”} she said."},
        Case{"StraightSingle", "'We won,' she said.", "{'We won,'} she said."},
        Case{"CurlySingle", "‘We won,’ she said.", "{‘We won,’} she said."},
        Case{"Guillemets", "« Nous avons gagné », dit-elle.", "{« Nous avons gagné »}, dit-elle."},
        Case{"ReversedGuillemets", "»Gewonnen«, sagte sie.", "{»Gewonnen«}, sagte sie."},
        Case{"LowHigh", "„Gewonnen“, sagte sie, „zweimal“.",
             "{„Gewonnen“}, sagte sie, {„zweimal“}."},
        Case{"LowHighCurly", "„Wygraliśmy”, powiedziała.", "{„Wygraliśmy”}, powiedziała."},
        Case{"SwedishCurly", "”Vi vann”, sade hon.", "{”Vi vann”}, sade hon."},
        Case{"DoubledSingle", "''We won,'' she said.", "{''We won,''} she said."},
        Case{"Latex", "``We won,'' she said.", "{``We won,''} she said."},
        Case{"NestedStraight", R"("He said, 'Go home,' and left.")",
             R"({"He said, {'Go home,'} and left."})"},
        Case{"NestedCurly", "“He said, ‘Go home.’”", "{“He said, {‘Go home.’}”}"},
        Case{"NestedSpaced", R"("They say, 'Oh, this is new,' " she said.)",
             R"({"They say, {'Oh, this is new,'} "} she said.)"},
        Case{"NestedBritish", "'He told me “no” twice,' she said.",
             "{'He told me {“no”} twice,'} she said."},
        Case{"NestedDoubledSingle", "''He was 'fine,''' she said.",
             "{''He was {'fine,'}''} she said."},
        Case{"NestedSameMarks", R"("I am "very" happy," she said.)",
             R"({"I am {"very"} happy,"} she said.)"},
        Case{"SideBySide", R"("Yes"—"no"—"maybe")", R"({"Yes"}—{"no"}—{"maybe"})"},
        Case{"InBrackets", R"(They (the "hawks") left.)", R"(They (the {"hawks"}) left.)"},
        Case{"NoSpaceBefore", R"(She said:"We won.")", R"(She said:{"We won."})"},
        Case{"BrokenOff", R"("I never—" he began.)", R"({"I never—"} he began.)"},
        Case{"OpensWithDots", R"(She said "...and we won.")", R"(She said {"...and we won."})"},
        Case{"Empty", R"(He wrote "" here.)", R"(He wrote {""} here.)"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, PairsCleanly,
    ::testing::Values(
        Case{"Plural", "The workers' plan and the bosses' plan.",
             "The workers' plan and the bosses' plan."},
        Case{"PluralInside", "'The workers' demands are fair,' he said.",
             "{'The workers' demands are fair,'} he said."},
        Case{"PluralInsideCurly", "‘The workers’ demands are fair,’ he said.",
             "{‘The workers’ demands are fair,’} he said."},
        Case{"QuotedPlural", "Her 'endorsements' of some.", "Her {'endorsements'} of some."},
        Case{"Decade", "In the '90s and ’80s she won.", "In the '90s and ’80s she won."},
        Case{"DecadeWrongWay", "Class of ‘16 and more.", "Class of ‘16 and more."},
        Case{"RockAndRoll", "She sang rock 'n' roll.", "She sang rock 'n' roll."},
        Case{"Elision", "'Tis time to get 'em.", "'Tis time to get 'em."},
        Case{"Name", "O'Neill met D’Angelo.", "O'Neill met D’Angelo."},
        Case{"DroppedG", "'I'm doin' nothin' but this,' he said.",
             "{'I'm doin' nothin' but this,'} he said."},
        Case{"ContractionInside", "'I don't know,' he said.", "{'I don't know,'} he said."},
        Case{"Inches", R"(He is 6'2" tall and has a 5" pipe.)",
             R"(He is 6'2" tall and has a 5" pipe.)"},
        Case{"InchesInside", R"("The 5" pipe broke," he said.)",
             R"({"The 5" pipe broke,"} he said.)"},
        Case{"YearAtTheEnd", R"("It began in 2015" and "went on".)",
             R"({"It began in 2015"} and {"went on"}.)"},
        Case{"FeetAndInchesInside", R"("I am 6'2"," he said.)", R"({"I am 6'2","} he said.)"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, PairsCleanly,
    ::testing::Values(Case{"ClosesOnce", "“We won.\n\n“We won again,” she said.",
                           "{“We won.?}\n\n{+“We won again,”} she said."},
                      Case{"ClosesOnceStraight", "\"One.\n\"Two.\n\"Three,\" she said.",
                           "{\"One.?}\n{+\"Two.?}\n{+\"Three,\"} she said."},
                      Case{"NestedGoesOn", "“‘One.\n\n“‘Two,’ she said.”",
                           "{“{‘One.?}?}\n\n{+“{+‘Two,’} she said.”}"},
                      Case{"OpensOnce", "“One.\n\nTwo,” she said.",
                           "{“One.?}\n\n{+?Two,”} she said."}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Quotations, MissingClosingMarkEndsWithTheParagraph) {
  constexpr std::string_view kText = "She said “we won. So there.\n\nHe left.";
  EXPECT_EQ(WithQuotations(kText), "She said {“we won. So there.?}\n\nHe left.");
  EXPECT_THAT(Notices(kText), ElementsAre("unclosed: “we won. So there."));
}

TEST(Quotations, MissingClosingMarkEndsBeforeTheNextOpeningOne) {
  constexpr std::string_view kText = R"("We won, she said. "We won again," he said.)";
  EXPECT_EQ(WithQuotations(kText), R"({"We won, she said.?} {"We won again,"} he said.)");
  EXPECT_THAT(Notices(kText), ElementsAre(R"(unclosed: "We won, she said.)"));
}

TEST(Quotations, MissingInnerClosingMarkEndsWithTheOuterQuotation) {
  constexpr std::string_view kText = "“He said ‘Go home.” So I left.";
  EXPECT_EQ(WithQuotations(kText), "{“He said {‘Go home.?}”} So I left.");
  EXPECT_THAT(Notices(kText), ElementsAre("unclosed: ‘Go home."));
}

TEST(Quotations, MissingOpeningMarkIsTheParagraphsBegin) {
  constexpr std::string_view kText = "We won,” she said.";
  EXPECT_EQ(WithQuotations(kText), "{?We won,”} she said.");
  EXPECT_THAT(Notices(kText), ElementsAre("unopened: ”"));
}

TEST(Quotations, StrayClosingMarkClosesNothing) {
  constexpr std::string_view kText = "“We won,” she said” again.";
  EXPECT_EQ(WithQuotations(kText), "{“We won,”} she said” again.");
  EXPECT_THAT(Notices(kText), ElementsAre("unopened: ”"));
}

TEST(Quotations, MixedMarksPairAndAreReported) {
  constexpr std::string_view kText = "She said \"we won” twice.";
  EXPECT_EQ(WithQuotations(kText), "She said {\"we won”} twice.");
  EXPECT_THAT(Notices(kText), ElementsAre("mixed: \"we won”"));
}

TEST(Quotations, PiecesAndParentsAreLinked) {
  const TextLayers layers = SegmentText("“One ‘two’.\n\n“Three.”");
  ASSERT_EQ(layers.quotations.size(), 3u);
  EXPECT_EQ(layers.quotations[0].parent, kNone);
  EXPECT_EQ(layers.quotations[1].parent, 0);
  EXPECT_EQ(layers.quotations[2].previous, 0);
  EXPECT_EQ(layers.quotations[2].parent, kNone);
}

TEST(Quotations, InnerTokensLeaveTheMarksOut) {
  const TextLayers layers = SegmentText("He said \"we won\" today.");
  ASSERT_EQ(layers.quotations.size(), 1u);
  EXPECT_EQ(layers.quotations[0].tokens, (TokenRange{3, 5}));
  EXPECT_THAT(layers.token_quotation, ElementsAre(-1, -1, 0, 0, 0, 0, -1, -1));
}

TEST(Quotations, StylesAreTold) {
  const TextLayers layers = SegmentText("\"a\" ‘b’ «c» „d“");
  std::vector<QuoteStyle> styles;
  for (const Quotation& quotation : layers.quotations) styles.push_back(quotation.style);
  EXPECT_THAT(styles, ElementsAre(QuoteStyle::kDouble, QuoteStyle::kSingle, QuoteStyle::kGuillemet,
                                  QuoteStyle::kLowHigh));
}

}  // namespace
}  // namespace hearsay
