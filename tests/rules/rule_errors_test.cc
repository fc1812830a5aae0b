// A bad rule file is refused with its place, what was found and what to do.

#include <string>
#include <string_view>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rule_folder.h"

namespace hearsay {
namespace {

using ::testing::StartsWith;

std::string ErrorIn(const std::string& file, std::string_view text) {
  return RuleFolder().Add(file, text).Error();
}

// The error in x.tsv, a lexicon of some kind.
std::string ErrorInLexicon(std::string_view kind, std::string_view text) {
  return RuleFolder()
      .Add("x.toml", StrCat("[[lexicon]]\nid = \"lexicon/x\"\nkind = \"", kind,
                            "\"\nfile = \"x.tsv\"\nreason = \"A test.\"\n"))
      .Add("x.tsv", text)
      .Error();
}

TEST(TsvErrors, MissingColumn) {
  EXPECT_EQ(ErrorInLexicon("outlet", "id\tname\noutlet/x\tThe X\n"),
            "x.tsv:1:1: missing column \"kind\"; add it to this header, tab separated (a "
            "lexicon of kind outlet has id, name, aliases, domain, kind, country, subject, "
            "parent, frequency, short, ambiguous)");
}

TEST(TsvErrors, UnknownColumn) {
  EXPECT_EQ(ErrorInLexicon("cue-verb", "id\ttone\tbase\tfuture\n"),
            "x.tsv:1:14: unknown column \"future\"; a lexicon of kind cue-verb has id, "
            "tone, frames, base, third, past, participle, gerund");
}

TEST(TsvErrors, ColumnTwice) {
  EXPECT_EQ(ErrorInLexicon("cue-verb", "id\ttone\tbase\ttone\n"),
            "x.tsv:1:14: the column \"tone\" stands here twice; delete one");
}

TEST(TsvErrors, NoHeader) {
  EXPECT_EQ(ErrorInLexicon("medium", "# only a comment\n\n"),
            "x.tsv:1:1: found no header; write the column names in the first line: id, "
            "phrase, medium");
}

TEST(TsvErrors, MoreCellsThanColumns) {
  EXPECT_EQ(ErrorInLexicon("medium", "id\tphrase\tmedium\nmedium/x\tx\tspeech\tspare\n"),
            "x.tsv:2:19: more cells than the header has columns (3); delete the cell or its "
            "tab");
}

TEST(TsvErrors, EmptyRequiredCell) {
  EXPECT_EQ(ErrorInLexicon("medium", "id\tphrase\tmedium\nmedium/x\t\tspeech\n"),
            "x.tsv:2:1: the cell \"phrase\" is empty; every entry needs one");
}

TEST(TsvErrors, UnknownTone) {
  EXPECT_EQ(
      ErrorInLexicon("cue-verb", "id\ttone\tbase\n# é counts as one column\ncue/é\tangry\tshout\n"),
      "x.tsv:3:7: unknown tone \"angry\"; write neutral, claim, admission, denial, hedge, "
      "manner, document or attitude");
}

TEST(TsvErrors, UnknownFrame) {
  EXPECT_EQ(ErrorInLexicon("cue-verb", "id\ttone\tframes\tbase\ncue/x\tclaim\tclause|verb\tx\n"),
            "x.tsv:2:13: unknown frame \"verb\"; write clause, quotation, noun, infinitive, "
            "recipient, as, about, gerund or for, several separated by \"|\"");
}

TEST(TsvErrors, BadCountryGenderAndYesNo) {
  EXPECT_EQ(ErrorInLexicon("place", "id\tname\tkind\tcountry\nplace/x\tX\tcity\tUSA\n"),
            "x.tsv:2:16: unknown country \"USA\"; write its two capital letters of ISO 3166, "
            "such as US or CN");
  EXPECT_EQ(ErrorInLexicon("given-name", "id\tname\tgender\nname/x\tX\tx\n"),
            "x.tsv:2:10: unknown gender \"x\"; write m, f or ? (either; the same as an "
            "empty cell)");
  EXPECT_EQ(ErrorInLexicon("place", "id\tname\tkind\tmetonym\nplace/x\tX\tcity\ttrue\n"),
            "x.tsv:2:16: found \"true\" in the column \"metonym\"; write yes or no");
}

TEST(TsvErrors, BadIdAndDuplicateId) {
  EXPECT_EQ(ErrorInLexicon("given-name", "id\tname\nJane Roe\tJane\n"),
            "x.tsv:2:1: \"Jane Roe\" is no id; write letters, digits and / - _ . only, "
            "such as outlet/daily-planet");
  EXPECT_EQ(ErrorInLexicon("given-name", "id\tname\nname/q\tQ\nname/r\tR\nname/q\tQu\n"),
            "x.tsv:4:1: the id \"name/q\" stands already in x.tsv:2; give one "
            "of the two another id or delete it");
}

TEST(TsvErrors, UnknownParent) {
  EXPECT_EQ(
      ErrorInLexicon("outlet", "id\tname\tkind\tparent\noutlet/x\tX News\twebsite\toutlet/y\n"),
      "x.tsv:2:1: the parent \"outlet/y\" is no outlet's id; correct it or leave the "
      "cell empty");
}

TEST(TsvErrors, FileThatNoLexiconNames) {
  EXPECT_EQ(ErrorIn("papers.tsv", "id\tname\n"),
            "papers.tsv:1:1: no lexicon is called \"papers.tsv\"; give the file the name of a "
            "standard one, such as outlets.tsv, or add a [[lexicon]] with file = \"papers.tsv\" "
            "to a TOML file");
}

TEST(RuleFileErrors, BadUtf8) {
  EXPECT_EQ(ErrorInLexicon("given-name", "id\tname\nname/zoe\tZo\xEB\n"),
            "x.tsv:2:12: found the byte 0xEB, which is not valid UTF-8; save the file as "
            "UTF-8");
}

TEST(RuleFileErrors, FolderThatIsNotThere) {
  EXPECT_EQ(MessageOf(RuleSet::WithFolder("/nowhere/rules").status()),
            "/nowhere/rules: cannot read this folder of rules; check that it exists and that you "
            "may read it");
}

TEST(TomlErrors, InvalidToml) {
  EXPECT_THAT(ErrorIn("x.toml", "[[list]]\nid = \"x\nreason = \"y\"\n"),
              StartsWith("x.toml:2:8: not valid TOML: "));
}

TEST(TomlErrors, UnknownTableAndKey) {
  EXPECT_EQ(ErrorIn("x.toml", "[[rul]]\nid = \"x\"\n"),
            "x.toml:1:1: unknown table [[rul]]; rule files hold [[lexicon]], [[list]], "
            "[[pattern]], [[finder]], [[resolver]] and entries such as [[outlet]] and [[cue]]");
  EXPECT_EQ(ErrorIn("x.toml", "[list]\nid = \"x\"\n"),
            "x.toml:1:1: found the table [list]; write [[list]], for there may be several");
  EXPECT_EQ(ErrorIn("x.toml", "[[list]]\nid = \"x\"\nwords = []\n"),
            "x.toml:3:1: unknown key \"words\" in [[list]]; its keys are id, reason, entries");
  EXPECT_EQ(
      ErrorIn("x.toml", "language = \"en\"\n"),
      "x.toml:1:1: found the key \"language\" outside any table; put it under a [[...]] line");
}

TEST(TomlErrors, MissingKeyAndWrongType) {
  EXPECT_EQ(ErrorIn("x.toml", "\n[[list]]\nid = \"x\"\n"),
            "x.toml:2:1: this [[list]] has no reason; add a line: reason = ...");
  EXPECT_EQ(ErrorIn("x.toml", "[[list]]\nid = \"x\"\nreason = \"y\"\nentries = \"z\"\n"),
            "x.toml:4:11: \"entries\" must be a list of strings; write it as [\"...\", \"...\"]");
  EXPECT_EQ(ErrorIn("x.toml", "[[list]]\nid = \"x\"\nreason = \"y\"\nentries = [\"z\", 1]\n"),
            "x.toml:4:17: \"entries\" must hold strings only; write each item in quotation marks");
  EXPECT_EQ(ErrorIn("x.toml", "[[list]]\nid = 5\nreason = \"y\"\nentries = [\"z\"]\n"),
            "x.toml:2:6: \"id\" must be a string; put it in quotation marks");
}

constexpr std::string_view kPatternHead = "[[pattern]]\nid = \"pattern/x\"\nreason = \"y\"\n";

TEST(PatternErrors, CaretPointsIntoThePattern) {
  EXPECT_EQ(
      ErrorIn("patterns/x.toml",
              StrCat(kPatternHead, "pattern = \"$source[NP] « <no-such-list> $cue[said]\"\n")),
      "patterns/x.toml:4:11: unknown word list \"no-such-list\"; write the id of a [[list]], "
      "or <cue>, <noun:cue>, <noun:source>, <noun:document>, <outlet> or <medium>\n"
      "  $source[NP] « <no-such-list> $cue[said]\n"
      "                 ^");
}

TEST(PatternErrors, UnknownToneMediumAndRelay) {
  const std::string head = StrCat(kPatternHead, "pattern = \"$cue[said]\"\n");
  EXPECT_EQ(ErrorIn("x.toml", StrCat(head, "tone = \"loud\"\n")),
            "x.toml:5:8: unknown tone \"loud\"; write neutral, claim, admission, denial, hedge, "
            "manner, document or attitude");
  EXPECT_EQ(ErrorIn("x.toml", StrCat(head, "medium = \"radio\"\n")),
            "x.toml:5:10: unknown medium \"radio\"; write none, statement, interview, news "
            "conference, speech, social post, e-mail, filing, broadcast, report, testimony, letter "
            "or article");
  EXPECT_EQ(ErrorIn("x.toml", StrCat(head, "relay = \"third\"\n")),
            "x.toml:5:9: unknown relay \"third\"; write receiver, carrier, cited or published");
  EXPECT_EQ(ErrorIn("x.toml", StrCat(head, "confidence = 80\n")),
            "x.toml:5:14: \"confidence\" must lie between 0 and 1");
}

TEST(PatternErrors, ExampleThatIsNoMarkedText) {
  EXPECT_EQ(ErrorIn("x.toml", StrCat(kPatternHead, "pattern = \"$cue[said]\"\n",
                                     "matches = [\"He $cue[[said]] so.\", \"He $cue[[said.\"]\n")),
            "x.toml:5:35: this example is no marked text: byte 4: the mark \"$cue[[\" is never "
            "closed; add \"]]\" where it ends");
}

}  // namespace
}  // namespace hearsay
