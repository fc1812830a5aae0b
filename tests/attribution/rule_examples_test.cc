// Runs the examples that stand in the rule files beside patterns and finders.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attribution/find_marked.h"
#include "rules/marked_text.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

std::vector<Span> SpansOf(const MarkedText& marked, std::string_view role) {
  std::vector<Span> spans;
  for (const Mark& mark : marked.marks) {
    if (mark.role == role) spans.push_back(mark.span);
  }
  return spans;
}

// Whether the rule finds the example's attribution, with exactly the spans marked there.
testing::AssertionResult Finds(std::string_view rule, const std::string& example) {
  const auto marked = ParseMarkedText(example);
  if (!marked.ok()) return testing::AssertionFailure() << example << " is no marked text";
  for (const Attribution& found : FindIn(marked->text)) {
    if (found.rule == rule && found.source == SpansOf(*marked, "source") &&
        found.cue == SpansOf(*marked, "cue") && found.content == SpansOf(*marked, "content")) {
      return testing::AssertionSuccess();
    }
  }
  return testing::AssertionFailure()
         << rule << " does not find " << example << "\nbut all rules " << FindMarked(example);
}

testing::AssertionResult FindsNothing(std::string_view rule, const std::string& text) {
  for (const Attribution& found : FindIn(text)) {
    if (found.rule == rule) return testing::AssertionFailure() << rule << " finds in " << text;
  }
  return testing::AssertionSuccess();
}

TEST(RuleExamples, Finders) {
  EXPECT_GE(StandardRules().finders().size(), 15u);
  for (const Finder& finder : StandardRules().finders()) {
    // A headline is one by its block, which an example has not (find_test.cc has).
    EXPECT_EQ(finder.matches.empty(), finder.id == "finder/headline-source") << finder.id;
    EXPECT_FALSE(finder.rejects.empty()) << finder.id;
    for (const std::string& example : finder.matches) EXPECT_TRUE(Finds(finder.id, example));
    for (const std::string& text : finder.rejects) EXPECT_TRUE(FindsNothing(finder.id, text));
  }
}

TEST(RuleExamples, Patterns) {
  for (const Pattern& pattern : StandardRules().patterns()) {
    EXPECT_FALSE(pattern.matches.empty()) << pattern.id;
    EXPECT_FALSE(pattern.rejects.empty()) << pattern.id;
    for (const std::string& example : pattern.matches) EXPECT_TRUE(Finds(pattern.id, example));
    for (const std::string& text : pattern.rejects) EXPECT_TRUE(FindsNothing(pattern.id, text));
  }
}

}  // namespace
}  // namespace hearsay
