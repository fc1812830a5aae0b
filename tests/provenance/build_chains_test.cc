#include "provenance/build_chains.h"

#include <gtest/gtest.h>

#include "support/chains_of_marked.h"

namespace hearsay {
namespace {

TEST(BuildChainsTest, AStatementToldToAnOutletPassesThroughIt) {
  EXPECT_EQ(ChainsOf("$source[[Jane Roe]] $cue[[told]] the newspaper Hafenblatt $content[[that it "
                     "rained]]."),
            "outlet: Hafenblatt > person: Jane Roe");
}

TEST(BuildChainsTest, ThePublisherIsNoRelay) {
  EXPECT_EQ(ChainsOf("$source[[Jane Roe]] $cue[[told]] the newspaper Hafenblatt $content[[that it "
                     "rained]].",
                     "Hafenblatt"),
            "person: Jane Roe");
}

TEST(BuildChainsTest, AnInterviewIsCarriedOverToTheSameSpeaker) {
  const MarkedChains found = AnalyzeMarked(
      "In an interview with the magazine Hafenblatt, $source1[[Jane Roe]] $cue1[[said]] $content1[[it "
      "rained]].\n\n$content2[[“It was cold,”]] $source2[[she]] $cue2[[said]].");
  ASSERT_EQ(found.chains.size(), 2u);
  ASSERT_EQ(found.chains[1].hops.size(), 3u);
  EXPECT_EQ(found.chains[0].hops[1].rule, "relay/interview");
  const Hop& carried = found.chains[1].hops[1];
  EXPECT_EQ(found.sources.entities[carried.entity].name, "Hafenblatt");
  EXPECT_EQ(carried.rule, "relay/carried-over");
  EXPECT_EQ(carried.reason, "the same speaker goes on in the same interview or report");
  EXPECT_LT(carried.confidence, found.chains[0].hops[1].confidence);
}

TEST(BuildChainsTest, AnotherVenueEndsAnInterview) {
  EXPECT_EQ(ChainsOf("$source1[[Jane Roe]] $cue1[[told]] the newspaper Hafenblatt $content1[[that it "
                     "rained]].\n\n$content2[[“It was cold,”]] $source2[[she]] $cue2[[said]] in a "
                     "statement.\n\n$content3[[“It was dark,”]] $source3[[she]] $cue3[[said]]."),
            "outlet: Hafenblatt > person: Jane Roe\nperson: Jane Roe\nperson: Jane Roe");
}

TEST(BuildChainsTest, ANestedStatementComesThroughTheOuterOne) {
  EXPECT_EQ(ChainsOf("$content1[[$source2[[A harbour official]] $cue2[[described]] the plan "
                     "$content2[[as “a mistake”]]]], the newspaper $source1[[Hafenblatt]] "
                     "$cue1[[reported]]."),
            "outlet: Hafenblatt\noutlet: Hafenblatt > anonymous: harbour official");
}

TEST(BuildChainsTest, TheReportInWhichSomebodyIsCitedIsAHand) {
  EXPECT_EQ(ChainsOf("$content1[[The pact is big]], the newspaper $source1[[Hafenblatt]] "
                     "$cue1[[reported]].\n\n$source2[[A harbour official]] $cue2[[was cited in the "
                     "report as saying]] $content2[[that it was late]]."),
            "outlet: Hafenblatt\noutlet: Hafenblatt > anonymous: harbour official");
}

TEST(BuildChainsTest, AReporterSpeaksForAnOutlet) {
  EXPECT_EQ(ChainsOf("$source[[Jane Roe, a reporter for the newspaper Hafenblatt,]] $cue[[said]] "
                     "$content[[it rained]]."),
            "outlet: Hafenblatt > person: Jane Roe");
}

TEST(BuildChainsTest, ADocumentObtainedByAnOutletPassesThroughIt) {
  EXPECT_EQ(ChainsOf("$content[[The bridge is unsafe]], $cue[[according to]] $source[[a memo "
                     "obtained by the newspaper Hafenblatt]]."),
            "outlet: Hafenblatt > document: memo obtained by the newspaper Hafenblatt");
}

TEST(BuildChainsTest, AnOutletInsideTheContentIsPartOfWhatWasSaid) {
  EXPECT_EQ(
      ChainsOf("$source[[Jane Roe]] $cue[[said]] $content[[John Doe told the newspaper Hafenblatt "
               "that it rained]]."),
      "person: Jane Roe");
}

TEST(BuildChainsTest, EveryHopSaysWhatShowsIt) {
  const MarkedChains found = AnalyzeMarked(
      "$source[[Jane Roe]] $cue[[told]] the newspaper Hafenblatt $content[[that it rained]].");
  for (const Chain& chain : found.chains) {
    for (const Hop& hop : chain.hops) {
      EXPECT_FALSE(hop.rule.empty());
      EXPECT_FALSE(hop.reason.empty());
      EXPECT_GT(hop.confidence, 0);
      EXPECT_EQ(hop.evidence.empty(), hop.role == HopRole::kPublisher);
    }
  }
  EXPECT_EQ(Slice(found.document.text, found.chains[0].hops[1].evidence),
            "told the newspaper Hafenblatt");
}

}  // namespace
}  // namespace hearsay
