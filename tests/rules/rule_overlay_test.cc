// A user's folder is laid over the standard rules: adds, replaces, removes.

#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rule_folder.h"
#include "rules/config.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

// The ids of a kind's entries that are hit in a text.
std::vector<std::string> CueHits(const RuleSet& rules, std::string_view text) {
  std::vector<std::string> ids;
  for (const LexiconHit& hit : rules.FindHits(text, SegmentText(text))) {
    if (hit.kind == LexiconKind::kCueVerb) ids.push_back(rules.cue_verbs()[hit.entry].id);
  }
  return ids;
}

TEST(Overlay, AddsEntriesWithTheColumnsItNeeds) {
  const auto rules =
      RuleFolder()
          .Add("cues.tsv", "base\tid\ttone\tpast\nvlog\tcue/vlog\tneutral\tvlogged\n")
          .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_THAT(CueHits(*rules, "He vlogged that rain fell."), ElementsAre("cue/vlog"));
  EXPECT_THAT(CueHits(*rules, "He said that rain fell."), ElementsAre("cue/say"));
}

TEST(Overlay, ReplacesAnEntryWithTheSameId) {
  const auto before = RuleSet::BuiltIn();
  const auto rules =
      RuleFolder().Add("cues.tsv", "id\ttone\tbase\tpast\ncue/say\tclaim\tzay\tzaid\n").Load();
  ASSERT_TRUE(before.ok() && rules.ok());
  EXPECT_EQ(rules->cue_verbs().size(), before->cue_verbs().size());
  EXPECT_TRUE(CueHits(*rules, "He said that rain fell.").empty());
  EXPECT_THAT(CueHits(*rules, "He zaid that rain fell."), ElementsAre("cue/say"));
  const auto info = rules->FindRule("cue/say");
  ASSERT_TRUE(info.has_value());
  EXPECT_EQ(info->kind, "cue-verb");
  EXPECT_EQ(info->line, 2);
  EXPECT_EQ(info->summary, "tone: claim; base: zay; past: zaid");
}

TEST(Overlay, RemovesAnEntry) {
  const auto before = RuleSet::BuiltIn();
  const auto rules = RuleFolder().Add("cues.tsv", "id\ttone\tbase\n-cue/say\n").Load();
  ASSERT_TRUE(before.ok());
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->cue_verbs().size(), before->cue_verbs().size() - 1);
  EXPECT_EQ(rules->FindRule("cue/say"), std::nullopt);
  EXPECT_TRUE(CueHits(*rules, "He said that rain fell.").empty());
  // Those behind it have moved up by one and are still themselves.
  EXPECT_THAT(CueHits(*rules, "He warned that rain fell."), ElementsAre("cue/warn"));
}

TEST(Overlay, RemovesWithATable) {
  const auto rules =
      RuleFolder().Add("mine.toml", "[[cue]]\nid = \"cue/say\"\nremove = true\n").Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->FindRule("cue/say"), std::nullopt);
}

TEST(Overlay, CannotRemoveWhatIsNotThere) {
  EXPECT_EQ(RuleFolder().Add("cues.tsv", "id\ttone\tbase\n-cue/zay\n").Error(),
            "cues.tsv:2:1: no rule has the id \"cue/zay\", so it cannot be removed; \"hearsay "
            "rules list\" shows the ids");
}

TEST(Overlay, CannotReplaceARuleOfAnotherKind) {
  EXPECT_THAT(RuleFolder().Add("media.tsv", "id\tphrase\tmedium\ncue/say\tx\tspeech\n").Error(),
              testing::MatchesRegex("media.tsv:2:1: the id \"cue/say\" is that of another kind of "
                                    "rule .cue-verb, not medium. in rules/en/cues.tsv:[0-9]+; "
                                    "choose another id"));
}

TEST(Overlay, ReadsALexiconOfItsOwnFile) {
  const auto rules =
      RuleFolder()
          .Add("region.toml",
               "[[lexicon]]\nid = \"lexicon/region\"\nkind = \"cue-verb\"\n"
               "file = \"local/verbs.tsv\"\nreason = \"How we talk here.\"\n")
          .Add("local/verbs.tsv", "id\ttone\tbase\ncue/reckonise\tattitude\treckonise\n")
          .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->FindRule("cue/reckonise")->reason, "How we talk here.");
  EXPECT_EQ(rules->lexicons().back().id, "lexicon/region");
}

TEST(Overlay, AddsEntriesAsTables) {
  const auto rules = RuleFolder()
                         .Add("ours.toml",
                              "[[outlet]]\nid = \"outlet/fen-gazette\"\nname = \"Fen Gazette\"\n"
                              "aliases = [\"the Fen\", \"FG\"]\nkind = \"newspaper\"\n")
                         .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  const Outlet& outlet = rules->outlets().back();
  EXPECT_EQ(outlet.name, "Fen Gazette");
  EXPECT_THAT(outlet.aliases, ElementsAre("the Fen", "FG"));
  EXPECT_EQ(rules->FindRule("outlet/fen-gazette")->summary,
            "name: Fen Gazette; aliases: the Fen | FG; kind: newspaper");
}

