// Files that must be survived, and texts in which nobody reports anything.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "gtest/gtest.h"
#include "rules/rule_set.h"
#include "support/generated_text.h"
#include "support/read_article.h"

namespace hearsay {
namespace {

class OddTexts : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
    ASSERT_TRUE(rules.ok()) << rules.status();
    rules_ = new RuleSet(*std::move(rules));
  }
  static void TearDownTestSuite() { delete rules_; }

  static Analysis AnalyzeFixture(const std::string& name) {
    absl::StatusOr<Document> document = ReadArticle(HEARSAY_SOURCE_DIR "/fixtures/" + name);
    EXPECT_TRUE(document.ok()) << document.status();
    return Analyze(document.ok() ? *std::move(document) : Document(), *rules_, nullptr);
  }

  static std::vector<std::string> Contents(const Analysis& analysis) {
    std::vector<std::string> contents;
    for (const Attribution& attribution : analysis.attributions) {
      contents.emplace_back(Slice(analysis.document.text, attribution.content.front()));
    }
    return contents;
  }

  inline static const RuleSet* rules_ = nullptr;
};

TEST_F(OddTexts, NothingIsFoundWhereNothingIsSaid) {
  for (const char* name :
       {"odd/empty.txt", "odd/white-space.txt", "odd/only-quotation-marks.txt"}) {
    EXPECT_EQ(AnalyzeFixture(name).attributions.size(), 0u) << name;
  }
}

TEST_F(OddTexts, OneLineIsAnArticle) {
  const Analysis analysis = AnalyzeFixture("odd/one-line.txt");
  ASSERT_EQ(analysis.attributions.size(), 1u);
  EXPECT_EQ(Contents(analysis)[0], "that the library would stay open");
}

TEST_F(OddTexts, SpeechIsFoundWithoutQuotationMarks) {
  EXPECT_GE(AnalyzeFixture("odd/no-quotation-marks.txt").attributions.size(), 4u);
}

TEST_F(OddTexts, EncodingsOfOneArticleGiveOneAnalysis) {
  const Analysis utf8 = AnalyzeFixture("odd/utf-8-bom.txt");
  EXPECT_GE(utf8.attributions.size(), 3u);
  for (const char* name : {"odd/utf-16-le.txt", "odd/utf-16-be.txt"}) {
    EXPECT_EQ(Contents(AnalyzeFixture(name)), Contents(utf8)) << name;
  }
}

TEST_F(OddTexts, InvalidBytesAreReplacedAndToldOf) {
  const Analysis analysis = AnalyzeFixture("odd/invalid-utf-8.txt");
  EXPECT_EQ(analysis.document.notices.size(), 1u);
  EXPECT_GE(analysis.attributions.size(), 2u);
}

TEST_F(OddTexts, StrayNulsAreSurvived) {
  EXPECT_GE(AnalyzeFixture("odd/nuls.txt").attributions.size(), 1u);
}

TEST_F(OddTexts, ATitleAloneIsATitle) {
  EXPECT_EQ(AnalyzeFixture("odd/only-a-title.md").document.metadata.title.value,
            "Minister says talks are over");
}

// How many statements may be found today where there is none; lower them, never raise them.
TEST_F(OddTexts, TextsWithoutReportedSpeechStaySilent) {
  const std::map<std::string, std::size_t> ceilings = {
      {"no-speech/code.txt", 1}, {"no-speech/contract.txt", 3}, {"no-speech/manual.txt", 3},
      {"no-speech/poem.txt", 2}, {"no-speech/recipe.txt", 1},   {"no-speech/sports-results.txt", 2},
      {"no-speech/table.md", 1},
  };
  for (const auto& [name, ceiling] : ceilings) {
    const Analysis analysis = AnalyzeFixture(name);
    EXPECT_LE(analysis.attributions.size(), ceiling) << name << "\n"
                                                     << testing::PrintToString(Contents(analysis));
  }
}

TEST_F(OddTexts, FiveMegabytesInOneParagraphGiveEveryStatement) {
  Document document;
  document.id = "long";
  document.text = OneLongParagraph(5 << 20);
  document.blocks = {
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kParagraph}};
  const std::size_t size = document.text.size();
  const Analysis analysis = Analyze(std::move(document), *rules_, nullptr);
  // Two of the six sentences report speech; the six together take about 370 bytes.
  EXPECT_NEAR(static_cast<double>(analysis.attributions.size()), 2.0 * size / 370, size / 3700.0);
}

}  // namespace
}  // namespace hearsay
