#include "attribution/quotation_edges.h"

#include <string_view>

#include "gtest/gtest.h"
#include "text/segment.h"

namespace hearsay {
namespace {

std::string_view Widened(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  std::vector<Span> content = {{begin, begin + static_cast<std::uint32_t>(words.size())}};
  CoverQuotationMarks(SegmentText(text), content);
  return Slice(text, content[0]);
}

TEST(CoverQuotationMarks, TakesInTheClosingMark) {
  EXPECT_EQ(Widened("He called it a “very big event,” she said.", "it a “very big event"),
            "it a “very big event,”");
}

TEST(CoverQuotationMarks, TakesInTheOpeningMark) {
  EXPECT_EQ(Widened("“We lost,” she said.", "We lost"), "“We lost,”");
}

TEST(CoverQuotationMarks, LeavesAQuotationOfWhichWordsLieOutside) {
  EXPECT_EQ(Widened("He said “we lost the match” twice.", "we lost"), "we lost");
  EXPECT_EQ(Widened("He said “we lost the match” twice.", "lost the match"), "lost the match");
}

TEST(CoverQuotationMarks, LeavesWhatHasNoMarksAtItsEdge) {
  EXPECT_EQ(Widened("He said so. “No,” she said.", "so"), "so");
}

}  // namespace
}  // namespace hearsay
