#include "document/docx.h"

#include <map>
#include <string>

#include "base/utf8.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/zip_of.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

std::string Body(std::string_view inner) {
  return R"(<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r"><w:body>)" +
         std::string(inner) + "</w:body></w:document>";
}

Document Read(const std::map<std::string, std::string>& parts, const DocxOptions& options = {}) {
  absl::StatusOr<Document> document = ReadDocx(ZipOf(parts), options);
  EXPECT_TRUE(document.ok()) << document.status();
  return document.ok() ? *std::move(document) : Document();
}

constexpr std::string_view kTracked =
    R"(<w:p><w:r><w:t xml:space="preserve">The quay </w:t></w:r>
<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>will</w:t></w:r></w:ins>
<w:r><w:t xml:space="preserve"> close.</w:t></w:r></w:p>)";

TEST(Docx, ParagraphsHeadingsListsAndTables) {
  const Document document = Read(
      {{"word/document.xml",
        Body(
            R"(<w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>Quay to close</w:t></w:r></w:p>
<w:p><w:r><w:t>“We regret it,” she said.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>)")},
       {"word/styles.xml",
        R"(<w:styles xmlns:w="w"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style></w:styles>)"},
       {"docProps/core.xml",
        R"(<cp xmlns:dc="d"><dc:title>Quay</dc:title><dc:creator>Ida Quill</dc:creator></cp>)"}});
  EXPECT_EQ(document.text, "Quay to close\n\n“We regret it,” she said.\n\nOne.\n\nCell");
  ASSERT_EQ(document.blocks.size(), 4u);
  EXPECT_EQ(document.blocks[0].kind, BlockKind::kTitle);
  EXPECT_EQ(document.blocks[2].kind, BlockKind::kListItem);
  EXPECT_EQ(document.blocks[3].kind, BlockKind::kTableCell);
  EXPECT_EQ(document.metadata.byline.value, "Ida Quill");
}

TEST(Docx, TrackedChangesAcceptedOrOriginal) {
  EXPECT_THAT(Read({{"word/document.xml", Body(kTracked)}}).text,
              HasSubstr("The quay will close."));
  EXPECT_THAT(
      Read({{"word/document.xml", Body(kTracked)}}, {.tracked = TrackedChanges::kOriginal}).text,
      HasSubstr("The quay may close."));
}

TEST(Docx, HyperlinksByRelationAndByField) {
  const Document document = Read(
      {{"word/document.xml",
        Body(R"(<w:p><w:hyperlink r:id="rId7"><w:r><w:t>the report</w:t></w:r></w:hyperlink>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)")},
       {"word/_rels/document.xml.rels",
        R"(<Relationships><Relationship Id="rId7" Target="https://a.example/"/></Relationships>)"}});
  ASSERT_EQ(document.links.size(), 2u);
  EXPECT_EQ(Slice(document.text, document.links[0].span), "the report");
  EXPECT_EQ(document.links[0].target, "https://a.example/");
  EXPECT_EQ(Slice(document.text, document.links[1].span), "here");
  EXPECT_EQ(document.links[1].target, "https://b.example/");
}

TEST(Docx, HiddenTextAndCommentsAreLeftOutFootnotesFollow) {
  const Document document = Read(
      {{"word/document.xml",
        Body(
            R"(<w:p><w:r><w:t>Shown.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>
<w:r><w:commentReference w:id="1"/></w:r></w:p>)")},
       {"word/footnotes.xml",
        R"(<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p/></w:footnote>
<w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>)"}});
  EXPECT_EQ(document.text, "Shown.\n\nA note.");
}

TEST(Docx, PositionsAreParagraphAndCharacter) {
  const Document document =
      Read({{"word/document.xml", Body("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>“Två” "
                                       "sade hon</w:t></w:r></w:p>")}});
  const auto at = static_cast<std::uint32_t>(document.text.find("sade"));
  const std::uint64_t position = document.source_map.ToSource(at);
  EXPECT_EQ(DocxParagraph(position), 2u);
  EXPECT_EQ(DocxCharacter(position), 6u);
}

TEST(Docx, OtherArchivesAndDamageAreRefused) {
  EXPECT_EQ(ReadDocx(ZipOf({{"a.txt", "no"}}), {}).status().message(),
            "a ZIP archive without word/document.xml: not a Word document; unpack it first");
  const std::string whole = ZipOf({{"word/document.xml", Body(kTracked)}});
  EXPECT_THAT(std::string(ReadDocx(whole.substr(0, whole.size() / 2), {}).status().message()),
              HasSubstr("the ZIP container is damaged"));
}

TEST(Docx, ZipBombIsRefused) {
  const std::string bomb = ZipOf({{"word/document.xml", std::string(8 << 20, ' ')}});
  EXPECT_THAT(std::string(ReadDocx(bomb, {}).status().message()),
              HasSubstr("refused as a ZIP bomb"));
}

// Found by fuzz/docx_body_fuzzer.
TEST(Docx, BytesAndReferencesThatAreNoCharactersAreRepaired) {
  const Document document =
      Read({{"word/document.xml", Body("<w:p><w:r><w:t>caf\x92s</w:t></w:r></w:p>"
                                       "<w:p><w:r><w:t>b&#xD800;c</w:t></w:r></w:p>")}});
  EXPECT_TRUE(IsValidUtf8(document.text)) << document.text;
  EXPECT_EQ(document.source_unit, SourceUnit::kParagraphs);
}

}  // namespace
}  // namespace hearsay
