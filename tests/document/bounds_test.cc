// Files made to exhaust memory, time or the stack are refused, and the message says why.
#include <zlib.h>

#include <map>
#include <string>
#include <vector>

#include "base/strings.h"
#include "document/read.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/zip_of.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string ErrorOf(std::string_view path, std::string bytes) {
  const absl::Status status =
      ReadDocuments(path, std::move(bytes), {}, [](const Document&) { return absl::OkStatus(); });
  return std::string(MessageOf(status));
}

// What was skipped of a web archive.
std::vector<std::string> SkippedOf(std::string bytes) {
  std::vector<std::string> skipped;
  ReadOptions options;
  options.skipped = [&](std::string_view message) { skipped.emplace_back(message); };
  EXPECT_TRUE(ReadDocuments("a.warc", std::move(bytes), options, [](const Document&) {
                return absl::OkStatus();
              }).ok());
  return skipped;
}

std::string Gzip(const std::string& bytes) {
  z_stream deflater{};
  deflateInit2(&deflater, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&deflater, bytes.size()), '\0');
  deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  deflater.avail_in = static_cast<uInt>(bytes.size());
  deflater.next_out = reinterpret_cast<Bytef*>(out.data());
  deflater.avail_out = static_cast<uInt>(out.size());
  deflate(&deflater, Z_FINISH);
  out.resize(deflater.total_out);
  deflateEnd(&deflater);
  return out;
}

std::string Repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

std::string Word(std::string_view body) {
  return StrCat("<w:document xmlns:w='w'><w:body>", body, "</w:body></w:document>");
}

std::string WarcRecordOf(std::string_view headers, std::string_view block) {
  return StrCat("WARC/1.0\r\nWARC-Type: response\r\n", headers, "Content-Length: ", block.size(),
                "\r\n\r\n", block, "\r\n\r\n");
}

constexpr std::string_view kEntities =
    "a.xml: it declares entities of its own, which may expand without end: refused; save it "
    "without its DOCTYPE";

TEST(Bounds, BillionLaughs) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    StrAppend(bomb, "<!ENTITY a", i, " '&a", i - 1, ";&a", i - 1, ";'>");
  }
  EXPECT_EQ(ErrorOf("a.xml", bomb + "]><nitf><body>&a29;</body></nitf>"), kEntities);
}

