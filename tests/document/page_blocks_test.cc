#include "document/page_blocks.h"

#include "base/strings.h"
#include "document/plain_text.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using enum BlockKind;

std::vector<BlockKind> Kinds(const Document& document) {
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  return kinds;
}

Document Read(std::string text) { return ReadPlainText("a.txt", std::move(text)); }

constexpr std::string_view kProse =
    "The harbour of Oxbow will stay shut until the spring, the harbour master said on Tuesday "
    "after a night of storms that tore two boats from their moorings.";

TEST(PageBlocks, ASavedPageFallsIntoItsParts) {
  const Document document =
      Read(StrCat("Home   /   World   /   Coasts\n\n"
                  "Storm shuts harbour of Oxbow\n\n"
                  "(L-R) Jane Roe and John Doe look at the harbour on 3 March. (©Coastpix)\n\n",
                  kProse, "\n\nA boat at its moorings last year. (File photo)\n\n", kProse,
                  "\n\nJR/JD\n\n"
                  "Coast World’s website can also be accessed at the following addresses:\n\n"
                  "www.coastworld.example\n\n"
                  "SHARE THIS ARTICLE\nCoast World App"));
  EXPECT_THAT(Kinds(document),
              ElementsAre(kBoilerplate, kTitle, kCaption, kParagraph, kCaption, kParagraph,
                          kBoilerplate, kBoilerplate, kBoilerplate, kBoilerplate, kBoilerplate));
  EXPECT_EQ(document.metadata.title.value, "Storm shuts harbour of Oxbow");
  EXPECT_EQ(document.metadata.publisher.value, "Coast World");
  EXPECT_EQ(document.metadata.publisher.origin, MetadataOrigin::kText);
  EXPECT_EQ(Slice(document.text, document.metadata.publisher.evidence), "Coast World");
}

TEST(PageBlocks, AWireStoryFallsIntoItsParts) {
  const Document document =
      Read(StrCat("THE OXBOW LEDGER\nFriday, March 5, 2032\n\nStorm shuts harbour\n\n"
                  "By Jane Roe and John Doe\n\n"
                  "OXBOW, March 4 (Coastwire) - ",
                  kProse,
                  "\n\n(Reporting by Jane Roe in Oxbow; Editing by John Doe)\n\n"
                  "© 2032 The Oxbow Ledger. All rights reserved. Contact us | Privacy"));
  EXPECT_THAT(Kinds(document), ElementsAre(kBoilerplate, kBoilerplate, kTitle, kByline, kParagraph,
                                           kBoilerplate, kBoilerplate));
  EXPECT_EQ(document.metadata.publisher.value, "The Oxbow Ledger");
  EXPECT_EQ(document.metadata.date.value, "2032-03-05");
  EXPECT_EQ(document.metadata.byline.value, "Jane Roe and John Doe");
  EXPECT_EQ(document.metadata.credit.value, "Coastwire");
}

TEST(PageBlocks, AMastheadInCapitalsIsMadeReadable) {
  EXPECT_EQ(
      Read(StrCat("OXBOW WEEKLY\n\nStorm shuts harbour\n\n", kProse)).metadata.publisher.value,
      "Oxbow Weekly");
}

TEST(PageBlocks, ATitleAloneIsNoMasthead) {
  const Document document = Read(StrCat("Harbour Shut\n\n", kProse));
  EXPECT_THAT(Kinds(document), ElementsAre(kTitle, kParagraph));
  EXPECT_FALSE(document.metadata.publisher.present());
}

TEST(PageBlocks, SectionLabelAndStandfirst) {
  const Document document =
      Read(StrCat("The Oxbow Ledger\n\nOPINION\n\nLeave the harbour alone\n\n"
                  "Why a storm is no reason to dig\n\nBy Jane Roe\n\n",
                  kProse));
  EXPECT_THAT(Kinds(document),
              ElementsAre(kBoilerplate, kBoilerplate, kTitle, kStandfirst, kByline, kParagraph));
}

TEST(PageBlocks, VerseIsNoStandfirst) {
  const Document document =
      Read(StrCat("The Harbour\n\nThe boats lie still,\nthe ropes go slack,\n\n", kProse));
  EXPECT_THAT(Kinds(document), ElementsAre(kTitle, kParagraph, kParagraph, kParagraph));
}

TEST(PageBlocks, HeadingsAndListItemsStayProse) {
  const Document document =
      Read(StrCat("Storm shuts harbour\n\n", kProse, "\n\nWhat happens next\n\n", kProse,
                  "\n\n- Divers will look at the wall.\n- It will cost.\n\n", kProse));
  EXPECT_THAT(Kinds(document), ElementsAre(kTitle, kParagraph, kHeading, kParagraph, kListItem,
                                           kListItem, kParagraph));
  for (const Block& block : document.blocks) EXPECT_TRUE(IsProse(block.kind));
}

TEST(PageBlocks, SentencesThatLookLikeFurnitureStayProse) {
  for (const std::string_view sentence :
       {"By Tuesday, Jane Roe had left Oxbow.", "Follow the money, he said: it never lies.",
        "She kept a photo of the harbour on her desk.",
        "He asked her to share the article, and she did (twice).",
        "Oxbow (pronounced as it is written) is a harbour.",
        "The city's website, which can be reached at all hours, said so."}) {
    const Document document = Read(StrCat("Storm\n\n", kProse, "\n\n", sentence, "\n\n", kProse));
    ASSERT_EQ(document.blocks.size(), 4u);
    EXPECT_EQ(document.blocks[2].kind, kParagraph) << sentence;
  }
}

TEST(PageBlocks, KnownMetadataIsBelieved) {
  Document document;
  document.text = StrCat("Storm shuts harbour.\n\n", kProse, "\n\n© 2032 Some Other Paper");
  document.metadata.title = {"Storm shuts harbour", MetadataOrigin::kFrontMatter, {}};
  document.metadata.publisher = {"The Oxbow Ledger", MetadataOrigin::kFrontMatter, {}};
  AddParagraphBlocks(document);
  SortPageBlocks(document);
  EXPECT_THAT(Kinds(document), ElementsAre(kTitle, kParagraph, kBoilerplate));
  EXPECT_EQ(document.metadata.publisher.value, "The Oxbow Ledger");
}

TEST(PageBlocks, InvisibleTextHasNoBlocks) {
  EXPECT_TRUE(Read("\uFEFF \n\n\u200B\n\t\n").blocks.empty());
  EXPECT_TRUE(Read("").blocks.empty());
}

}  // namespace
}  // namespace hearsay
