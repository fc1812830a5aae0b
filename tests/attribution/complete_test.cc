#include "attribution/complete.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "attribution/find_marked.h"

namespace hearsay {
namespace {

Span SpanOfWords(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

// Attributions of which only the spans are given, as gold ones are.
std::vector<Attribution> Completed(const std::string& text, std::vector<Attribution> attributions) {
  const TextLayers layers = SegmentText(text);
  const auto hits = StandardRules().FindHits(text, layers);
  Complete(text, layers, hits, StandardRules(), attributions);
  return attributions;
}

TEST(Complete, KindComesFromTheQuotationMarks) {
  const std::string text = "Roe said “we lost” and that “it hurt.” He said: “We lost.” He said so.";
  Attribution mixed;
  mixed.content = {SpanOfWords(text, "“we lost” and that “it hurt.”")};
  Attribution direct;
  direct.content = {SpanOfWords(text, "“We lost.”")};
  Attribution indirect;
  const auto size = static_cast<std::uint32_t>(text.size());
  indirect.content = {{size - 3, size - 1}};
  const auto completed = Completed(text, {indirect, direct, mixed});
  ASSERT_EQ(completed.size(), 3u);
  EXPECT_EQ(Name(completed[0].kind), "mixed");
  EXPECT_EQ(Name(completed[1].kind), "direct");
  EXPECT_EQ(Name(completed[2].kind), "indirect");
}

TEST(Complete, TheSmallestContentAroundIsTheParent) {
  const std::string text = "The paper wrote that Roe said she hoped to win.";
  const auto of = [&](std::string_view cue, std::string_view content) {
    Attribution attribution;
    attribution.cue = {SpanOfWords(text, cue)};
    attribution.content = {SpanOfWords(text, content)};
    return attribution;
  };
  const auto completed = Completed(text, {of("hoped", "to win"), of("said", "she hoped to win"),
                                          of("wrote", "that Roe said she hoped to win")});
  ASSERT_EQ(completed.size(), 3u);
  EXPECT_EQ(completed[0].parent, kNone);
  EXPECT_EQ(completed[1].parent, 0);
  EXPECT_EQ(completed[2].parent, 1);
}

TEST(Complete, TheLastCueVerbGivesTheTone) {
  const std::string text = "Roe was quoted as claiming that prices rose.";
  Attribution attribution;
  attribution.cue = {SpanOfWords(text, "was quoted as claiming")};
  attribution.content = {SpanOfWords(text, "that prices rose")};
  const auto completed = Completed(text, {attribution});
  EXPECT_EQ(Name(completed[0].tone), "claim");
}

TEST(Complete, ACueThatNoLexiconKnowsIsOfNoClassUnlessItsContentIsQuoted) {
  const auto class_of = [](const std::string& text, std::string_view cue,
                           std::string_view content) {
    Attribution attribution;
    if (!cue.empty()) attribution.cue = {SpanOfWords(text, cue)};
    attribution.content = {SpanOfWords(text, content)};
    return std::string(Name(Completed(text, {attribution})[0].cue_class));
  };
  EXPECT_EQ(class_of("Roe sat firmly on the fence.", "sat firmly on", "the fence"), "other");
  EXPECT_EQ(class_of("Roe sat down: “It hurt.”", "sat down", "“It hurt.”"), "speech");
  EXPECT_EQ(class_of("ROE: It hurt.", ":", "It hurt"), "speech");
  EXPECT_EQ(class_of("It hurt.", "", "It hurt"), "speech");
  EXPECT_EQ(class_of("According to Roe, it hurt.", "According to", "it hurt"), "speech");
  EXPECT_EQ(class_of("Roe said that it hurt.", "said", "that it hurt"), "speech");
  EXPECT_EQ(class_of("Roe believes that it hurt.", "believes", "that it hurt"), "attitude");
}

TEST(Complete, DropsWhatHasNoContent) { EXPECT_TRUE(Completed("Roe said.", {{}}).empty()); }

}  // namespace
}  // namespace hearsay