TEST(Overlay, OutletsHaveShortFormsAndMayBeAmbiguous) {
  const auto rules = RuleFolder()
                         .Add("outlets.tsv",
                              "id\tname\tshort\tkind\tambiguous\n"
                              "outlet/fen\tFen Gazette\tGazette|FG\tnewspaper\t\n"
                              "outlet/mud\tMud\t\tmagazine\tyes\n")
                         .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  const std::vector<Outlet>& outlets = rules->outlets();
  const Outlet& fen = outlets[outlets.size() - 2];
  EXPECT_THAT(fen.short_forms, ElementsAre("Gazette", "FG"));
  EXPECT_FALSE(fen.ambiguous);
  EXPECT_THAT(outlets.back().short_forms, testing::IsEmpty());
  EXPECT_TRUE(outlets.back().ambiguous);

  EXPECT_EQ(
      RuleFolder()
          .Add("outlets.tsv", "id\tname\tkind\tambiguous\noutlet/mud\tMud\tmagazine\tperhaps\n")
          .Error(),
      "outlets.tsv:2:25: found \"perhaps\" in the column \"ambiguous\"; write yes or no");
}

TEST(Overlay, ReplacedWordListIsWhatPatternsMean) {
  const auto rules = RuleFolder()
                         .Add("a.toml",
                              "[[list]]\nid = \"be\"\nreason = \"z\"\nentries = [\"zis\"]\n"
                              "[[pattern]]\nid = \"pattern/z\"\nreason = \"z\"\n"
                              "pattern = \"<be> $cue[said]\"\n")
                         .Load();
  ASSERT_TRUE(rules.ok()) << rules.status();
  const auto pattern = std::find_if(rules->patterns().begin(), rules->patterns().end(),
                                    [](const Pattern& p) { return p.id == "pattern/z"; });
  ASSERT_NE(pattern, rules->patterns().end());
  EXPECT_THAT(rules->word_lists()[pattern->elements[0].index].entries, ElementsAre("zis"));
}

TEST(Config, NearestFileUpwardsIsRead) {
  RuleFolder folder;
  folder.Add("hearsay.toml",
             "publisher = \"The Daily Example\"\nrules = \"own\"\n"
             "[[cue]]\nid = \"cue/opinate\"\ntone = \"neutral\"\nframes = [\"clause\", "
             "\"quotation\"]\nbase = \"opinate\"\n");
  folder.Add("own/cues.tsv", "id\ttone\tbase\ncue/zay\tclaim\tzay\n");
  folder.Add("2024/may/article.txt", "Text.");
  const auto config = FindConfig(folder.path() + "/2024/may/article.txt");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_EQ(config->path, folder.path() + "/hearsay.toml");
  EXPECT_EQ(config->publisher, "The Daily Example");
  const auto rules = RuleSet::WithConfig(*config, "");
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_TRUE(rules->FindRule("cue/zay").has_value());
  EXPECT_EQ(rules->cue_verbs().back().frames, kFrameClause | kFrameQuotation);
}

TEST(Config, TheCommandLinesFolderHasTheLastWord) {
  RuleFolder folder;
  folder.Add("hearsay.toml", "[[cue]]\nid = \"cue/zay\"\ntone = \"claim\"\nbase = \"zay\"\n");
  folder.Add("option/cues.tsv", "id\ttone\tbase\ncue/zay\tdenial\tzay\n");
  const auto config = ReadConfig(folder.path() + "/hearsay.toml");
  ASSERT_TRUE(config.ok()) << config.status();
  const auto rules = RuleSet::WithConfig(*config, folder.path() + "/option");
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->cue_verbs().back().tone, CueTone::kDenial);
}

TEST(Config, ErrorsNameThePlace) {
  RuleFolder folder;
  const std::string path = folder.path() + "/hearsay.toml";
  folder.Add("hearsay.toml", "publishr = \"X\"\n");
  EXPECT_EQ(MessageOf(ReadConfig(path).status()),
            path + ":1:1: unknown key \"publishr\"; did you mean \"publisher\"?");
  folder.Add("hearsay.toml", "rules = \"none\"\n");
  EXPECT_EQ(MessageOf(ReadConfig(path).status()),
            path + ":1:9: \"" + folder.path() +
                "/none\" is no folder; write the folder of your "
                "rule files, relative to this file");
  folder.Add("hearsay.toml", "[[outlet]]\nid = \"outlet/x\"\nname = \"X\"\nkind = \"paper\"\n");
  const auto config = ReadConfig(path);
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(MessageOf(RuleSet::WithConfig(*config, "").status()),
            path +
                ":4:8: unknown kind \"paper\"; write newspaper, agency, broadcaster, magazine, "
                "journal, website, programme or tabloid");
}

}  // namespace
}  // namespace hearsay
