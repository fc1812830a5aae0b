// Kinds of pages that fact-checkers keep: live blogs, AMP pages, print views, pages saved as
// one file. What readers came for is kept, what stands around it is not.
#include <string>

#include "base/strings.h"
#include "document/html.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Document Read(const std::string& page) {
  absl::StatusOr<Document> document = ReadHtml(page);
  EXPECT_TRUE(document.ok()) << document.status();
  return document.ok() ? *std::move(document) : Document();
}

std::string LivePost(std::string_view time, std::string_view heading, std::string_view text) {
  return StrCat("<article class='live-post'><time datetime='2031-05-02T", time, "Z'>", time,
                "</time><h2>", heading, "</h2><p>", text,
                "</p><div class='share-bar'><a href='#'>Share this post</a></div></article>");
}

TEST(PageKinds, LiveBlogKeepsEveryPost) {
  const Document document = Read(StrCat(
      R"html(<!doctype html><html><head><title>Quay collapse: live</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting",
"headline":"Quay collapse: live","datePublished":"2031-05-02T07:00:00Z",
"author":{"name":"Ida Quill"}}</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><h1>Quay collapse: live</h1><div class="live-feed">)html",
      LivePost("10:15", "Board confirms two injured",
               "Two people were injured, the harbour board has confirmed in a statement to us."),
      LivePost("09:40", "“Stay away from the water”",
               "“Stay away from the water,” the mayor, Ann Crewe, told residents of the bay."),
      LivePost("09:05", "Radio Nord: quay has moved",
               "Radio Nord reports that the quay moved by a metre during the night of Thursday."),
      R"html(</div></main><aside class="most-read"><h3>Most read</h3><a href="/x">Ferry late again</a>
</aside><div class="cookie-banner">We use cookies to make this page better for you.</div>
</body></html>)html"));
  EXPECT_EQ(document.metadata.title.value, "Quay collapse: live");
  EXPECT_EQ(document.metadata.byline.value, "Ida Quill");
  EXPECT_EQ(document.metadata.date.value, "2031-05-02");
  for (const char* kept : {"Two people were injured", "Board confirms two injured",
                           "“Stay away from the water,” the mayor", "Radio Nord reports that"}) {
    EXPECT_THAT(document.text, HasSubstr(kept));
  }
  for (const char* dropped : {"Share this post", "Ferry late", "cookies", "Sport"}) {
    EXPECT_THAT(document.text, Not(HasSubstr(dropped)));
  }
}

TEST(PageKinds, AmpPage) {
  const Document document =
      Read(R"html(<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8">
<link rel="canonical" href="https://courier.example/quay"><title>Quay to close</title>
<script async src="https://cdn.example/v0.js"></script>
<style amp-boilerplate>body{-webkit-animation:none}</style></head><body>
<amp-sidebar id="side" layout="nodisplay"><ul><li><a href="/">News of the bay</a></li></ul></amp-sidebar>
<article><h1>Quay to close</h1>
<amp-img src="q.jpg" width="4" height="3" alt="The quay"></amp-img>
<p>“We regret it very much,” said Ann Crewe, who heads the harbour board of Tern Bay.</p>
<amp-ad width="300" height="250" type="x"><div>Buy a boat at Boats of the Bay, now cheaper.</div></amp-ad>
<p>The quay will be shut for at least two years, the board said in a statement on Friday.</p>
<amp-social-share type="email">Send by e-mail</amp-social-share></article>
<amp-analytics><script type="application/json">{"vars": {"title": "Quay"}}</script></amp-analytics>
</body></html>)html");
  EXPECT_EQ(document.metadata.url.value, "https://courier.example/quay");
  EXPECT_THAT(document.text, HasSubstr("“We regret it very much,” said Ann Crewe"));
  EXPECT_THAT(document.text, HasSubstr("shut for at least two years"));
  for (const char* dropped : {"Buy a boat", "Send by e-mail", "vars", "News of the bay"}) {
    EXPECT_THAT(document.text, Not(HasSubstr(dropped)));
  }
}

// No elements that say what is what: text in a table cell, with <br> for paragraphs.
TEST(PageKinds, PrintView) {
  const Document document =
      Read(R"html(<html><head><title>Quay to close - printer friendly</title></head>
<body onload="window.print()"><table width="600"><tr><td><img src="logo.gif"></td>
<td align="right"><a href="javascript:print()">Print</a> | <a href="javascript:close()">Close</a></td></tr>
<tr><td colspan="2"><h1>Quay to close</h1><b>By Ida Quill</b><br>May 2, 2031<br><br>
The old quay of Tern Bay will close on Friday, the harbour board said after a long meeting.<br><br>
&quot;We regret it very much,&quot; said Ann Crewe, who heads the board. &quot;The piles are rotten.&quot;
</td></tr></table></body></html>)html");
  EXPECT_EQ(document.metadata.title.value, "Quay to close");
  EXPECT_EQ(document.metadata.byline.value, "Ida Quill");
  EXPECT_EQ(document.metadata.date.value, "2031-05-02");
  EXPECT_THAT(document.text, HasSubstr("The old quay of Tern Bay will close on Friday"));
  EXPECT_THAT(document.text, HasSubstr("\"We regret it very much,\" said Ann Crewe"));
  EXPECT_THAT(document.text, Not(HasSubstr("Close\n")));
}

TEST(PageKinds, SavedAsASingleFile) {
  const std::string picture = StrCat("data:image/png;base64,", std::string(2 << 20, 'A'));
  const std::string page = StrCat(
      "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: "
      "https://courier.example/2031/05/02/quay \n saved date: Fri May 03 2031\n--><meta "
      "charset=utf-8>\n<title>Quay to close</title><style>",
      ".a{background:url(", picture, ")}</style><article><h1>Quay to close</h1><img src=\"",
      picture,
      "\"><p>The old quay of Tern Bay will close on Friday, the harbour board said after a long "
      "meeting.</p></article>");
  const Document document = Read(page);
  EXPECT_EQ(document.metadata.url.value, "https://courier.example/2031/05/02/quay");
  EXPECT_EQ(document.text,
            "Quay to close\n\nThe old quay of Tern Bay will close on Friday, the harbour board "
            "said after a long meeting.");
  const auto at = static_cast<std::uint32_t>(document.text.find("The old"));
  EXPECT_EQ(page.substr(document.source_map.ToSource(at), 7), "The old");
}

TEST(PageKinds, SavedByABrowser) {
  EXPECT_EQ(Read("<!DOCTYPE html>\n<!-- saved from url=(0029)https://courier.example/quay/ -->\n"
                 "<html><body><p>It will close, she said.</p></body></html>")
                .metadata.url.value,
            "https://courier.example/quay/");
}

}  // namespace
}  // namespace hearsay
