#include "document/read.h"

#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;

struct Outcome {
  absl::Status status;
  std::vector<Document> documents;
};

Outcome Read(std::string_view path, std::string bytes, InputFormat format = InputFormat::kAuto) {
  Outcome outcome;
  outcome.status = ReadDocuments(path, std::move(bytes), {format}, [&](Document document) {
    outcome.documents.push_back(std::move(document));
    return absl::OkStatus();
  });
  return outcome;
}

std::string Error(std::string_view path, std::string bytes) {
  return std::string(MessageOf(Read(path, std::move(bytes)).status));
}

TEST(Read, PlainTextIsTheFilesBytes) {
  const std::string bytes = "\uFEFFOne line.\r\n\r\n“Zwei” 😀\u00AD\r\n";
  const Outcome outcome = Read("news/a.txt", bytes);
  ASSERT_EQ(outcome.documents.size(), 1u);
  const Document& document = outcome.documents[0];
  EXPECT_EQ(document.text, bytes);
  EXPECT_EQ(document.id, "a.txt");
  EXPECT_EQ(document.path, "news/a.txt");
  EXPECT_TRUE(document.source_map.empty());
  EXPECT_TRUE(document.notices.empty());
  EXPECT_EQ(Slice(document.text, document.blocks.at(0).span), "One line.");
}

TEST(Read, InvalidUtf8IsReplacedCountedAndMappedBack) {
  const Outcome outcome = Read("a.txt", "Caf\xE9 owner\xFF wins");
  const Document& document = outcome.documents.at(0);
  EXPECT_EQ(document.text, "Caf\uFFFD owner\uFFFD wins");
  EXPECT_EQ(document.source_map.ToSource(static_cast<std::uint32_t>(document.text.find("wins"))),
            12u);
  ASSERT_EQ(document.notices.size(), 1u);
  EXPECT_EQ(document.notices[0].message,
            "2 sequences of bytes that are no UTF-8 replaced by U+FFFD; save the file as UTF-8");
}

TEST(Read, Utf16IsConvertedByItsMark) {
  const Document document = Read("a.txt", "\xFF\xFEH\0i\0"s).documents.at(0);
  EXPECT_EQ(document.text, "Hi");
  EXPECT_EQ(document.source_map.ToSource(1), 4u);
}

TEST(Read, StrayNulsAreReported) {
  const Document document = Read("a.txt", "The harbour\0 was closed on Sunday."s).documents.at(0);
  ASSERT_EQ(document.notices.size(), 1u);
  EXPECT_EQ(document.notices[0].message, "1 NUL character in the text, passed over");
}

TEST(Read, EmptyFilesHaveNoBlocks) {
  EXPECT_TRUE(Read("a.txt", "").documents.at(0).blocks.empty());
  EXPECT_TRUE(Read("a.md", "").documents.at(0).blocks.empty());
  EXPECT_TRUE(Read("a.ndjson", "").documents.empty());
}

TEST(Read, BinaryFilesAreRefusedWithARemedy) {
  EXPECT_EQ(Error("a.txt", "%PDF-1.7 ..."),
            "a.txt: is a PDF and no text; save its text as UTF-8 and name that file");
  EXPECT_EQ(Error("a.md", "PK\x03\x04..."),
            "a.md: is a ZIP archive or office document other than .docx and no text; save its text "
            "as UTF-8 and name that file");
  EXPECT_EQ(Error("a", "\x1F\x8B\x08"), "a: damaged gzip data: copy or download it again");
  EXPECT_EQ(
      Error("a.db", "SQLite format 3\0..."s),
      "a.db: is an SQLite database and no text; to print a stored analysis, use hearsay show");
  EXPECT_EQ(Error("-", std::string(100, '\0')),
            "standard input: is binary data and no text; save its text as UTF-8 and name that "
            "file (UTF-16 needs its byte order mark)");
}

TEST(Read, PagesInMhtmlAreRefusedWithARemedy) {
  const std::string page =
      "From: <Saved by Blink>\r\nSubject: Quay\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n";
  for (const char* path : {"a.mhtml", "a.mht", "a.txt"}) {
    EXPECT_EQ(Error(path, page),
              std::string(path) +
                  ": is a web page in MHTML, which is not read: save it from the browser as "
                  "\"Webpage, HTML only\" or \"Webpage, Complete\" and name the .html file");
  }
}

