#include "document/warc.h"

#include <zlib.h>

#include <cstdio>
#include <string>
#include <vector>

#include "document/http_message.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

std::string Record(std::string_view type, std::string_view uri, std::string_view block) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Target-URI: " + std::string(uri) +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) +
         "\r\n\r\n";
}

std::string Gzip(const std::string& bytes) {
  z_stream deflater{};
  deflateInit2(&deflater, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(bytes.size() + 100, '\0');
  deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  deflater.avail_in = static_cast<uInt>(bytes.size());
  deflater.next_out = reinterpret_cast<Bytef*>(out.data());
  deflater.avail_out = static_cast<uInt>(out.size());
  deflate(&deflater, Z_FINISH);
  out.resize(deflater.total_out);
  deflateEnd(&deflater);
  return out;
}

struct Outcome {
  std::vector<WarcRecord> records;
  std::vector<WarcProblem> problems;
};

Outcome ReadAll(std::string_view bytes, const WarcOptions& options = {}) {
  Outcome outcome;
  GzipStream stream(SourceOfBytes(bytes));
  const auto summary = ReadWarc(
      stream, options,
      [&](WarcRecord record) {
        outcome.records.push_back(std::move(record));
        return absl::OkStatus();
      },
      [&](const WarcProblem& problem) { outcome.problems.push_back(problem); });
  EXPECT_TRUE(summary.ok());
  EXPECT_EQ(summary->records, outcome.records.size());
  EXPECT_EQ(summary->broken, outcome.problems.size());
  return outcome;
}

TEST(Warc, PlainRecordsWithTheirPositions) {
  const std::string first = Record("response", "http://a.example/", "one");
  const std::string second = Record("response", "<http://b.example/>", "two");
  const Outcome outcome = ReadAll(first + second);
  ASSERT_EQ(outcome.records.size(), 2u);
  EXPECT_EQ(outcome.records[0].block, "one");
  EXPECT_EQ(outcome.records[1].target_uri, "http://b.example/");
  EXPECT_EQ(outcome.records[1].position, first.size());
}

TEST(Warc, GoesOnAfterADamagedMember) {
  const std::string first = Gzip(Record("response", "http://a.example/", "one"));
  std::string second = Gzip(Record("response", "http://b.example/", std::string(4000, 'x') + "yz"));
  const std::string third = Gzip(Record("response", "http://c.example/", "three"));
  second[second.size() / 2] ^= 0x55;
  second[second.size() / 2 + 1] ^= 0x55;
  const Outcome outcome = ReadAll(first + second + third);
  ASSERT_EQ(outcome.records.size(), 2u);
  EXPECT_EQ(outcome.records[1].block, "three");
  ASSERT_EQ(outcome.problems.size(), 1u);
  EXPECT_EQ(outcome.problems[0].position, first.size());
}

TEST(Warc, TruncatedFileIsReported) {
  const std::string bytes = Record("response", "http://a.example/", "a long block of text");
  const Outcome outcome = ReadAll(std::string_view(bytes).substr(0, bytes.size() - 10));
  EXPECT_TRUE(outcome.records.empty());
  ASSERT_EQ(outcome.problems.size(), 1u);
  EXPECT_EQ(outcome.problems[0].message, "a record cut off after 14 of its 20 bytes");
}

TEST(Warc, LargeRecordIsSkippedAndTheNextIsRead) {
  const Outcome outcome = ReadAll(Record("response", "http://a.example/", std::string(5000, 'x')) +
                                      Record("response", "http://b.example/", "two"),
                                  {.max_record = 1000});
  ASSERT_EQ(outcome.records.size(), 1u);
  EXPECT_EQ(outcome.records[0].block, "two");
  EXPECT_EQ(outcome.problems.size(), 1u);
}

TEST(HttpMessage, JoinsChunksAndUnpacks) {
  const std::string body = Gzip("<p>so it was said</p>");
  char size[16];
  std::snprintf(size, sizeof size, "%zx", body.size());
  const auto response = ParseHttpResponse(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"UTF-8\"\r\n"
      "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n" +
          std::string(size) + "\r\n" + body + "\r\n0\r\n\r\n",
      1 << 20);
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->status_code, 200);
  EXPECT_EQ(response->media_type, "text/html");
  EXPECT_EQ(response->charset, "utf-8");
  EXPECT_EQ(response->body, "<p>so it was said</p>");
}

TEST(HttpMessage, BodyThatIsNotChunkedAfterAllStaysAsItIs) {
  const auto response =
      ParseHttpResponse("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>plain</p>", 1000);
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->body, "<p>plain</p>");
}

TEST(HttpMessage, CompressionBombIsRefused) {
  const auto response = ParseHttpResponse(
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + Gzip(std::string(3 << 20, '\0')),
      1 << 20);
  ASSERT_FALSE(response.ok());
  EXPECT_EQ(response.status().message(),
            "the body unpacks to more than 1 MiB: no article is so large");
}

}  // namespace
}  // namespace hearsay
