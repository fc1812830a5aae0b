#include "cli/progress.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(ProgressTest, SaysRateAndTimeLeftOnceTheyMeanSomething) {
  EXPECT_EQ(ProgressLine(40, 1.5, 0.1), "hearsay: 40 documents");
  EXPECT_EQ(ProgressLine(400, 10, 0), "hearsay: 400 documents, 40 a second");
  EXPECT_EQ(ProgressLine(400, 10, 0.25), "hearsay: 400 documents, 40 a second, about 30 s left");
  EXPECT_EQ(ProgressLine(400, 10, 0.01), "hearsay: 400 documents, 40 a second, about 17 min left");
  EXPECT_EQ(ProgressLine(400, 100, 0.01),
            "hearsay: 400 documents, 4 a second, about 2 h 45 min left");
}

}  // namespace
}  // namespace hearsay
