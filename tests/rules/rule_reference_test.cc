#include "rules/rule_reference.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rule_folder.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

TEST(RuleReference, ShowsEveryKindOfRule) {
  const auto rules = RuleFolder()
                         .Add("x.toml", R"(
[[lexicon]]
id = "lexicon/x"
kind = "given-name"
file = "x.tsv"
reason = "A test's names."
matches = ["$given-name[[Zoria]] left."]
rejects = ["It rained."]
[[list]]
id = "x-list"
reason = "A test's words."
entries = ["zor", "z|m"]
[[pattern]]
id = "pattern/x"
reason = "A test's pattern."
pattern = "$cue[<x-list>]"
medium = "interview"
confidence = 0.85
matches = ["$cue[[zor]]"]
[[finder]]
id = "finder/x"
reason = "A test's finder."
confidence = 0.7
)")
                         .Add("x.tsv", "id\tname\nname/zoria\tZoria\n")
                         .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  const std::string reference = RenderRuleReference(*rules);
  EXPECT_THAT(reference,
              HasSubstr("### lexicon/x\n\nA test's names. Entries of kind given-name, in "
                        "`x.tsv`.\n\nFinds what is marked:\n\n```text\n"
                        "$given-name[[Zoria]] left.\n```\n\nFinds nothing:\n\n"
                        "```text\nIt rained.\n```\n"));
  EXPECT_THAT(reference, HasSubstr("### pattern/x\n\nA test's pattern.\n\n```text\n"
                                   "$cue[<x-list>]\n```\n\n"));
  EXPECT_THAT(reference, HasSubstr("; tone neutral; medium interview; confidence 85 %.\n"));
  EXPECT_THAT(reference, HasSubstr("### finder/x\n\nA test's finder. Confidence 70 %.\n"));
  EXPECT_THAT(reference, HasSubstr("| `x-list` | A test's words. | zor, z\\|m |\n"));
}

TEST(RuleReference, DocsAreUpToDate) {
  const auto rules = RuleSet::BuiltIn();
  ASSERT_TRUE(rules.ok()) << rules.status();
  const std::string reference = RenderRuleReference(*rules);
  const std::string path = HEARSAY_SOURCE_DIR "/docs/rules.md";
  if (std::getenv("HEARSAY_UPDATE_DOCS") != nullptr) {
    std::ofstream(path, std::ios::binary) << reference;
  }
  std::ifstream stream(path, std::ios::binary);
  const std::string written{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_TRUE(written == reference) << "docs/rules.md is out of date; run tools/generate-rule-docs";
}

}  // namespace
}  // namespace hearsay
