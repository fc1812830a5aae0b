#include "render/locator.h"

#include <string>

#include "document/markdown.h"
#include "document/plain_text.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

// Where words of the document's text stand.
LineColumn Find(const Document& document, std::string_view source, std::string_view words) {
  return Locator(document, source).Locate(static_cast<std::uint32_t>(document.text.find(words)));
}

TEST(Locator, LeadsThroughMarkdownToTheFile) {
  const std::string source =
      "---\npublisher: The Coast Chronicle\n---\n\nÉté: **prices** [rose](http://x.example), Roe "
      "said.\n";
  const Document document = *ReadMarkdown("a.md", source);
  EXPECT_EQ(Find(document, source, "prices"), (LineColumn{5, 8}));
  EXPECT_EQ(Find(document, source, "Roe"), (LineColumn{5, 43}));
}

TEST(Locator, WithoutTheFileCountsInTheText) {
  const Document document = *ReadMarkdown("a.md", "---\ntitle: x\n---\n\n**Prices** rose.\n");
  EXPECT_EQ(Find(document, "", "rose").column, 8u);
}

TEST(Locator, DoesNotCountAByteOrderMark) {
  const std::string source = "\uFEFFPrices rose.\r\n\r\nRoe said so.\r\n";
  const Document document = ReadPlainText("a.txt", source);
  EXPECT_EQ(Find(document, source, "rose"), (LineColumn{1, 8}));
  EXPECT_EQ(Find(document, source, "said"), (LineColumn{3, 5}));
}

TEST(Locator, OfAFileThatIsNoUtf8CountsInTheText) {
  std::string source = "\xff\xfe";
  for (const char c : std::string_view("Prices\nrose.\n")) {
    source += c;
    source += '\0';
  }
  const Document document = ReadPlainText("a.txt", source);
  EXPECT_EQ(Find(document, source, "rose"), (LineColumn{2, 1}));
}

}  // namespace
}  // namespace hearsay
