#include "source/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/chains_of_marked.h"

namespace hearsay {
namespace {

using testing::HasSubstr;

TEST(ResolveSourcesTest, LinksSurnamesTitlesAndPronounsToTheFullName) {
  EXPECT_EQ(ChainsOf("$source1[[Mayor Jane Q. Roe]] $cue1[[said]] $content1[[the harbour would "
                     "reopen]].\n\n$content2[[“It took years,”]] $source2[[Ms. Roe]] "
                     "$cue2[[said]]. $content3[[“We are glad,”]] $source3[[she]] $cue3[[added]]."),
            "person: Jane Q. Roe\nperson: Jane Q. Roe\nperson: Jane Q. Roe");
}

TEST(ResolveSourcesTest, PronounsAgreeInGender) {
  EXPECT_EQ(ChainsOf("Ms. Mary Roe met Mr. John Doe in Berlin. $content1[[“It was a good talk,”]] "
                     "$source1[[she]] $cue1[[said]]. $content2[[“It was short,”]] $source2[[he]] "
                     "$cue2[[said]]."),
            "person: Mary Roe\nperson: John Doe");
}

TEST(ResolveSourcesTest, TheSpeakerOfAQuotationIsNotHeInsideIt) {
  EXPECT_EQ(ChainsOf("John Doe wrote to Peter Roe. $content1[[“$source2[[He]] $cue2[[said]] "
                     "$content2[[the bridge was safe]],”]] $source1[[Doe]] $cue1[[told]] the "
                     "court."),
            "person: John Doe\nperson: John Doe > person: Peter Roe");
}

TEST(ResolveSourcesTest, FirstPersonInsideAQuotationIsItsSpeaker) {
  EXPECT_EQ(ChainsOf("$content1[[“$source2[[I]] $cue2[[believe]] $content2[[the bridge is "
                     "safe]],”]] $source1[[Jane Roe]] $cue1[[said]]."),
            "person: Jane Roe\nperson: Jane Roe");
}

TEST(ResolveSourcesTest, FirstPersonOutsideAQuotationIsTheAuthor) {
  EXPECT_EQ(ChainsOf("$source[[I]] $cue[[think]] $content[[the bridge is safe]]."), "publisher: ");
}

TEST(ResolveSourcesTest, RelativePronounsStandForWhatIsBeforeThem) {
  EXPECT_EQ(ChainsOf("The tour was led by Jane Roe, a lawyer $source[[who]] $cue[[says]] "
                     "$content[[the bridge is safe]]."),
            "person: Jane Roe");
}

TEST(ResolveSourcesTest, ADescriptionIsThePersonThatTheTextDescribesSo) {
  EXPECT_EQ(ChainsOf("Jane Roe, a senator from Ohio, met John Doe, a farmer.\n\n"
                     "$content[[“It was short,”]] $source[[the senator]] $cue[[said]]."),
            "person: Jane Roe");
}

TEST(ResolveSourcesTest, AnAppositionNames) {
  EXPECT_EQ(ChainsOf("$source[[The spokesman, John Doe,]] $cue[[said]] $content[[it rained]]."),
            "person: John Doe");
}

TEST(ResolveSourcesTest, UnnamedOfficialsAreAnonymousAndTakenUpAgain) {
  const MarkedChains found = AnalyzeMarked(
      "$source1[[A senior American defence official]] $cue1[[said]] $content1[[the pact was "
      "big]].\n\n$source2[[The senior US official]] $cue2[[added]] $content2[[that it was new]].");
  ASSERT_EQ(found.chains.size(), 2u);
  const Hop& first = found.chains[0].hops.back();
  const Hop& again = found.chains[1].hops.back();
  EXPECT_EQ(found.sources.entities[first.entity].type, EntityType::kAnonymous);
  EXPECT_EQ(found.sources.entities[first.entity].name, "senior American defence official");
  EXPECT_EQ(again.entity, first.entity);
  EXPECT_EQ(again.rule, "resolve/anonymous-again");
  EXPECT_EQ(again.reason, "takes up \"senior American defence official\"");
}

TEST(ResolveSourcesTest, PeopleInGeneralAreAGroupUnlessTheyAreSaidToKnow) {
  EXPECT_EQ(
      ChainsOf("$source1[[Many critics]] $cue1[[say]] $content1[[it is late]]. $source2[[People "
               "familiar with the matter]] $cue2[[said]] $content2[[it was early]]."),
      "group: Many critics\nanonymous: People familiar with the matter");
}

TEST(ResolveSourcesTest, ReasonForAnonymityIsKept) {
  const MarkedChains found = AnalyzeMarked(
      "$source[[A bank official]], speaking on condition of anonymity, $cue[[said]] "
      "$content[[rates "
      "would fall]].");
  EXPECT_EQ(found.sources.entities[found.chains[0].hops.back().entity].anonymity_reason,
            "on condition of anonymity");
}

TEST(ResolveSourcesTest, BodiesAreTakenUpByTheirHeadWord) {
  EXPECT_EQ(ChainsOf("$source1[[The Commerce Department]] $cue1[[said]] $content1[[orders rose]]. "
                     "$source2[[The department]] $cue2[[said]] $content2[[they would fall]]."),
            "organization: Commerce Department\norganization: Commerce Department");
}

TEST(ResolveSourcesTest, AReportByABodyIsADocument) {
  const std::string chains = ChainsOf(
      "The ministry published a report by the consultancy Roe.\n\n$source[[The report]] "
      "$cue[[said]] $content[[the bridge was unsafe]].");
  EXPECT_THAT(chains, HasSubstr("document: report"));
}

TEST(ResolveSourcesTest, NobodyIsNamedIsUnknown) {
  EXPECT_EQ(ChainsOf("$content1[[The bridge]] $cue1[[was described as]] $content1[[unsafe]]. "
                     "$source2[[Rumours]] $cue2[[say]] $content2[[it will close]]."),
            "unknown: unknown\nunknown: unknown");
}

TEST(ResolveSourcesTest, ThePublisherSpeaksOfItself) {
  EXPECT_EQ(ChainsOf("$source[[The Harbour Times]] $cue[[has learned]] $content[[that it will "
                     "close]].",
                     "The Harbour Times"),
            "publisher: The Harbour Times");
}

TEST(ResolveSourcesTest, ThePublisherIsKnownByTheEndOfItsName) {
  EXPECT_EQ(ChainsOf("$source[[The Mercury]] $cue[[has learned]] $content[[that it will close]].",
                     "The Harbour Mercury"),
            "publisher: The Harbour Mercury");
}

TEST(ResolveSourcesTest, InitialsBeforeAColonAreAnInterviewsLabel) {
  EXPECT_EQ(ChainsOf("Jane Roe signed in May.\n\n$source[[JR]]$cue[[:]] $content[[I walked.]]"),
            "person: Jane Roe");
}

TEST(ResolveSourcesTest, ATitledNameAtASentencesBeginIsNoHeadline) {
  EXPECT_EQ(ChainsOf("$source[[Agriculture Minister Perpetua Roe]] $cue[[said]] $content[[Yes]]."),
            "person: Perpetua Roe");
}

TEST(ResolveSourcesTest, NoNameIsMadeOfASentencesFirstWord) {
  EXPECT_EQ(ChainsOf("$source[[Sources]] $cue[[say]] $content[[the bridge is unsafe]]."),
            "anonymous: Sources");
}

}  // namespace
}  // namespace hearsay
