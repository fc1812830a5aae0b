#include "document/news_xml.h"

#include <cctype>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

std::vector<Document> ReadAll(std::string_view source) {
  std::vector<Document> documents;
  const absl::Status status = ReadNewsXml(source, [&](Document document) {
    documents.push_back(std::move(document));
    return absl::OkStatus();
  });
  EXPECT_TRUE(status.ok()) << status;
  return documents;
}

std::string ErrorOf(std::string_view source) {
  const absl::Status status = ReadNewsXml(source, [](const Document&) { return absl::OkStatus(); });
  return std::string(status.message());
}

// Every ASCII letter of the text stands at its source position.
void ExpectRoundTrip(const Document& document, std::string_view source) {
  for (std::uint32_t at = 0; at < document.text.size(); ++at) {
    const char c = document.text[at];
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) continue;
    ASSERT_EQ(source[document.source_map.ToSource(at)], c) << "byte " << at;
  }
}

TEST(NewsXml, Nitf) {
  constexpr std::string_view kSource = R"(<?xml version="1.0"?>
<nitf><head><title>Quay</title><docdata><date.issue norm="20240305T101500Z"/>
<doc-id id-string="TB-17"/></docdata><pubdata name="Tern Bay Courier"/></head>
<body><body.head><hedline><hl1>Quay to close &amp; reopen</hl1></hedline>
<byline>By Ida Quill</byline><distributor>Coast Press</distributor></body.head>
<body.content><block><p>The quay will close, <a href="https://x.example/">the harbour office</a> said.</p>
<p><q>We regret it,</q> said its head, Ann &#67;rewe.</p>
<media><media-caption>The quay in March.</media-caption></media></block></body.content></body></nitf>)";
  const std::vector<Document> documents = ReadAll(kSource);
  ASSERT_EQ(documents.size(), 1u);
  const Document& document = documents[0];
  EXPECT_EQ(document.id, "TB-17");
  EXPECT_EQ(document.metadata.title.value, "Quay to close & reopen");
  EXPECT_EQ(document.metadata.byline.value, "Ida Quill");
  EXPECT_EQ(document.metadata.publisher.value, "Tern Bay Courier");
  EXPECT_EQ(document.metadata.credit.value, "Coast Press");
  EXPECT_EQ(document.metadata.date.value, "2024-03-05");
  EXPECT_THAT(document.text, HasSubstr("“We regret it,” said its head, Ann Crewe."));
  ASSERT_EQ(document.links.size(), 1u);
  EXPECT_EQ(Slice(document.text, document.links[0].span), "the harbour office");
  EXPECT_EQ(document.blocks.front().kind, BlockKind::kTitle);
  EXPECT_EQ(document.blocks.back().kind, BlockKind::kCaption);
  const std::size_t at = document.text.find("regret");
  EXPECT_EQ(kSource.substr(document.source_map.ToSource(static_cast<std::uint32_t>(at)), 6),
            "regret");
}

TEST(NewsXml, NewsMlG2WithXhtml) {
  const std::vector<Document> documents = ReadAll(R"(
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<newsItem guid="urn:newsml:coast:1"><itemMeta><provider><name>Coast Press</name></provider>
<versionCreated>2024-03-05T10:15:00Z</versionCreated></itemMeta>
<contentMeta><headline>Quay to close</headline><by>Ida Quill</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<body><p>It will close, she said.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:coast:2"><contentSet><inlineData>Plain text.</inlineData></contentSet>
</newsItem></itemSet></newsMessage>)");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "Quay to close\n\nIt will close, she said.");
  EXPECT_EQ(documents[0].metadata.publisher.value, "Coast Press");
  EXPECT_EQ(documents[0].metadata.byline.value, "Ida Quill");
  EXPECT_EQ(documents[0].metadata.date.value, "2024-03-05");
  EXPECT_EQ(documents[1].id, "urn:newsml:coast:2");
  EXPECT_EQ(documents[1].text, "Plain text.");
}

TEST(NewsXml, RssWithFullContentEscapedOrInCdata) {
  constexpr std::string_view kSource =
      R"(<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tern Bay Courier</title>
<item><title>Quay</title><link>https://c.example/quay</link><guid>q1</guid>
<description>Short.</description><dc:creator>Ida Quill</dc:creator>
<content:encoded><![CDATA[<p>Full text &amp; more, <em>she</em> said.</p>]]></content:encoded></item>
<item><title>Two</title><description>&lt;p&gt;Tom &amp;amp; Ann said so.&lt;/p&gt;</description></item>
</channel></rss>)";
  const std::vector<Document> documents = ReadAll(kSource);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].text, "Full text & more, she said.");
  EXPECT_EQ(documents[0].id, "q1");
  EXPECT_EQ(documents[0].metadata.publisher.value, "Tern Bay Courier");
  EXPECT_EQ(documents[0].metadata.url.value, "https://c.example/quay");
  EXPECT_EQ(documents[0].metadata.byline.value, "Ida Quill");
  EXPECT_EQ(documents[1].text, "Tom & Ann said so.");
  ExpectRoundTrip(documents[0], kSource);
  ExpectRoundTrip(documents[1], kSource);
}

TEST(NewsXml, Atom) {
  const std::vector<Document> documents = ReadAll(
      R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><id>e1</id>
<title>Quay</title><link href="https://c.example/q"/><published>2024-03-05T10:00:00Z</published>
<author><name>Ida Quill</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She said so.</p></div></content>
</entry></feed>)");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].text, "She said so.");
  EXPECT_EQ(documents[0].metadata.byline.value, "Ida Quill");
  EXPECT_EQ(documents[0].metadata.date.value, "2024-03-05");
}

TEST(NewsXml, FeedsTitlesEscapedTwiceAndDatesInWords) {
  std::vector<Document> documents;
  ASSERT_TRUE(ReadNewsXml("<rss><channel><item><title>Quay &amp;#8216;shut&amp;#8217; &amp;amp; "
                          "empty</title><pubDate>Fri, 02 May 2031 09:00:00 GMT</pubDate>"
                          "<description>x</description></item></channel></rss>",
                          [&](Document document) {
                            documents.push_back(std::move(document));
                            return absl::OkStatus();
                          })
                  .ok());
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].metadata.title.value, "Quay ‘shut’ & empty");
  EXPECT_EQ(documents[0].metadata.date.value, "2031-05-02");
}

TEST(NewsXml, EntityBombIsRefused) {
  EXPECT_EQ(ErrorOf("<!DOCTYPE nitf [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><nitf>&b;</nitf>"),
            "it declares entities of its own, which may expand without end: refused; save it "
            "without its DOCTYPE");
}

TEST(NewsXml, DeepNestingIsRefused) {
  std::string source = "<nitf>";
  for (int i = 0; i < 5000; ++i) source += "<p>";
  for (int i = 0; i < 5000; ++i) source += "</p>";
  source += "</nitf>";
  EXPECT_EQ(ErrorOf(source), "its elements are nested more than 256 deep: refused");
}

TEST(NewsXml, BrokenXmlSaysWhere) {
  EXPECT_EQ(ErrorOf("<nitf>\n<p>text</q></nitf>"),
            "broken XML at line 2, column 10 (Start-end tags mismatch): mend it or give "
            "--input-format text");
}

TEST(NewsXml, OtherXmlIsRefused) {
  EXPECT_EQ(ErrorOf("<svg></svg>"),
            "XML whose root is <svg>: only NITF, NewsML-G2, RSS and Atom are read");
}

}  // namespace
}  // namespace hearsay
