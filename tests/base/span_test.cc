#include "base/span.h"

#include "base/strings.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(Span, ContainsIsHalfOpen) {
  constexpr Span span{2, 5};
  EXPECT_FALSE(span.Contains(1u));
  EXPECT_TRUE(span.Contains(2u));
  EXPECT_TRUE(span.Contains(4u));
  EXPECT_FALSE(span.Contains(5u));
}

TEST(Span, TouchingSpansDoNotOverlap) {
  EXPECT_FALSE((Span{0, 2}).Overlaps({2, 4}));
  EXPECT_TRUE((Span{0, 3}).Overlaps({2, 4}));
}

TEST(Span, IntersectOfDisjointSpansIsEmpty) {
  EXPECT_TRUE(Intersect({0, 2}, {5, 7}).empty());
  EXPECT_EQ(Intersect({0, 6}, {5, 7}), (Span{5, 6}));
}

TEST(Span, SliceGivesTheTextUnderIt) { EXPECT_EQ(Slice("he said so", {3, 7}), "said"); }

TEST(Strings, SplitKeepsEmptyPieces) {
  EXPECT_EQ(Split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(Split("", ','), (std::vector<std::string_view>{""}));
}

TEST(Strings, StripAsciiSpaceOfBlanksIsEmpty) {
  EXPECT_EQ(StripAsciiSpace(" \t\n"), "");
  EXPECT_EQ(StripAsciiSpace("  a b "), "a b");
}

TEST(Strings, StrCatJoinsStringsCharactersAndIntegers) {
  EXPECT_EQ(StrCat("line ", 12, ':', std::string("x")), "line 12:x");
}

}  // namespace
}  // namespace hearsay
