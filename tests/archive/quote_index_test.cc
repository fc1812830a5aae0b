#include "archive/quote_index.h"

#include <stdlib.h>

#include <filesystem>

#include "archive/archive.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class QuoteIndexTest : public ::testing::Test {
 protected:
  QuoteIndexTest() {
    std::string folder = ::testing::TempDir() + "quotes.XXXXXX";
    folder_ = mkdtemp(folder.data());
    archive_.emplace(*Archive::OpenToWrite(folder_ + "/a.db"));
  }
  ~QuoteIndexTest() override {
    archive_.reset();
    std::filesystem::remove_all(folder_);
  }

  // Stores a document of nothing but one quotation.
  void Quote(std::string_view words) {
    Analysis analysis;
    analysis.document.text = StrCat("“", words, "”");
    analysis.layers = SegmentText(analysis.document.text);
    ASSERT_EQ(archive_->Save(analysis, rules_), absl::OkStatus());
  }

  std::vector<QuoteHit> Find(std::string_view words, const FindQuotesOptions& options = {}) const {
    absl::StatusOr<std::vector<QuoteHit>> hits = FindQuotes(archive_->database(), words, options);
    EXPECT_TRUE(hits.ok()) << hits.status();
    return *std::move(hits);
  }
  std::vector<std::string> Found(std::string_view words) const {
    std::vector<std::string> found;
    for (const QuoteHit& hit : Find(words)) found.push_back(hit.words);
    return found;
  }

  std::string folder_;
  std::optional<Archive> archive_;
  const RuleSet rules_ = *RuleSet::BuiltIn();
};

TEST_F(QuoteIndexTest, FindsTheSameWordsHoweverTheyAreWritten) {
  Quote("We're done with tunnels, for good.");
  Quote("Nobody in this town was ever asked.");
  const std::vector<QuoteHit> hits = Find("“WE’RE done with tunnels—for good”");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_TRUE(hits[0].exact);
  EXPECT_EQ(hits[0].words, "We're done with tunnels, for good.");
  EXPECT_EQ(hits[0].similarity, 1);
  EXPECT_EQ(hits[0].document, 1);
  EXPECT_EQ(hits[0].attribution, kNone);
}

TEST_F(QuoteIndexTest, FindsVariantsTrimsAndCuts) {
  Quote("The harbour board has decided that no tunnel will be dug under the river this decade.");
  const std::string stored = Find("The harbour board has decided that no tunnel").at(0).words;
  for (const std::string_view words :
       {"The harbour board decided that no tunnel would be dug under the river this decade",
        "no tunnel will be dug under the river", "no tunnel will be dug",
        "The harbour board has decided … no tunnel will be dug",
        "[The] board has decided that no tunnel will be dug [there] this decade"}) {
    EXPECT_THAT(Found(words), ElementsAre(stored)) << words;
  }
}

TEST_F(QuoteIndexTest, TellsHowMuchIsShared) {
  Quote("one two three four five six seven eight");
  const QuoteHit hit = Find("three four five six nothing more").at(0);
  EXPECT_FALSE(hit.exact);
  EXPECT_EQ(hit.shared_words, 4u);
  EXPECT_DOUBLE_EQ(hit.of_query, 4. / 6);
  EXPECT_DOUBLE_EQ(hit.of_quote, 4. / 8);
  EXPECT_DOUBLE_EQ(hit.similarity, 8. / 14);
}

TEST_F(QuoteIndexTest, PassesOverWhatSharesAFewWordsOnly) {
  Quote("I want to thank everybody who came here tonight in the rain");
  EXPECT_THAT(Found("I want to say that the council never voted on it"), IsEmpty());
  EXPECT_THAT(Found("I want to"), IsEmpty());
  EXPECT_THAT(Found(""), IsEmpty());
}

TEST_F(QuoteIndexTest, BestFirstAndNoMoreThanAsked) {
  Quote("we will dig no tunnel under that river");
  Quote("we will dig no tunnel under this river");
  Quote("we will dig no more tunnel here");
  EXPECT_THAT(
      Found("we will dig no tunnel under this river"),
      ElementsAre("we will dig no tunnel under this river",
                  "we will dig no tunnel under that river", "we will dig no more tunnel here"));
  EXPECT_EQ(Find("we will dig no tunnel under this river", {.limit = 2}).size(), 2u);
  EXPECT_EQ(Find("we will dig no tunnel under this river", {.near = false}).size(), 1u);
}

TEST_F(QuoteIndexTest, KnowsTheSpeakerAndThePlace) {
  const Analysis analysis = SampleAnalysis();
  ASSERT_EQ(archive_->Save(analysis, rules_), absl::OkStatus());
  const QuoteHit hit = Find("we are done with tunnels").at(0);
  EXPECT_EQ(hit.speaker, "Jane Roe");
  EXPECT_EQ(hit.attribution, 0);
  EXPECT_EQ(Slice(analysis.document.text, hit.span), "We are done with tunnels,");
  EXPECT_EQ(archive_->Load(hit.document)->document.text, analysis.document.text);
}

TEST_F(QuoteIndexTest, ForgetsWhatWasReplaced) {
  ASSERT_EQ(archive_->Save(SampleAnalysis(), rules_), absl::OkStatus());
  ASSERT_EQ(archive_->Save(SampleAnalysis(), rules_), absl::OkStatus());
  EXPECT_EQ(Find("we are done with tunnels").size(), 1u);
  EXPECT_EQ(archive_->database()
                .Execute("INSERT INTO quote_fingerprints (quote_fingerprints) "
                         "VALUES ('integrity-check')")
                .message(),
            "");
}

}  // namespace
}  // namespace hearsay
