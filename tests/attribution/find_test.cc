#include "attribution/find.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "attribution/find_marked.h"

namespace hearsay {
namespace {

class FindAttributionsTest : public testing::TestWithParam<std::string_view> {};

TEST_P(FindAttributionsTest, FindsWhatIsMarked) { EXPECT_EQ(FindMarked(GetParam()), GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Quotations, FindAttributionsTest,
    testing::Values(
        "$content[[“The harbour will reopen in May,”]] $source[[Jane Roe]] $cue[[said]].",
        "$content[[“The harbour will reopen in May,”]] $cue[[said]] $source[[Jane Roe, a lawyer "
        "from Ohio]].",
        "$content[[“The harbour,”]] $source[[the mayor]] $cue[[said]], $content[[“will reopen in "
        "May.”]]",
        "$content[[“We lost,”]] $source[[she]] $cue[[said]]. $content[[“We will not lose "
        "again.”]]",
        "$source[[The ministry]] $cue[[wrote]]: $content[[“The harbour will reopen in May.”]]",
        "$content[[The plan is “a costly mistake,”]] $source[[the mayor]] $cue[[said]].",
        "$content[[‘We lost,’]] $cue[[said]] $source[[Jane Roe]].",
        "$content[[„Wir verlieren“]], $source[[she]] $cue[[said]]."));

INSTANTIATE_TEST_SUITE_P(
    Clauses, FindAttributionsTest,
    testing::Values(
        "$source[[Jane Roe]] $cue[[said]] $content[[prices were rising]].",
        "$source[[The ministry]] $cue[[said]] on Monday $content[[that prices were rising]].",
        "$source[[The ministry]] today $cue[[announced]] $content[[that prices were rising]].",
        "$source[[The ministry]] $cue[[said]] to the court $content[[that prices were rising]].",
        "$source[[The ministry]] $cue[[reported]] on Tuesday $content[[that prices were rising]].",
        "$source[[Jane Roe, 45, a lawyer from Ohio]], $cue[[said]] $content[[prices were "
        "rising]].",
        "$content[[Prices were rising]], $source[[Jane Roe]] $cue[[said]].",
        "$content[[However]], $source[[the report]] $cue[[added]], $content[[prices were "
        "rising]].",
        "$cue[[According to]] $source[[the report]], $content[[prices were rising]].",
        "$content[[Prices were rising]], $cue[[according to]] $source[[the report]].",
        "$cue[[According to]] $source[[Jane Roe]], $content[[the price has risen since May]].",
        "$cue[[According to]] $source[[Jane Roe, a lawyer from Ohio]], $content[[the price has "
        "risen]].",
        "$source[[The mayor]] $cue[[promised]] $content[[to rebuild the harbour]]."));

TEST(FindAttributionsTest, FindsNothingInCaptionsAndBoilerplate) {
  Document document;
  document.text = "Jane Roe said prices were rising.";
  document.blocks.push_back(
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kCaption});
  const TextLayers layers = SegmentText(document.text);
  const auto hits = StandardRules().FindHits(document.text, layers);
  EXPECT_TRUE(FindAttributions(document, layers, hits, StandardRules()).empty());
}

TEST(FindAttributionsTest, AHeadlineMayNameItsSourceLast) {
  Document document;
  document.text = "Harbour bridge to reopen in May: report";
  document.blocks.push_back(
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kTitle});
  const TextLayers layers = SegmentText(document.text);
  const auto hits = StandardRules().FindHits(document.text, layers);
  const auto found = FindAttributions(document, layers, hits, StandardRules());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].rule, "finder/headline-source");
  EXPECT_EQ(Slice(document.text, found[0].source[0]), "report");
  EXPECT_EQ(Slice(document.text, found[0].content[0]), "Harbour bridge to reopen in May");
}

TEST(FindAttributionsTest, NestsWhatASourceSaysOfAnother) {
  const auto found =
      FindIn("The official described the deal as “a very big step,” the Harbour Times reported.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].parent, kNone);
  EXPECT_EQ(found[1].parent, 0);
}

}  // namespace
}  // namespace hearsay