TEST(Bounds, QuadraticBlowUp) {
  const std::string bomb = StrCat("<!DOCTYPE rss [<!ENTITY a '", std::string(100'000, 'x'),
                                  "'>]><rss><channel><item><description>", Repeated("&a;", 100'000),
                                  "</description></item></channel></rss>");
  EXPECT_EQ(ErrorOf("a.xml", bomb), kEntities);
}

TEST(Bounds, EntitiesOfFilesOutside) {
  EXPECT_EQ(ErrorOf("a.xml",
                    "<!DOCTYPE nitf [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                    "<nitf><body>&a;</body></nitf>"),
            kEntities);
}

// Declared where nobody looks for them, they are no more than the words "&a;".
TEST(Bounds, EntitiesAreNeverExpanded) {
  std::string text;
  const std::string far = StrCat("<!--", std::string(10'000, '-'), "x-->");
  const absl::Status status =
      ReadDocuments("a.xml",
                    StrCat("<?xml version='1.0'?>", far, "<!DOCTYPE nitf [<!ENTITY a 'boom'>]>",
                           "<nitf><body><body.content><p>It is &a; here.</p></body.content></body>"
                           "</nitf>"),
                    {.format = InputFormat::kNewsXml}, [&](const Document& document) {
                      text = document.text;
                      return absl::OkStatus();
                    });
  EXPECT_TRUE(status.ok() ? text == "It is &a; here." : true) << text;
}

TEST(Bounds, DeepXml) {
  EXPECT_EQ(ErrorOf("a.xml", StrCat("<nitf><body>", Repeated("<p>", 100'000),
                                    Repeated("</p>", 100'000), "</body></nitf>")),
            "a.xml: its elements are nested more than 256 deep: refused");
}

TEST(Bounds, HugeAttributeInXml) {
  EXPECT_EQ(ErrorOf("a.xml", StrCat("<nitf><body><p class='", std::string(2 << 20, 'x'),
                                    "'>Text.</p></body></nitf>")),
            "a.xml: its element <p> has an attribute of more than 1 MiB, which no article has: "
            "refused; save it without what is embedded there");
}

// A page saved with its pictures has them in attributes: no reason to refuse it.
TEST(Bounds, HugeAttributeInHtmlIsPassedOver) {
  std::string text;
  const std::string page =
      StrCat("<!DOCTYPE html><p>“It will,” she said.<img src='data:image/png;base64,",
             std::string(4 << 20, 'A'), "'></p>");
  EXPECT_TRUE(ReadDocuments("a.html", page, {}, [&](const Document& document) {
                text = document.text;
                return absl::OkStatus();
              }).ok());
  EXPECT_EQ(text, "“It will,” she said.");
}

TEST(Bounds, DeepHtml) {
  EXPECT_EQ(ErrorOf("a.html", "<!DOCTYPE html>" + Repeated("<div>", 100'000)),
            "a.html: elements nested more than 2000 deep, which no article has: save the page "
            "again from a browser");
}

TEST(Bounds, DeepJson) {
  EXPECT_THAT(ErrorOf("a.ndjson", Repeated("[", 1'000'000)), HasSubstr("a.ndjson:1: is no JSON"));
}

TEST(Bounds, ZipBomb) {
  EXPECT_THAT(ErrorOf("a.docx", ZipOf({{"word/document.xml", std::string(8 << 20, ' ')}})),
              ::testing::MatchesRegex("a.docx: its part word/document.xml unpacks to 8 MiB from "
                                      "8[0-9]+ bytes: refused as a ZIP bomb"));
}

TEST(Bounds, ZipOfTooManyEntries) {
  std::map<std::string, std::string> parts = {{"word/document.xml", Word("")}};
  for (int i = 0; i < 10'000; ++i) parts.emplace(StrCat("word/", i), "");
  EXPECT_EQ(ErrorOf("a.docx", ZipOf(parts)),
            "a.docx: the ZIP container has 10001 entries, more than 10000: refused; save the file "
            "again");
}

TEST(Bounds, DeepWordDocument) {
  EXPECT_EQ(ErrorOf("a.docx",
                    ZipOf({{"word/document.xml", Word(Repeated("<w:tbl><w:tr><w:tc>", 200) +
                                                      Repeated("</w:tc></w:tr></w:tbl>", 200))}})),
            "a.docx: its elements are nested more than 256 deep: refused");
}

TEST(Bounds, HugeAttributeInAWordDocument) {
  EXPECT_THAT(
      ErrorOf("a.docx", ZipOf({{"word/document.xml",
                                Word(StrCat("<w:p w:x='", std::string(2 << 20, 'x'), "'/>"))},
                               {"word/noise", std::string(4096, 'x')}})),
      ::testing::AnyOf(
          "a.docx: its element <w:p> has an attribute of more than 1 MiB, which no article "
          "has: refused; save it without what is embedded there",
          HasSubstr("refused as a ZIP bomb")));
}

TEST(Bounds, GzipBombAroundAFile) {
  EXPECT_EQ(ErrorOf("a.txt.gz", Repeated(Gzip(std::string(16 << 20, ' ')), 33)),
            "a.txt.gz: unpacks to more than 512 MiB: split it into smaller files");
}

TEST(Bounds, GzipBombInAWebArchive) {
  const std::string http =
      StrCat("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n",
             Gzip(std::string((32 << 20) + 1, ' ')));
  EXPECT_THAT(SkippedOf(WarcRecordOf("", http)),
              ElementsAre("a.warc: record at byte 0 skipped: the body unpacks to more than 32 MiB: "
                          "no article is so large"));
}

TEST(Bounds, RecordLargerThanIsRead) {
  const std::string bomb = Gzip(WarcRecordOf("", std::string(65 << 20, ' ')));
  EXPECT_THAT(SkippedOf(bomb), ElementsAre("a.warc: record at byte 0 skipped: a record of 65 MiB, "
                                           "more than the 64 MiB that are read"));
}

TEST(Bounds, EndlessHeader) {
  EXPECT_THAT(SkippedOf("WARC/1.0\r\n" + Repeated("A: b\r\n", 1000)),
              ElementsAre("a.warc: record at byte 0 skipped: a record's header of more than 200 "
                          "lines"));
  EXPECT_THAT(SkippedOf("WARC/1.0\r\nX: " + std::string(14 << 20, 'x')),
              ElementsAre("a.warc: record at byte 0 skipped: a record's header of more than 200 "
                          "lines"));
}

TEST(Bounds, EndlessHeaderLineOfAServer) {
  std::string text;
  const std::string http = StrCat("HTTP/1.1 200 OK\r\nX: ", std::string(5 << 20, 'x'),
                                  "\r\nContent-Type: text/html\r\n\r\n<p>She said so.</p>");
  EXPECT_TRUE(ReadDocuments("a.warc", WarcRecordOf("", http), {}, [&](const Document& document) {
                text = document.text;
                return absl::OkStatus();
              }).ok());
  EXPECT_EQ(text, "She said so.");
}

}  // namespace
}  // namespace hearsay
