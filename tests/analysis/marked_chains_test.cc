#include "analysis/marked_chains.h"

#include <gtest/gtest.h>

#include "base/strings.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

TEST(MarkedChainsTest, EveryResolverGivesTheChainsOfItsExamples) {
  const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
  ASSERT_TRUE(rules.ok()) << MessageOf(rules.status());
  EXPECT_FALSE(rules->resolvers().empty());
  for (const Resolver& resolver : rules->resolvers()) {
    for (const std::string& example : resolver.examples) {
      EXPECT_EQ(CheckExample(resolver, example, *rules).value_or("right"), "right")
          << resolver.id << ": " << example;
    }
  }
}

TEST(MarkedChainsTest, SaysWhatIsWrongWithAnExample) {
  const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
  ASSERT_TRUE(rules.ok());
  Resolver resolver;
  resolver.id = "resolve/pronoun";
  const auto problem = [&](std::string_view example) {
    return CheckExample(resolver, example, *rules).value_or("right");
  };
  EXPECT_EQ(problem("$source[[Jane Roe]] $cue[[said]] $content[[it rained]]."),
            "has no \" => \" before the chain that must come out");
  EXPECT_EQ(problem("$source[[Jane Roe]] $cue[[said]] it rained. => person: Jane Roe"),
            "an attribution has no content; mark it with $content[[");
  EXPECT_EQ(problem("$source[[Jane Roe]] $cue[[said]] $content[[it rained]]. => person: John Doe"),
            "gave person: Jane Roe");
  EXPECT_EQ(problem("$source[[Jane Roe]] $cue[[said]] $content[[it rained]]. => person: Jane Roe"),
            "another rule decided");
}

}  // namespace
}  // namespace hearsay
