// One article in every format that is read: fixtures/one-article. The same statements are found
// in each, with the same chains.
#include <map>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "base/file.h"
#include "base/strings.h"
#include "document/read.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "render/chain_line.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kFolder = HEARSAY_SOURCE_DIR "/fixtures/one-article/";

std::vector<Document> ReadFixture(const std::string& name, const ReadOptions& options = {}) {
  const std::string path = StrCat(kFolder, name);
  absl::StatusOr<std::string> bytes = ReadFile(path);
  EXPECT_TRUE(bytes.ok()) << bytes.status();
  std::vector<Document> documents;
  const absl::Status status =
      ReadDocuments(path, *std::move(bytes), options, [&](Document document) {
        documents.push_back(std::move(document));
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok()) << status;
  return documents;
}

// The statements of a document, one a line, with their chains. The publisher is given, since
// Word documents do not state it.
std::string Statements(Document document, const RuleSet& rules) {
  document.metadata.publisher = {"The Tern Bay Courier", MetadataOrigin::kOption, {}};
  const Analysis analysis = Analyze(std::move(document), rules, nullptr, {});
  std::string out;
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    for (const Span span : attribution.content) {
      StrAppend(out, Slice(analysis.document.text, span), " ");
    }
    StrAppend(out, "| ");
    for (const Span span : attribution.cue) {
      StrAppend(out, Slice(analysis.document.text, span), " ");
    }
    StrAppend(out, "| ", ChainLine(analysis, analysis.chains[i]), "\n");
  }
  return out;
}

class FormatsAgree : public ::testing::TestWithParam<const char*> {
 protected:
  static const RuleSet& Rules() {
    static const RuleSet rules = *RuleSet::BuiltIn();
    return rules;
  }
};

TEST_P(FormatsAgree, SameStatementsAndChains) {
  const std::vector<Document> documents = ReadFixture(GetParam());
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(Statements(documents[0], Rules()), Statements(ReadFixture("article.txt")[0], Rules()));
}

TEST_P(FormatsAgree, SameMetadata) {
  const std::string name = GetParam();
  const Metadata metadata = ReadFixture(name).at(0).metadata;
  EXPECT_EQ(metadata.title.value, "Tern Bay shuts its old quay");
  EXPECT_EQ(metadata.byline.value, "Ida Quill");
  // Plain text states no date, Word no publisher; none of these three has an address.
  EXPECT_EQ(metadata.date.value, name == "article.txt" ? "" : "2031-05-02");
  EXPECT_EQ(metadata.publisher.value, name == "article.docx" ? "" : "The Tern Bay Courier");
  const bool has_address =
      name != "article.docx" && name != "article.txt" && name != "article.newsml.xml";
  EXPECT_EQ(metadata.url.value, has_address ? "https://courier.example/2031/05/02/quay" : "");
}

INSTANTIATE_TEST_SUITE_P(All, FormatsAgree,
                         ::testing::Values("article.txt", "article.md", "article.html",
                                           "article.docx", "article.nitf.xml", "article.newsml.xml",
                                           "article.ninjs.json", "feed.rss", "feed.atom",
                                           "article.json", "article.ndjson", "article.warc.gz"),
                         [](const auto& info) {
                           std::string name = info.param;
                           for (char& c : name) c = c == '.' ? '_' : c;
                           return name;
                         });

TEST(OneArticle, HasTheStatementsThatItShould) {
  const std::string statements = Statements(ReadFixture("article.txt").at(0), *RuleSet::BuiltIn());
  EXPECT_THAT(statements, HasSubstr("The old quay of Tern Bay will close on Friday"));
  EXPECT_THAT(statements, HasSubstr("Coast Chronicle → a person close to the talks (unnamed)"));
}

TEST(OneArticle, WordsChangesAreReadAsNeverMadeWhenAskedFor) {
  EXPECT_THAT(ReadFixture("article.docx", {.tracked = TrackedChanges::kOriginal}).at(0).text,
              HasSubstr("The old quay of Tern Bay may close on Friday"));
}

}  // namespace
}  // namespace hearsay
