#include "rules/marked_text.h"

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

TEST(MarkedText, MarksBecomeSpansOfThePlainText) {
  const auto marked = ParseMarkedText("$source[[Jane Roe]] $cue[[said]] $content[[prices rose]].");
  ASSERT_TRUE(marked.ok());
  EXPECT_EQ(marked->text, "Jane Roe said prices rose.");
  EXPECT_THAT(marked->marks,
              ElementsAre(Mark{"source", {0, 8}}, Mark{"cue", {9, 13}}, Mark{"content", {14, 25}}));
  EXPECT_THAT(TextOf(*marked, "source"), ElementsAre("Jane Roe"));
}

TEST(MarkedText, MarksNestOuterFirst) {
  const auto marked = ParseMarkedText("$cue[[was cited in $relay[[the “report”]] as saying]]");
  ASSERT_TRUE(marked.ok());
  EXPECT_EQ(marked->text, "was cited in the “report” as saying");
  EXPECT_THAT(TextOf(*marked, "cue"), ElementsAre("was cited in the “report” as saying"));
  EXPECT_THAT(TextOf(*marked, "relay"), ElementsAre("the “report”"));
  EXPECT_EQ(marked->marks.front().role, "cue");
}

TEST(MarkedText, DollarsAndBracketsOfProseAreText) {
  const auto marked = ParseMarkedText("It cost $5 [sic] or $x[y], [[see]");
  ASSERT_TRUE(marked.ok());
  EXPECT_EQ(marked->text, "It cost $5 [sic] or $x[y], [[see]");
}

TEST(MarkedText, ErrorsNameTheByteAndTheRemedy) {
  EXPECT_EQ(MessageOf(ParseMarkedText("he $cue[[said").status()),
            "byte 4: the mark \"$cue[[\" is never closed; add \"]]\" where it ends");
  EXPECT_EQ(MessageOf(ParseMarkedText("he said]]").status()),
            "byte 8: \"]]\" closes no mark; open one with \"$role[[\" or take it out");
}

TEST(Annotate, WritesCrossingMarksSoThatEveryByteKeepsItsRoles) {
  EXPECT_EQ(Annotate("abcd", {{"x", {0, 3}}, {"y", {1, 4}}}), "$x[[a$y[[bc]]]]$y[[d]]");
}

TEST(Annotate, PutsTheEarlierOfEqualMarksOutside) {
  EXPECT_EQ(Annotate("ab", {{"x", {0, 2}}, {"y", {0, 2}}}), "$x[[$y[[ab]]]]");
}

TEST(Annotate, TakesMarksInAnyOrder) {
  EXPECT_EQ(Annotate("he said", {{"cue", {3, 7}}, {"source", {0, 2}}}),
            "$source[[he]] $cue[[said]]");
}

// Nested, non-empty marks over `text`, made from random cuts.
void AddNested(Span span, int depth, std::vector<Mark>& marks) {
  if (depth == 0 || span.size() < 2) return;
  const auto begin = *rc::gen::inRange(span.begin, span.end);
  const auto end = *rc::gen::inRange(begin + 1, span.end + 1);
  marks.push_back({*rc::gen::element<std::string>("source", "cue", "content-2"), {begin, end}});
  AddNested({begin, end}, depth - 1, marks);
  AddNested({end, span.end}, depth - 1, marks);
}

RC_GTEST_PROP(Annotate, IsTheInverseOfParsing, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::element('a', ' ', '$', '"'));
  std::vector<Mark> marks;
  AddNested({0, static_cast<std::uint32_t>(text.size())}, 4, marks);
  const std::string annotated = Annotate(text, marks);
  const auto parsed = ParseMarkedText(annotated);
  RC_ASSERT(parsed.ok());
  RC_ASSERT(parsed->text == text);
  RC_ASSERT(parsed->marks == marks);
  RC_ASSERT(Annotate(parsed->text, parsed->marks) == annotated);
}

}  // namespace
}  // namespace hearsay
