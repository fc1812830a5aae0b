#include "evaluation/score_extraction.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

Document DocumentOf(std::string text) {
  Document document;
  document.text = std::move(text);
  return document;
}

TEST(ScoreExtraction, CountsSnippetsWithWhiteSpaceFolded) {
  PageTruth truth;
  truth.file = "a.html";
  truth.wanted = {"the quay  will shut", "no such words"};
  truth.unwanted = {"Subscribe", "Follow us"};
  ExtractionTally tally;
  std::vector<std::string> misses;
  AddPage(truth, "", DocumentOf("Yes, the\nquay will shut. Follow us"), tally, &misses);
  EXPECT_EQ(tally.kept.right, 1);
  EXPECT_EQ(tally.kept.all, 2);
  EXPECT_EQ(tally.dropped.right, 1);
  EXPECT_EQ(tally.dropped.all, 2);
  EXPECT_DOUBLE_EQ(tally.SnippetF1(), 0.5);
  EXPECT_THAT(misses, ElementsAre("a.html: not kept \"no such words\"",
                                  "a.html: not dropped \"Follow us\""));
}

TEST(ScoreExtraction, MetadataOverAllPagesAndOverThoseThatStateIt) {
  PageTruth truth;
  truth.author = "Jane Roe";
  truth.date = "2031-05-02";
  Document document = DocumentOf("x");
  document.metadata.byline = {"Jane Roe and John Doe", MetadataOrigin::kFrontMatter, {}};
  document.metadata.date = {"2031-05-03", MetadataOrigin::kFrontMatter, {}};
  document.metadata.publisher = {"Tern Bay Courier", MetadataOrigin::kFrontMatter, {}};
  ExtractionTally tally;
  AddPage(truth,
          "<meta name=author content='Jane Roe'>"
          "<meta property='og:site_name' content='The Tern Bay Courier'>",
          document, tally, nullptr);
  EXPECT_EQ(tally.author.all.right, 1);
  EXPECT_EQ(tally.author.stated.right, 1);
  EXPECT_EQ(tally.date.all.right, 0);
  EXPECT_EQ(tally.date.all.all, 1);
  EXPECT_EQ(tally.date.stated.all, 0);
  EXPECT_EQ(tally.title.all.all, 0);
  EXPECT_EQ(tally.publisher.right, 1);
}

TEST(ScoreExtraction, ShinglesAreRunsOfFourWords) {
  const ShingleRates rates = CompareShingles("a b c d e", "a b c d");
  EXPECT_DOUBLE_EQ(rates.precision, 1);
  EXPECT_DOUBLE_EQ(rates.recall, 0.5);
  EXPECT_DOUBLE_EQ(CompareShingles("a b", "A, b!").recall, 1);
}

TEST(ScoreExtraction, BothKindsOfTruthAreRead) {
  const auto pages = ParseExtractionTruth(
      R"({"http://a": {"file": "pages/a.html", "with": ["w"], "author": ["A", "B"]},
          "id7": {"articleBody": "All of it.", "url": "u"}})",
      "t.json");
  ASSERT_TRUE(pages.ok());
  ASSERT_EQ(pages->size(), 2u);
  EXPECT_EQ((*pages)[0].author, "A, B");
  EXPECT_EQ((*pages)[1].file, "html/id7.html.gz");
  EXPECT_EQ((*pages)[1].full_text, "All of it.");
  EXPECT_EQ(MessageOf(ParseExtractionTruth("[]", "t.json").status()),
            "t.json: is no JSON object of pages: give a truth file");
}

}  // namespace
}  // namespace hearsay
