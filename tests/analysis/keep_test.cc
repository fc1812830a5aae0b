#include "analysis/keep.h"

#include "analysis/quotation_holders.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

TEST(KeepOutermost, DropsNestedAttributionsWithTheirChains) {
  Analysis analysis = SampleAnalysis();
  analysis.attributions.push_back(analysis.attributions[0]);
  analysis.attributions[3].continues = 2;  // the nested one, which goes on from the first
  analysis.chains.push_back(analysis.chains[0]);
  KeepOutermost(analysis);
  ASSERT_EQ(analysis.attributions.size(), 3u);
  ASSERT_EQ(analysis.chains.size(), 3u);
  EXPECT_EQ(analysis.attributions[1].rule, "complement/clause");
  EXPECT_EQ(analysis.attributions[2].rule, "quotation/before");
  EXPECT_EQ(analysis.attributions[2].continues, 0);
}

TEST(QuotationHolders, FindsTheInnermostAttribution) {
  Analysis analysis = SampleAnalysis();
  EXPECT_THAT(QuotationHolders(analysis), ElementsAre(0, 1));
  // Without the marks in its content, and inside the second.
  analysis.attributions[2].content = {analysis.layers.quotations[1].inner};
  EXPECT_THAT(QuotationHolders(analysis), ElementsAre(0, 2));
  analysis.attributions[0].content = {{0, 4}};
  EXPECT_THAT(QuotationHolders(analysis), ElementsAre(kNone, 2));
}

}  // namespace
}  // namespace hearsay
