#include "check/check_rules.h"

#include <memory>
#include <string>

#include "base/strings.h"
#include "check/check_settings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kCheck = R"(id = "shy"
title = "Shy source"
subject = "statement"
message = "{words}"
reason = "It hides."
remedy = "Ask again."
profiles = ["bbc off", "ap error"]

[[where]]
class = ["speech", "document"]
source_is = "shy-words"

[[list]]
id = "shy-words"
reason = "Labels for the shy."
entries = ["somebody"]
)";

RuleFile File(std::string text) {
  RuleFile file{.path = "shy.toml", .name = "house/checks/shy.toml"};
  file.owned = std::make_shared<const std::string>(std::move(text));
  file.text = *file.owned;
  return file;
}

std::string Changed(std::string_view from, std::string_view to) {
  std::string text(kCheck);
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::string ErrorOf(std::string text) {
  const auto checks = CheckRules::FromLayers({{File(std::move(text))}});
  return checks.ok() ? "none" : std::string(MessageOf(checks.status()));
}

TEST(CheckRules, ReadConditionsAndProfiles) {
  const auto checks = CheckRules::FromLayers({{File(std::string(kCheck))}});
  ASSERT_TRUE(checks.ok()) << checks.status();
  ASSERT_EQ(checks->rules().size(), 1U);
  EXPECT_EQ(checks->conditions()[0].where[0].size(), 2U);
  EXPECT_THAT(checks->profiles(), ElementsAre("ap", "bbc"));
  EXPECT_FALSE(SettingsOf(*checks, "bbc")->switches[0].on);
  EXPECT_EQ(SettingsOf(*checks, "ap")->switches[0].severity, Severity::kError);
  EXPECT_EQ(MessageOf(SettingsOf(*checks, "cnn").status()),
            "no profile is called \"cnn\"; write ap or bbc");
}

TEST(CheckRules, ALaterLayerReplaces) {
  const auto checks = CheckRules::FromLayers(
      {{File(std::string(kCheck))}, {File(Changed("Shy source", "Very shy source"))}});
  ASSERT_TRUE(checks.ok()) << checks.status();
  ASSERT_EQ(checks->rules().size(), 1U);
  EXPECT_EQ(checks->rules()[0].title, "Very shy source");
}

TEST(CheckRules, ErrorsNameThePlaceAndTheRemedy) {
  EXPECT_EQ(ErrorOf(Changed("\"statement\"", "\"rumour\"")),
            "house/checks/shy.toml:3:11: unknown subject \"rumour\"; write statement, source, "
            "quotation, phrase, lone-mark, link, document or evidence");
  EXPECT_EQ(ErrorOf(Changed("\"shy-words\"\n\n", "\"bold-words\"\n\n")),
            "house/checks/shy.toml:11:13: no list is called \"bold-words\"; add a [[list]] with "
            "that id to this file or to another check's");
  EXPECT_EQ(ErrorOf(Changed("\"document\"]", "\"shout\"]")),
            "house/checks/shy.toml:10:9: unknown class \"shout\"; write speech, document, attitude "
            "or other");
  EXPECT_EQ(ErrorOf(Changed("remedy = \"Ask again.\"\n", "")),
            "house/checks/shy.toml:1:1: this check has no remedy; add a line: remedy = \"...\"");
  EXPECT_EQ(ErrorOf(Changed("\"bbc off\"", "\"bbc never\"")),
            "house/checks/shy.toml:7:13: \"bbc never\" is no profile's setting; write its name, "
            "and behind it off, note, warning or error if you like");
}

TEST(CheckRules, TwoOfOneIdInOneFolderAreAnError) {
  const auto checks = CheckRules::FromLayers(
      {{File(std::string(kCheck)),
        File(Changed("[[list]]\nid = \"shy-words\"", "[[list]]\nid = \"more-shy-words\""))}});
  ASSERT_FALSE(checks.ok());
  EXPECT_EQ(MessageOf(checks.status()),
            "house/checks/shy.toml:1:6: the check \"shy\" stands already in "
            "house/checks/shy.toml; give one of the two another id");
}

}  // namespace
}  // namespace hearsay
