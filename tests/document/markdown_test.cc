#include "document/markdown.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using enum BlockKind;

Document Read(std::string_view markdown) { return *ReadMarkdown("a.md", std::string(markdown)); }

std::vector<std::pair<BlockKind, std::string>> Blocks(const Document& document) {
  std::vector<std::pair<BlockKind, std::string>> blocks;
  for (const Block& block : document.blocks) {
    blocks.emplace_back(block.kind, Slice(document.text, block.span));
  }
  return blocks;
}

constexpr std::string_view kArticle =
    "# Storm *shuts* harbour\n"
    "\n"
    "The harbour will stay shut, [Jane Roe](https://roe.example \"x\") said\n"
    "on Tuesday &mdash; \"for\n"
    "weeks\".\n"
    "\n"
    "## What next\n"
    "\n"
    "<!-- a note to the desk -->\n"
    "\n"
    "> Divers will look\n"
    "> at the wall.\n"
    "\n"
    "- One `item` here.\n"
    "- Another one.\n"
    "\n"
    "```\ncode()\n```\n"
    "\n"
    "| a | b |\n|---|---|\n| c | d |\n"
    "\n"
    "![A boat](boat.png)\n";

TEST(Markdown, FallsIntoBlocks) {
  EXPECT_THAT(Blocks(Read(kArticle)),
              ElementsAre(std::pair(kTitle, "Storm shuts harbour"),
                          std::pair(kParagraph,
                                    "The harbour will stay shut, Jane Roe said on Tuesday — \"for "
                                    "weeks\"."),
                          std::pair(kHeading, "What next"),
                          std::pair(kQuotation, "Divers will look at the wall."),
                          std::pair(kListItem, "One item here."),
                          std::pair(kListItem, "Another one."), std::pair(kCode, "code()"),
                          std::pair(kTableCell, "a"), std::pair(kTableCell, "b"),
                          std::pair(kTableCell, "c"), std::pair(kTableCell, "d")));
}

TEST(Markdown, LinksKeepTheirWords) {
  const Document document = Read(kArticle);
  ASSERT_EQ(document.links.size(), 1u);
  EXPECT_EQ(Slice(document.text, document.links[0].span), "Jane Roe");
  EXPECT_EQ(document.links[0].target, "https://roe.example");
}

TEST(Markdown, PositionsLeadBackToTheFile) {
  const Document document = Read(kArticle);
  for (const std::string_view word :
       {"Storm", "shuts", "Jane", "Tuesday", "weeks", "next", "wall", "item", "Another"}) {
    const auto at = static_cast<std::uint32_t>(document.text.find(word));
    EXPECT_EQ(document.source_map.ToSource(at), kArticle.find(word)) << word;
  }
  const auto dash = static_cast<std::uint32_t>(document.text.find("—"));
  EXPECT_EQ(document.source_map.ToSource(dash), kArticle.find("&mdash;"));
}

TEST(Markdown, BareAmpersandsAreText) {
  const Document document = Read("Roe & Doe, AT&T and R&D said so.");
  EXPECT_EQ(document.text, "Roe & Doe, AT&T and R&D said so.");
  EXPECT_EQ(document.source_map.ToSource(28), 28u);
}

TEST(Markdown, YamlFrontMatter) {
  const Document document = Read(
      "---\r\ntitle: \"Who \\\"owns\\\" it?\"\r\nauthor:\r\n  - Jane Roe\r\n  - 'John O''Doe'\r\n"
      "date: 2032-02-11 # draft\r\npublication: The Ledger\r\nlang: en\r\ntags: [a, b]\r\n---\r\n"
      "Text.\r\n");
  EXPECT_EQ(document.metadata.title.value, "Who \"owns\" it?");
  EXPECT_EQ(document.metadata.title.origin, MetadataOrigin::kFrontMatter);
  EXPECT_EQ(document.metadata.byline.value, "Jane Roe, John O'Doe");
  EXPECT_EQ(document.metadata.date.value, "2032-02-11");
  EXPECT_EQ(document.metadata.publisher.value, "The Ledger");
  EXPECT_EQ(document.metadata.language.value, "en");
  EXPECT_EQ(document.text, "Text.");
}

TEST(Markdown, TomlFrontMatter) {
  const Document document = Read(
      "+++\ntitle = \"Storm\"\nauthors = [\"Jane Roe\", \"John Doe\"]\ndate = "
      "2032-02-11\n+++\nText.");
  EXPECT_EQ(document.metadata.title.value, "Storm");
  EXPECT_EQ(document.metadata.byline.value, "Jane Roe, John Doe");
  EXPECT_EQ(document.metadata.date.value, "2032-02-11");
  EXPECT_EQ(document.text, "Text.");
}

TEST(Markdown, BrokenTomlIsRefusedWithItsLine) {
  const absl::Status status = ReadMarkdown("a.md", "+++\ntitle = \n+++\nText.").status();
  EXPECT_THAT(std::string(MessageOf(status)),
              ::testing::AllOf(::testing::StartsWith("a.md:2:"),
                               ::testing::EndsWith("; correct it or fence it with ---")));
}

TEST(Markdown, AnOpenFenceIsNoFrontMatter) {
  EXPECT_EQ(Read("---\ntitle: x\n\nText.").text, "title: x\n\nText.");
}

TEST(Markdown, HardBreaksAreLineEnds) {
  EXPECT_EQ(Read("Roses are red,  \nviolets are blue.").text, "Roses are red,\nviolets are blue.");
}

TEST(Markdown, AByteOrderMarkAndInvalidBytesKeepPositions) {
  const Document document = Read("\uFEFFCaf\xE9 *wins*.");
  EXPECT_EQ(document.text, "Caf\uFFFD wins.");
  EXPECT_EQ(document.source_map.ToSource(static_cast<std::uint32_t>(document.text.find("wins"))),
            9u);
  EXPECT_EQ(document.notices.size(), 1u);
}

// What is not decoded stands in the file where the map says.
RC_GTEST_PROP(Markdown, TextRoundTripsToTheFile, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "word ", "*it* ", "**b** ", "\n", "\n\n", "> ", "- ", "# ", "`c` ", "[a](b) ", "“q” ", "😀 ",
      "| x | y |\n", "|---|---|\n", "&amp; ", "& ", "<b>", "<!-- x -->", "    ", "```\n", "\\* "));
  const std::string markdown = Join(pieces, "");
  const Document document = Read(markdown);
  for (const Block& block : document.blocks) {
    RC_ASSERT(block.span.begin < block.span.end && block.span.end <= document.text.size());
  }
  for (std::uint32_t i = 0; i < document.text.size(); ++i) {
    const char c = document.text[i];
    if ((c < 'a' || c > 'z')) continue;
    RC_ASSERT(markdown[document.source_map.ToSource(i)] == c);
  }
}

}  // namespace
}  // namespace hearsay
