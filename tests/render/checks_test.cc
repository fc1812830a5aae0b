#include "render/checks.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

CheckRule SampleCheck() {
  CheckRule check;
  check.id = "anonymous-shy";
  check.title = "Shy source";
  check.profiles = {{.profile = "bbc", .on = false},
                    {.profile = "ap", .severity = Severity::kError}};
  check.authorities = {{"A Handbook", "No shyness.", "https://handbook.example"}};
  check.reason = "It hides.";
  check.remedy = "Ask again.";
  check.limits = "None.";
  check.message = "\"{words}\" is shy";
  check.bad = {{"$finding[[Somebody]] said so."}};
  check.good = {{"Jane Roe said so."}};
  return check;
}

TEST(RenderCheck, SaysAllThatItsFileSays) {
  EXPECT_EQ(RenderCheck(SampleCheck(), 80),
            "anonymous-shy: Shy source\n\n"
            "  says      \"{words}\" is shy\n"
            "  why       It hides.\n"
            "  authority A Handbook: No shyness.\n"
            "            https://handbook.example\n"
            "  bad       $finding[[Somebody]] said so.\n"
            "  good      Jane Roe said so.\n"
            "  remedy    Ask again.\n"
            "  limits    None.\n"
            "  standing  on, warning; bbc: off; ap: error\n"
            "  silence   In the draft: <!-- hearsay-ignore anonymous-shy: why --> before the\n"
            "            paragraph. For a house: ignore = [\"anonymous-shy\"] in hearsay.toml.\n");
}

TEST(RenderConditionReference, NamesSubjectsAndFacts) {
  const std::string reference = RenderConditionReference();
  EXPECT_THAT(reference, HasSubstr("| `lone-mark` | every quotation mark that has no partner |\n"));
  EXPECT_THAT(reference, HasSubstr("| `side` | lone-mark | opening, closing, mixed, single | "));
}

// docs/checks.md and the tables of docs/checks-language.md.
TEST(RenderCheckReference, DocsAreUpToDate) {
  const auto checks = CheckRules::BuiltIn();
  ASSERT_TRUE(checks.ok()) << checks.status();
  const std::string reference = RenderCheckReference(*checks);
  const std::string path = HEARSAY_SOURCE_DIR "/docs/checks.md";
  if (std::getenv("HEARSAY_UPDATE_DOCS") != nullptr) {
    std::ofstream(path, std::ios::binary) << reference;
  }
  std::ifstream stream(path, std::ios::binary);
  const std::string written{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_TRUE(written == reference)
      << "docs/checks.md is out of date; run tools/generate-rule-docs";
}

}  // namespace
}  // namespace hearsay
