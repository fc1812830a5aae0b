#include "document/html.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kPage = R"(<!doctype html>
<html lang="en"><head><title>Harbour plan shelved | The Tern Bay Courier</title>
<meta property="og:site_name" content="The Tern Bay Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Harbour plan shelved","datePublished":"2024-03-05T09:00:00Z",
"author":[{"@type":"Person","name":"Ida Quill"},{"@type":"Person","name":"Tom Reed"}]}</script>
</head><body>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour plan shelved</h1>
<p class="standfirst">The council will not vote before the autumn, its leader told reporters on Monday evening.</p>
<div class="article-body">
<p>&ldquo;We need more time,&rdquo; said the leader, Ann Crewe, after a meeting that ran well past midnight.</p>
<p>She described the plan as <q>premature</q>, <a href="https://example.org/report">a report</a> in the Harbour Gazette said, and she would not say when it would return.</p>
<blockquote><p>Nothing has been decided, and nothing will be decided before the people of the bay have been heard.</p></blockquote>
<div class="related-articles"><h3>Related</h3><a href="/a">Fishermen object to the harbour plan in a letter</a></div>
<p>The plan was first drawn up eleven years ago<br>and has been changed four times since then.</p>
</div></article>
<footer>Copyright</footer></body></html>)";

Document Read(std::string_view page) {
  absl::StatusOr<Document> document = ReadHtml(page);
  EXPECT_TRUE(document.ok()) << document.status();
  return *std::move(document);
}

std::string_view BlockText(const Document& document, BlockKind kind) {
  for (const Block& block : document.blocks) {
    if (block.kind == kind) return Slice(document.text, block.span);
  }
  return "";
}

TEST(Html, KeepsTheArticleAndDropsWhatIsAroundIt) {
  const Document document = Read(kPage);
  EXPECT_THAT(document.text, HasSubstr("“We need more time,” said the leader"));
  EXPECT_THAT(document.text, HasSubstr("first drawn up eleven years ago\nand has been changed"));
  EXPECT_THAT(document.text, Not(HasSubstr("Fishermen object")));
  EXPECT_THAT(document.text, Not(HasSubstr("Sport")));
  EXPECT_THAT(document.text, Not(HasSubstr("Copyright")));
}

TEST(Html, BlocksHaveTheirKinds) {
  const Document document = Read(kPage);
  EXPECT_EQ(BlockText(document, BlockKind::kTitle), "Harbour plan shelved");
  EXPECT_THAT(BlockText(document, BlockKind::kStandfirst), HasSubstr("told reporters on Monday"));
  EXPECT_THAT(BlockText(document, BlockKind::kQuotation), HasSubstr("Nothing has been decided"));
}

TEST(Html, QElementGetsTheMarksThatABrowserDraws) {
  EXPECT_THAT(Read(kPage).text, HasSubstr("the plan as “premature”, a report"));
}

TEST(Html, LinksCoverTheirWords) {
  const Document document = Read(kPage);
  ASSERT_EQ(document.links.size(), 1u);
  EXPECT_EQ(Slice(document.text, document.links[0].span), "a report");
  EXPECT_EQ(document.links[0].target, "https://example.org/report");
}

TEST(Html, MetadataComesFromJsonLdFirst) {
  const Metadata metadata = Read(kPage).metadata;
  EXPECT_EQ(metadata.title.value, "Harbour plan shelved");
  EXPECT_EQ(metadata.publisher.value, "The Tern Bay Courier");
  EXPECT_EQ(metadata.byline.value, "Ida Quill, Tom Reed");
  EXPECT_EQ(metadata.date.value, "2024-03-05");
  EXPECT_EQ(metadata.language.value, "en");
}

TEST(Html, TheHeadlineIsTheOneThatReadersSee) {
  constexpr std::string_view kBody =
      "<h1>Harbour plan is shelved till autumn</h1><p>The council of Tern Bay will not vote on the "
      "plan before the autumn, its leader said.</p>";
  const auto title = [&](std::string_view head) {
    return Read(std::string(head) + std::string(kBody)).metadata.title.value;
  };
  EXPECT_EQ(title("<title>Harbour plan shelved: live</title>"),
            "Harbour plan is shelved till autumn");
  EXPECT_EQ(title("<meta property='og:title' content='Council votes on ferry'>"),
            "Council votes on ferry");
  EXPECT_EQ(title("<meta property='og:title' content='Quay &amp;#8216;shut&amp;#8217;'>"),
            "Quay ‘shut’");
}

TEST(Html, AuthorsOfJsonLdAreFoundByReference) {
  const Metadata metadata =
      Read(R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
"headline":"H","author":{"@id":"#roe"},"publisher":{"@id":"#org"}},
{"@type":"Person","@id":"#roe","name":"Jane Roe"},
{"@type":"Organization","@id":"#org","name":"The Tern Bay Courier"}]}</script><p>x</p>)")
          .metadata;
  EXPECT_EQ(metadata.byline.value, "Jane Roe");
  EXPECT_EQ(metadata.publisher.value, "The Tern Bay Courier");
}

TEST(Html, CreditsThatThePageShowsNearTheHeadline) {
  constexpr std::string_view kProse =
      "<p>The council of Tern Bay will not vote on the plan before the autumn, its leader "
      "said.</p>";
  const auto read = [&](std::string_view credits) {
    return Read(
               "<div class='latest'><time datetime='2019-01-01'></time></div><article><h1>Plan "
               "shelved</h1>" +
               std::string(credits) + std::string(kProse) +
               "</article><div class='comments'><span class='author'>A Reader</span></div>")
        .metadata;
  };
  const Metadata plain = read("<div><span>By Jane Roe</span> | <span>May 2nd, 2031</span></div>");
  EXPECT_EQ(plain.byline.value, "Jane Roe");
  EXPECT_EQ(read("<a href='/author/jroe'>Jane Roe</a>").byline.value, "Jane Roe");
  EXPECT_EQ(read("<p><abbr class=published title='2031-05-02T8:00'>today</abbr></p>").date.value,
            "2031-05-02");
  EXPECT_EQ(read("").byline.value, "");
}

TEST(Html, BytesAtTheSourcePositionAreTheTextsBytes) {
  const Document document = Read(kPage);
  std::size_t checked = 0;
  for (std::uint32_t at = 0; at < document.text.size(); ++at) {
    const char c = document.text[at];
    if (c == ' ' || c == '\n' || static_cast<unsigned char>(c) >= 0x80) continue;
    ASSERT_EQ(kPage[document.source_map.ToSource(at)], c) << at;
    ++checked;
  }
  EXPECT_GT(checked, 400u);
  const std::size_t quote = document.text.find("“We need");
  EXPECT_EQ(kPage.substr(document.source_map.ToSource(static_cast<std::uint32_t>(quote)), 7),
            "&ldquo;");
}

TEST(Html, RefusesAPageNestedWithoutEnd) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div>";
  const absl::StatusOr<Document> document = ReadHtml(page);
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.status().message(),
            "elements nested more than 2000 deep, which no article has: save the page again from "
            "a browser");
}

TEST(Html, EmptyPageGivesAnEmptyDocument) { EXPECT_EQ(Read("").text, ""); }

}  // namespace
}  // namespace hearsay
