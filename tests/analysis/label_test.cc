#include "analysis/label.h"

#include "gtest/gtest.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// The label of an anonymous entity that the text first mentions so.
std::string LabelIn(const std::string& text, const std::string& mention, const std::string& name) {
  static const RuleSet rules = *RuleSet::BuiltIn();
  Analysis analysis;
  analysis.document.text = text;
  analysis.layers = SegmentText(text);
  const auto begin = static_cast<std::uint32_t>(text.find(mention));
  analysis.entities = {{.type = EntityType::kAnonymous, .name = name}};
  analysis.mentions = {
      {.span = {begin, begin + static_cast<std::uint32_t>(mention.size())}, .entity = 0}};
  LabelEntities(analysis, rules.FindHits(text, analysis.layers));
  return LabelOf(analysis.entities[0]);
}

TEST(LabelEntities, KeepsTheIndefiniteArticle) {
  EXPECT_EQ(LabelIn("A port official said so.", "A port official", "port official"),
            "a port official");
}

TEST(LabelEntities, MakesTheDefiniteArticleOfOnePersonIndefinite) {
  EXPECT_EQ(LabelIn("The senior official said so.", "The senior official", "senior official"),
            "a senior official");
}

TEST(LabelEntities, GivesSeveralPeopleNoArticle) {
  EXPECT_EQ(LabelIn("The officials said so.", "The officials", "officials"), "officials");
  EXPECT_EQ(LabelIn("Two officials said so.", "Two officials", "two officials"), "two officials");
}

TEST(LabelEntities, LeavesNamesAsTheyAre) {
  Analysis analysis;
  analysis.entities = {{.type = EntityType::kPerson, .name = "Jane Roe"}};
  LabelEntities(analysis, {});
  EXPECT_EQ(analysis.entities[0].label, "Jane Roe");
}

TEST(IndefiniteArticle, GoesByTheSound) {
  for (const std::string_view name :
       {"official", "aide", "FBI agent", "unnamed aide", "MP", "EU envoy"}) {
    EXPECT_EQ(IndefiniteArticle(name), "an") << name;
  }
  for (const std::string_view name : {"senior aide", "US official", "UN envoy", "European diplomat",
                                      "one-time aide", "user", ""}) {
    EXPECT_EQ(IndefiniteArticle(name), "a") << name;
  }
}

}  // namespace
}  // namespace hearsay
