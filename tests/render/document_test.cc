#include "render/document.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/strings.h"
#include "document/read.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/schema_errors.h"

namespace hearsay {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

constexpr std::string_view kSchema = "document-1.schema.json";

TEST(RenderDocumentJson, FollowsTheSchemaInEveryFormat) {
  int documents = 0;
  for (const char* name :
       {"article.txt", "article.md", "article.html", "article.docx", "article.nitf.xml",
        "article.newsml.xml", "article.ninjs.json", "feed.rss", "feed.atom", "article.json",
        "article.ndjson", "article.warc.gz"}) {
    const std::string path = StrCat(HEARSAY_SOURCE_DIR "/fixtures/one-article/", name);
    absl::StatusOr<std::string> bytes = ReadFile(path);
    ASSERT_TRUE(bytes.ok()) << bytes.status();
    const absl::Status status =
        ReadDocuments(path, *std::move(bytes), {}, [&](const Document& document) {
          EXPECT_EQ(SchemaErrors(kSchema, RenderDocumentJson(document)), "") << name;
          ++documents;
          return absl::OkStatus();
        });
    EXPECT_TRUE(status.ok()) << status;
  }
  EXPECT_EQ(documents, 12);
}

TEST(RenderDocumentJson, OfAnEmptyDocumentFollowsTheSchema) {
  EXPECT_EQ(SchemaErrors(kSchema, RenderDocumentJson(Document())), "");
}

TEST(RenderDocumentJson, TheSchemaRefusesWhatItDoesNotKnow) {
  Document document;
  document.text = "A word.";
  document.blocks.push_back({{0, 7}, BlockKind::kParagraph});
  json good = json::parse(RenderDocumentJson(document));
  EXPECT_EQ(SchemaErrors(kSchema, good.dump()), "");
  json bad = good;
  bad["blocks"][0]["kind"] = "poem";
  EXPECT_THAT(SchemaErrors(kSchema, bad.dump()), HasSubstr("[kind]"));
  bad = good;
  bad["surprise"] = 1;
  EXPECT_NE(SchemaErrors(kSchema, bad.dump()), "");
  bad = good;
  bad["blocks"][0]["position"].erase("line");
  EXPECT_NE(SchemaErrors(kSchema, bad.dump()), "");
}

}  // namespace
}  // namespace hearsay
