// Single alterations, one sentence each, and what they are called.
#include "evidence/compare_quotation.h"

#include <string>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

const WordingLists& TestWording() {
  static const WordingLists* const wording = [] {
    absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
    EXPECT_TRUE(rules.ok()) << rules.status();
    return new WordingLists(LoadWordingLists(*rules));
  }();
  return *wording;
}

// The alterations of the draft's first quotation, gravest first, joined by ", ".
std::string KindsOf(std::string_view draft, std::string_view original) {
  const TextLayers draft_layers = SegmentText(draft);
  const TextLayers layers = SegmentText(original);
  EXPECT_FALSE(draft_layers.quotations.empty()) << draft;
  const OriginalText text(original, layers);
  const auto comparisons =
      CompareQuotation(MakeQuotedText(draft, draft_layers, 0), text, TestWording());
  std::vector<std::string> names;
  for (Alteration kind : comparisons.front().kinds) names.emplace_back(Name(kind));
  return Join(names, ", ");
}

constexpr std::string_view kSpeech =
    "Good morning. Um, we will, you know, close the old foundry in May if the orders do not come. "
    "We have spent 15 million dollars on it since 2019. It is not safe to work there in winter. "
    "The council was able to buy the land. I believe the town will probably recover.\n\n"
    "Thank you all for coming today. The harbour, on the other hand, is the best thing that ever "
    "happened to this coast, and nobody should forget it.";

TEST(CompareQuotation, NamesEveryAlteration) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"She said: “We have spent 15 million dollars on it since 2019.”", "verbatim"},
      {"She said: “We have spent 15 million dollars, on it, since 2019.”", "punctuation only"},
      {"She said: “We have spent fifteen million dollars on it since 2019.”", "cleaned up"},
      {"She said: “We will close the old foundry in May if the orders don't come.”", "cleaned up"},
      {"She said: “We have spent … dollars on it since 2019.”", "cut with a mark"},
      {"She said: “The harbour is the best thing that ever happened to this coast …”",
       "cut without a mark"},
      {"She said: “The harbour … is the best thing that ever happened to this coast, and nobody "
       "should forget it.”",
       "cut with a mark"},
      {"She said: “[The company has] spent 15 million dollars on it since 2019.”", "bracketed"},
      {"She said: “We have wasted 15 million dollars on it since 2019.”", "reworded"},
      {"She said: “We have spent 50 million dollars on it since 2019.”", "number changed"},
      {"She said: “We have spent 15 billion dollars on it since 2019.”", "number changed"},
      {"She said: “It is safe to work there in winter.”", "negation changed"},
      {"She said: “The council was unable to buy the land.”", "negation changed"},
      {"She said: “I believe the town will recover.”", "modality changed"},
      {"She said: “I believe the town may probably recover.”", "modality changed"},
      {"She said: “We will, you know, close the old foundry in May.”",
       "cut so that it reaches further"},
      {"She said it was “safe to work there in winter”.", "cut so that it reaches further"},
      {"She said it was not “safe to work there in winter”.", "verbatim"},
      {"She said: “The best thing that ever happened to this coast, and nobody should forget it.”",
       "cut in mid-sentence"},
      {"She called it “the best thing that ever happened to this coast.”", "verbatim"},
      {"She said: “The council was able to buy the land, and nobody should forget it.”",
       "joined from two places"},
      {"She said: “Nothing of this has ever been heard in our parliament.”", "not found"},
      {"She called it “a disgrace”.", "too short to judge"},
      {"She called it “the best thing”.", "verbatim"},
  };
  for (const auto& [draft, kinds] : cases) EXPECT_EQ(KindsOf(draft, kSpeech), kinds) << draft;
}

TEST(CompareQuotation, AnInterruptedOriginalIsOneStatement) {
  constexpr std::string_view original =
      "“We will close the foundry,” Ada Lund said on Monday, “if the orders do not come.”";
  EXPECT_EQ(KindsOf("“We will close the foundry if the orders do not come,” she said.", original),
            "verbatim");
  EXPECT_EQ(KindsOf("“We will close the foundry,” she said.", original),
            "cut so that it reaches further");
  EXPECT_EQ(
      KindsOf("“We will close the foundry,” she said, “if the orders do not come.”", original),
      "verbatim");
}

TEST(CompareQuotation, TellsWhereItDiffers) {
  constexpr std::string_view draft = "She said: “We have wasted 15 million dollars on it.”";
  const TextLayers draft_layers = SegmentText(draft), layers = SegmentText(kSpeech);
  const OriginalText original(kSpeech, layers);
  const auto comparisons =
      CompareQuotation(MakeQuotedText(draft, draft_layers, 0), original, TestWording());
  ASSERT_THAT(comparisons.front().differences, SizeIs(2));
  const Difference& difference = comparisons.front().differences.front();
  EXPECT_EQ(difference.kind, Alteration::kReworded);
  EXPECT_EQ(Slice(draft, difference.quoted), "wasted");
  EXPECT_EQ(Slice(kSpeech, difference.original), "spent");
  ASSERT_THAT(comparisons.front().passages, SizeIs(1));
  EXPECT_EQ(Slice(kSpeech, comparisons.front().passages.front()),
            "We have spent 15 million dollars on it");
}

}  // namespace
}  // namespace hearsay