TEST(Read, FormatsAreToldByContentsThenName) {
  EXPECT_EQ(DetectFormat("a.txt", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n"), InputFormat::kNdjson);
  EXPECT_EQ(DetectFormat("a.jsonl", ""), InputFormat::kNdjson);
  EXPECT_EQ(DetectFormat("a.txt", "{ a brace }"), InputFormat::kText);
  EXPECT_EQ(DetectFormat("a.MD", "x"), InputFormat::kMarkdown);
  EXPECT_EQ(DetectFormat("-", "---\ntitle: x\n---\ny"), InputFormat::kMarkdown);
  EXPECT_EQ(DetectFormat("-", "# Storm\n\nx"), InputFormat::kMarkdown);
  EXPECT_EQ(DetectFormat("-", "--- and on"), InputFormat::kText);
  EXPECT_EQ(DetectFormat("-", "#Storm"), InputFormat::kText);
  EXPECT_EQ(DetectFormat("a", " <!DOCTYPE html><p>x"), InputFormat::kHtml);
  EXPECT_EQ(DetectFormat("a.txt", "<?xml version='1.0'?><rss>"), InputFormat::kNewsXml);
  EXPECT_EQ(DetectFormat("a.json", "{\"text\": \"x\"}"), InputFormat::kJson);
  EXPECT_EQ(DetectFormat("a", "WARC/1.0\r\n"), InputFormat::kWarc);
  EXPECT_EQ(DetectFormat("a.xml", "<other/>"), InputFormat::kNewsXml);
  EXPECT_EQ(DetectFormat("a.xml", "no markup"), InputFormat::kText);
}

TEST(Read, PagesRecordsOfHtmlNinjsAndArchivesAreRead) {
  EXPECT_EQ(Read("a.html", "<!DOCTYPE html><p>“It will,” she said.</p>").documents.at(0).text,
            "“It will,” she said.");
  const std::string record = R"({"id": "a", "html": "<p>\u201cIt will,\u201d she said.<\/p>"})";
  const Document document = Read("r.ndjson", "\n" + record).documents.at(0);
  EXPECT_EQ(document.text, "“It will,” she said.");
  const auto at = static_cast<std::uint32_t>(document.text.find("she"));
  EXPECT_EQ(("\n" + record).substr(document.source_map.ToSource(at), 8), "she said");
  const Outcome ninjs =
      Read("n.json",
           R"({"uri": "urn:x:1", "headline": "Quay", "versioncreated": "2024-03-05T10:00:00Z",
          "infosource": [{"name": "Coast Press"}], "body_html": "<p>It will, she said.</p>"})");
  ASSERT_EQ(ninjs.documents.size(), 1u);
  EXPECT_EQ(ninjs.documents[0].id, "urn:x:1");
  EXPECT_EQ(ninjs.documents[0].text, "It will, she said.");
  EXPECT_EQ(ninjs.documents[0].metadata.publisher.value, "Coast Press");
  EXPECT_EQ(ninjs.documents[0].metadata.date.value, "2024-03-05");
  const std::string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>She said so.</p>";
  const Outcome archive =
      Read("a.warc",
           "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://c.example/q\r\n"
           "Content-Length: " +
               std::to_string(page.size()) + "\r\n\r\n" + page + "\r\n\r\n");
  ASSERT_EQ(archive.documents.size(), 1u);
  EXPECT_EQ(archive.documents[0].text, "She said so.");
  EXPECT_EQ(archive.documents[0].metadata.url.value, "http://c.example/q");
}

TEST(Read, TextRecordsLeadBackToTheFile) {
  const std::string file = "{\"text\": \"One.\"}\n{\"text\": \"He said \\\"no\\\" twice.\"}\n";
  const Document document = Read("r.ndjson", file).documents.at(1);
  EXPECT_EQ(document.text, "He said \"no\" twice.");
  const auto at = static_cast<std::uint32_t>(document.text.find("twice"));
  EXPECT_EQ(file.substr(document.source_map.ToSource(at), 5), "twice");
}

TEST(Read, FormatNamesParse) {
  for (const InputFormat format :
       {InputFormat::kAuto, InputFormat::kText, InputFormat::kMarkdown, InputFormat::kNdjson}) {
    EXPECT_EQ(ParseInputFormat(Name(format)), format);
  }
  EXPECT_EQ(ParseInputFormat("pdf"), std::nullopt);
}

TEST(Read, RecordsComeOneByOneWithTheirMetadata) {
  const Outcome outcome = Read(
      "r.ndjson",
      R"({"id": "a", "text": "One.\r\n“Zwei”", "publisher": "The Ledger", "url": "https://e.example/", "title": "T", "byline": "Roe", "date": "2032-01-02"})"
      "\n\n"
      R"({"text": "Two.", "meta": {"publisher": "Post", "author": "Doe", "credit": "None"}})");
  ASSERT_TRUE(outcome.status.ok());
  ASSERT_EQ(outcome.documents.size(), 2u);
  const Document& first = outcome.documents[0];
  EXPECT_EQ(first.id, "a");
  EXPECT_EQ(first.text, "One.\r\n“Zwei”");
  EXPECT_EQ(first.metadata.publisher.value, "The Ledger");
  EXPECT_EQ(first.metadata.publisher.origin, MetadataOrigin::kFrontMatter);
  EXPECT_EQ(first.metadata.url.value, "https://e.example/");
  EXPECT_EQ(first.metadata.title.value, "T");
  EXPECT_EQ(first.metadata.byline.value, "Roe");
  EXPECT_EQ(first.metadata.date.value, "2032-01-02");
  const Document& second = outcome.documents[1];
  EXPECT_EQ(second.id, "r.ndjson:3");
  EXPECT_EQ(second.metadata.publisher.value, "Post");
  EXPECT_EQ(second.metadata.byline.value, "Doe");
  EXPECT_FALSE(second.metadata.credit.present());
}

TEST(Read, RecordErrorsNameTheirLine) {
  EXPECT_THAT(Error("r.jsonl", "{\"text\": \"x\"}\n{\"text\": \n"),
              ::testing::StartsWith("r.jsonl:2: is no JSON (syntax error"));
  EXPECT_EQ(Error("r.jsonl", "{\"text\": \"x\", \"n\": 6E66666}"),
            "r.jsonl:1: is no JSON (number overflow parsing '6E66666'); write one record a line");
  EXPECT_EQ(Error("r.jsonl", "[1]"),
            "r.jsonl:1: is no JSON object; write one record {\"text\": ...} a line");
  EXPECT_EQ(Error("r.jsonl", "{\"id\": \"x\"}"),
            "r.jsonl:1: has no \"text\" and no \"html\"; give the article's text as a string");
}

TEST(Read, TheSinksErrorStops) {
  int calls = 0;
  const absl::Status status =
      ReadDocuments("r.jsonl", "{\"text\": \"x\"}\n{\"text\": \"y\"}", {}, [&](const Document&) {
        ++calls;
        return absl::CancelledError("enough");
      });
  EXPECT_EQ(status.code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace hearsay
