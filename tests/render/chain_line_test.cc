#include "render/chain_line.h"

#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

TEST(ChainLine, RunsFromThePublisherToTheOrigin) {
  const Analysis analysis = SampleAnalysis();
  EXPECT_EQ(ChainLine(analysis, analysis.chains[1]),
            "The Coast Chronicle → Radio Nord → a senior port official (unnamed)");
}

TEST(ChainLine, SaysWhereThereIsNoName) {
  Analysis analysis;
  analysis.entities = {{.type = EntityType::kPublisher}, {.type = EntityType::kUnknown}};
  EXPECT_EQ(ChainLine(analysis, {{{.entity = 0}, {.entity = 1}}}),
            "unknown publisher → no source given");
}

TEST(HandsName, CountsHands) {
  EXPECT_EQ(HandsName(1), "first-hand");
  EXPECT_EQ(HandsName(3), "third-hand");
  EXPECT_EQ(HandsName(6), "6th-hand");
}

}  // namespace
}  // namespace hearsay
