// The standard rules: all load, all can be found, none stands in another's way.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

class BuiltInRules : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto rules = RuleSet::BuiltIn();
    ASSERT_TRUE(rules.ok()) << rules.status();
    rules_ = new RuleSet(*std::move(rules));
  }
  static void TearDownTestSuite() {
    delete rules_;
    rules_ = nullptr;
  }
  static RuleSet* rules_;
};
RuleSet* BuiltInRules::rules_ = nullptr;

// An entry's words, as its summary gives them: "base: say; past: said | sayed".
std::vector<std::string> WordsOf(const RuleInfo& info, LexiconKind kind) {
  std::vector<std::string> words;
  for (const LexiconColumn& column : SchemaOf(kind).columns) {
    if (!column.words) continue;
    const std::string key = StrCat(column.name, ": ");
    std::size_t at = info.summary.starts_with(key) ? 0 : info.summary.find("; " + key);
    if (at == std::string::npos) continue;
    if (at > 0) at += 2;
    std::string_view cell = std::string_view(info.summary).substr(at + key.size());
    cell = cell.substr(0, cell.find("; "));
    for (std::size_t bar; (bar = cell.find(" | ")) != std::string_view::npos;) {
      words.emplace_back(cell.substr(0, bar));
      cell.remove_prefix(bar + 3);
    }
    words.emplace_back(cell);
  }
  return words;
}

TEST_F(BuiltInRules, EveryRuleSaysWhyItIsThereAndWhere) {
  const std::vector<RuleInfo> rules = rules_->ListRules();
  EXPECT_GT(rules.size(), 1000u);
  std::set<std::string> ids;
  for (const RuleInfo& rule : rules) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_FALSE(rule.reason.empty()) << rule.id;
    EXPECT_TRUE(rule.file.starts_with("rules/en/")) << rule.id;
    EXPECT_GT(rule.line, 0) << rule.id;
    EXPECT_FALSE(rule.summary.empty()) << rule.id;
  }
}

TEST_F(BuiltInRules, EveryRuleIsFoundByItsId) {
  for (const RuleInfo& rule : rules_->ListRules()) {
    const auto found = rules_->FindRule(rule.id);
    ASSERT_TRUE(found.has_value()) << rule.id;
    EXPECT_EQ(found->summary, rule.summary);
    EXPECT_EQ(found->kind, rule.kind);
  }
  EXPECT_EQ(rules_->FindRule("no/such-rule"), std::nullopt);
}

TEST_F(BuiltInRules, LexiconsAndPatternsHaveExamples) {
  for (const Lexicon& lexicon : rules_->lexicons()) {
    EXPECT_FALSE(lexicon.matches.empty()) << lexicon.id;
    EXPECT_FALSE(lexicon.rejects.empty()) << lexicon.id;
  }
  for (const Pattern& pattern : rules_->patterns()) {
    EXPECT_FALSE(pattern.matches.empty()) << pattern.id;
    EXPECT_FALSE(pattern.rejects.empty()) << pattern.id;
  }
}

TEST_F(BuiltInRules, EveryWordOfEveryEntryIsFoundInASentence) {
  for (const RuleInfo& rule : rules_->ListRules()) {
    const auto kind = ParseLexiconKind(rule.kind);
    if (!kind || *kind == LexiconKind::kWordList) continue;
    for (const std::string& words : WordsOf(rule, *kind)) {
      const std::string text = StrCat("It was ", words, " that we saw.");
      const TextLayers layers = SegmentText(text);
      const auto hits = rules_->FindHits(text, layers);
      const bool found = std::any_of(hits.begin(), hits.end(), [&](const LexiconHit& hit) {
        const Span span{layers.tokens[hit.tokens.begin].span.begin,
                        layers.tokens[hit.tokens.end - 1].span.end};
        return hit.kind == *kind && Slice(text, span) == words;
      });
      EXPECT_TRUE(found) << rule.id << ": " << words;
    }
  }
}

TEST_F(BuiltInRules, EveryEntryOfEveryWordListIsFound) {
  for (std::size_t i = 0; i < rules_->word_lists().size(); ++i) {
    const WordList& list = rules_->word_lists()[i];
    for (const std::string& words : list.entries) {
      const bool clitic = words.starts_with('\'') || words == "n't";
      const std::string text = StrCat("It", clitic ? "" : " ", words, " is");
      const TextLayers layers = SegmentText(text);
      const auto hits = rules_->FindHits(text, layers);
      EXPECT_TRUE(std::any_of(hits.begin(), hits.end(),
                              [&](const LexiconHit& hit) {
                                return hit.kind == LexiconKind::kWordList && hit.entry == i;
                              }))
          << list.id << ": " << words;
    }
  }
}

// Two entries of one kind may share a form ("found": find, found) only where their other
// forms differ; two that share all of them are one entry written twice.
TEST_F(BuiltInRules, NoEntryStandsThereTwice) {
  std::map<std::string, std::string> seen;
  for (const RuleInfo& rule : rules_->ListRules()) {
    const auto kind = ParseLexiconKind(rule.kind);
    if (!kind || *kind == LexiconKind::kWordList) continue;
    std::string key = rule.kind;
    for (const std::string& words : WordsOf(rule, *kind)) StrAppend(key, "|", words);
    const auto [other, added] = seen.emplace(key, rule.id);
    EXPECT_TRUE(added) << rule.id << " and " << other->second << " have the same words";
  }
}

TEST_F(BuiltInRules, WordListsHaveNoEntryTwice) {
  for (const WordList& list : rules_->word_lists()) {
    std::set<std::string> seen;
    for (const std::string& words : list.entries) {
      EXPECT_TRUE(seen.insert(words).second) << list.id << ": " << words;
    }
  }
}

// The names of two outlets may be the same ("The Times"), but an outlet must not lose its
// own name to another's alias.
TEST_F(BuiltInRules, NoOutletsAliasIsAnothersName) {
  std::map<std::string, std::string> names;
  for (const Outlet& outlet : rules_->outlets()) names.emplace(outlet.name, outlet.id);
  for (const Outlet& outlet : rules_->outlets()) {
    for (const std::string& alias : outlet.aliases) {
      const auto owner = names.find(alias);
      EXPECT_TRUE(owner == names.end() || owner->second == outlet.id)
          << alias << ": alias of " << outlet.id << ", name of " << owner->second;
    }
  }
}

}  // namespace
}  // namespace hearsay
