#include "document/source_place.h"

#include "document/markdown.h"
#include "document/plain_text.h"
#include "document/read.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

SourcePlace Find(const Document& document, std::string_view words) {
  return SourcePlaces(document).At(static_cast<std::uint32_t>(document.text.find(words)));
}

Document Read(std::string_view path, const std::string& bytes) {
  Document read;
  const absl::Status status = ReadDocuments(path, bytes, {}, [&](Document document) {
    read = std::move(document);
    return absl::OkStatus();
  });
  EXPECT_TRUE(status.ok()) << status;
  return read;
}

TEST(SourcePlaces, LeadThroughMarkdownToTheFile) {
  const Document document = *ReadMarkdown(
      "a.md",
      "---\npublisher: The Coast Chronicle\n---\n\nÉté: **prices** [rose](http://x.example), Roe "
      "said.\n");
  EXPECT_EQ(Find(document, "prices"), (SourcePlace{49, 5, 8}));
  EXPECT_EQ(Find(document, "Roe"), (SourcePlace{84, 5, 43}));
}

TEST(SourcePlaces, DoNotCountAByteOrderMark) {
  const Document document = ReadPlainText("a.txt", "\uFEFFPrices rose.\r\n\r\nRoe said so.\r\n");
  EXPECT_EQ(Find(document, "rose"), (SourcePlace{10, 1, 8}));
  EXPECT_EQ(Find(document, "said"), (SourcePlace{23, 3, 5}));
}

TEST(SourcePlaces, OfAPageAreThoseOfItsBytesInItsOwnCharset) {
  const Document document = Read(
      "a.html",
      "<html><head><meta charset=windows-1252></head><body><article>\n<p>Caf\xE9 <i>owner</i> Roe "
      "said &amp; wrote that it would go on as before, whatever the board had in mind.</p>");
  EXPECT_EQ(Find(document, "owner"), (SourcePlace{73, 2, 12}));
  EXPECT_EQ(Find(document, "wrote"), (SourcePlace{98, 2, 37}));
}

TEST(SourcePlaces, OfARecordAreThoseOfItsFile) {
  const Document document = Read("a.ndjson", "{\"text\": \"\\u00e9 Roe \\\"said\\\"\"}\n");
  EXPECT_EQ(Find(document, "Roe"), (SourcePlace{17, 1, 18}));
  EXPECT_EQ(Find(document, "said"), (SourcePlace{23, 1, 24}));
}

}  // namespace
}  // namespace hearsay
