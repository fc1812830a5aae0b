// FindHits: which lexicon entries are found where.

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rule_folder.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A lexicon of invented words, so that the standard ones do not get in the way.
const RuleSet& Rules() {
  static const RuleSet rules = [] {
    RuleFolder folder;
    folder.Add("x.toml", R"(
[[lexicon]]
id = "lexicon/x-outlets"
kind = "outlet"
file = "x_outlets.tsv"
reason = "A test."
[[lexicon]]
id = "lexicon/x-cues"
kind = "cue-verb"
file = "x_cues.tsv"
reason = "A test."
[[lexicon]]
id = "lexicon/x-heads"
kind = "organization"
file = "x_heads.tsv"
reason = "A test."
[[list]]
id = "x-list"
reason = "A test."
entries = ["zor", "zor blim", "glom"]
[[list]]
id = "y-list"
reason = "A test."
entries = ["zor"]
)");
    folder.Add("x_outlets.tsv",
               "id\tname\taliases\tdomain\tkind\n"
               "outlet/x/zork-times\tZork Times\tZT|The Zuulo\tzork.example\tnewspaper\n"
               "outlet/x/zork\tZork\t\t\twebsite\n"
               "outlet/x/times\tTimes Zuul\t\t\twebsite\n"
               "outlet/x/zuul\tZuul\t\t\twebsite\n"
               "outlet/x/zunesco\tZUNESCO\t\t\twebsite\n");
    folder.Add("x_cues.tsv",
               "id\ttone\tbase\tpast\tparticiple\n"
               "cue/x/glom\tclaim\tglom\tglommed\tglommed|glum\n"
               "cue/x/glum\tclaim\tglum\tglummed\tglummed\n"
               "cue/x/glom-out\tclaim\tglom out\tglommed out\tglommed out\n"
               "cue/x/out\tclaim\tzout\t\t\n");
    folder.Add("x_heads.tsv", "id\tname\tkind\norganization/x/zministry\tzministry\thead\n");
    auto loaded = folder.Load();
    EXPECT_TRUE(loaded.ok()) << loaded.status();
    return *std::move(loaded);
  }();
  return rules;
}

std::string IdOf(const LexiconHit& hit) {
  switch (hit.kind) {
    case LexiconKind::kOutlet:
      return Rules().outlets()[hit.entry].id;
    case LexiconKind::kCueVerb:
      return StrCat(Rules().cue_verbs()[hit.entry].id, "+", hit.forms);
    case LexiconKind::kOrganization:
      return Rules().organizations()[hit.entry].id;
    case LexiconKind::kWordList:
      return Rules().word_lists()[hit.entry].id;
    default:
      return std::string(Name(hit.kind));
  }
}

// "words=id" of the hits on invented entries.
std::vector<std::string> Hits(std::string_view text) {
  const TextLayers layers = SegmentText(text);
  std::vector<std::string> found;
  for (const LexiconHit& hit : Rules().FindHits(text, layers)) {
    const std::string id = IdOf(hit);
    if (id.find("/x/") == std::string::npos && id.find("-list") == std::string::npos) continue;
    const Span span{layers.tokens[hit.tokens.begin].span.begin,
                    layers.tokens[hit.tokens.end - 1].span.end};
    found.push_back(StrCat(Slice(text, span), "=", id));
  }
  return found;
}

TEST(FindHits, LongestOfAKindWins) {
  EXPECT_THAT(Hits("the Zork Times and Zork"),
              ElementsAre("Zork Times=outlet/x/zork-times", "Zork=outlet/x/zork"));
  EXPECT_THAT(Hits("he glommed out"), ElementsAre("glommed out=cue/x/glom-out+12"));
}

TEST(FindHits, WhatLiesInsideALongerHitOfItsKindIsLeftOut) {
  EXPECT_THAT(Hits("from Times Zuul."), ElementsAre("Times Zuul=outlet/x/times"));
  // A hit that only overlaps one before it stays.
  EXPECT_THAT(Hits("from Zork Times Zuul."),
              ElementsAre("Zork Times=outlet/x/zork-times", "Times Zuul=outlet/x/times"));
}

TEST(FindHits, FormsOfOneEntryAreJoinedAndEntriesThatShareAFormBothHit) {
  EXPECT_THAT(Hits("they glommed"),
              ElementsAre(StrCat("glommed=cue/x/glom+", kFormPast | kFormParticiple)));
  EXPECT_THAT(Hits("they glum"), ElementsAre(StrCat("glum=cue/x/glom+", +kFormParticiple),
                                             StrCat("glum=cue/x/glum+", +kFormBase)));
}

TEST(FindHits, NamesNeedTheirCapitals) {
  EXPECT_THAT(Hits("zork zt the zork Times"), IsEmpty());
  EXPECT_THAT(Hits("ZORK"), ElementsAre("ZORK=outlet/x/zork"));
  EXPECT_THAT(Hits("ZT, Zt"), ElementsAre("ZT=outlet/x/zork-times"));
  EXPECT_THAT(Hits("Zunesco ZUNESCO zunesco"),
              ElementsAre("Zunesco=outlet/x/zunesco", "ZUNESCO=outlet/x/zunesco"));
  EXPECT_THAT(Hits("zork.example"), ElementsAre("zork.example=outlet/x/zork-times"));
}

TEST(FindHits, ANamesArticleMayBeLowerCase) {
  EXPECT_THAT(Hits("in the Zuulo"), ElementsAre("the Zuulo=outlet/x/zork-times"));
}

TEST(FindHits, OtherWordsAreFoundWhateverTheirCase) {
  EXPECT_THAT(Hits("Zministry"), ElementsAre("Zministry=organization/x/zministry"));
  EXPECT_THAT(Hits("GLOMMED"), ElementsAre("GLOMMED=cue/x/glom+12"));
}

TEST(FindHits, EveryWordListHits) {
  EXPECT_THAT(Hits("zor blim"), testing::UnorderedElementsAre("zor blim=x-list", "zor=y-list"));
  EXPECT_THAT(Hits("glom"), testing::UnorderedElementsAre("glom=cue/x/glom+1", "glom=x-list"));
}

TEST(FindHits, NothingInNothing) { EXPECT_THAT(Hits(""), IsEmpty()); }

}  // namespace
}  // namespace hearsay
