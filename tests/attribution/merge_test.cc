#include "attribution/merge.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

Attribution Of(Span cue, Span content, std::string rule, float confidence) {
  Attribution attribution;
  if (!cue.empty()) attribution.cue = {cue};
  attribution.content = {content};
  attribution.rule = std::move(rule);
  attribution.confidence = confidence;
  return attribution;
}

TEST(MergeAttributions, TheModelsSpansStandWhereBothReport) {
  const auto merged = MergeAttributions({Of({10, 14}, {15, 40}, "finder/that-clause", 0.9f)},
                                        {Of({10, 14}, {15, 50}, "model", 0.6f)});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].rule, "model");
  EXPECT_EQ(merged[0].content[0], (Span{15, 50}));
}

TEST(MergeAttributions, SameSpansBearTheRulesIdAndTheModelsConfidence) {
  const auto merged = MergeAttributions({Of({10, 14}, {15, 40}, "finder/that-clause", 0.7f)},
                                        {Of({10, 14}, {15, 40}, "model", 0.6f)});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].rule, "finder/that-clause");
  EXPECT_FLOAT_EQ(merged[0].confidence, 0.6f);
}

TEST(MergeAttributions, RulesKeepWhatTheyAreSureOfAndTheModelPassedOver) {
  EXPECT_EQ(MergeAttributions({Of({10, 14}, {15, 40}, "finder/that-clause", 0.7f)}, {}).size(), 1u);
  EXPECT_TRUE(MergeAttributions({Of({10, 14}, {15, 40}, "finder/zero-that", 0.6f)}, {}).empty());
}

TEST(MergeAttributions, ACertainRuleStandsWhereItReadsMoreIntoTheCue) {
  const auto merged = MergeAttributions({Of({10, 34}, {35, 60}, "pattern/quoted-as", 0.9f)},
                                        {Of({10, 14}, {15, 60}, "model", 0.6f)});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].rule, "pattern/quoted-as");
  EXPECT_EQ(merged[0].content[0], (Span{35, 60}));
}

TEST(MergeAttributions, KeepsBothWhereTheCuesDiffer) {
  const auto merged = MergeAttributions({Of({10, 14}, {15, 40}, "finder/that-clause", 0.7f)},
                                        {Of({20, 28}, {29, 40}, "model", 0.4f)});
  EXPECT_EQ(merged.size(), 2u);
}

TEST(SameStatement, WithoutCuesTheContentsDecide) {
  EXPECT_TRUE(SameStatement(Of({}, {0, 10}, "a", 1), Of({}, {2, 10}, "b", 1)));
  EXPECT_FALSE(SameStatement(Of({}, {0, 10}, "a", 1), Of({}, {8, 20}, "b", 1)));
}

}  // namespace
}  // namespace hearsay
