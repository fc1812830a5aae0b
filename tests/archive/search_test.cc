#include "archive/search.h"

#include <stdlib.h>

#include <filesystem>
#include <optional>

#include "archive/archive.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FullTextQueryTest, TakesWordsPhrasesAndBeginnings) {
  EXPECT_EQ(FullTextQuery("port official"), "\"port\" \"official\"");
  EXPECT_EQ(FullTextQuery("\"done with tunnels\" harbo*"), "\"done with tunnels\" \"harbo*\"*");
  EXPECT_EQ(FullTextQuery("\"done wi\"* x"), "\"done wi\"* \"x\"");
}

TEST(FullTextQueryTest, NothingElseHasAMeaning) {
  EXPECT_EQ(FullTextQuery("AND (cat: ^NEAR) -x"), "\"AND\" \"(cat:\" \"^NEAR)\" \"-x\"");
  EXPECT_EQ(FullTextQuery("open \"phrase"), "\"open\" \"phrase\"");
  EXPECT_EQ(FullTextQuery(" — \"\" \"!\" * "), "");
}

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() {
    std::string folder = ::testing::TempDir() + "search.XXXXXX";
    folder_ = mkdtemp(folder.data());
    archive_.emplace(*Archive::OpenToWrite(folder_ + "/a.db"));
    Analysis analysis = SampleAnalysis();
    EXPECT_EQ(archive_->Save(analysis, rules_), absl::OkStatus());
    analysis.document.id = "later.txt";
    analysis.document.metadata.publisher.value = "Hill Gazette";
    analysis.document.metadata.date.value = "2024-05-31";
    analysis.entities[0].name = "Hill Gazette";
    EXPECT_EQ(archive_->Save(analysis, rules_), absl::OkStatus());
  }
  ~SearchTest() override {
    archive_.reset();
    std::filesystem::remove_all(folder_);
  }

  // "document:number" of each hit, in order.
  std::vector<std::string> Found(const SearchQuery& query) const {
    const absl::StatusOr<SearchResult> result = Search(archive_->database(), query);
    EXPECT_TRUE(result.ok()) << result.status();
    std::vector<std::string> found;
    for (const SearchHit& hit : result->hits)
      found.push_back(StrCat(hit.document, ":", hit.number));
    return found;
  }

  std::string folder_;
  std::optional<Archive> archive_;
  const RuleSet rules_ = *RuleSet::BuiltIn();
};

TEST_F(SearchTest, FindsWordsInAnyCaseAndEnding) {
  EXPECT_THAT(Found({.words = "TUNNEL"}), ElementsAre("tunnel.txt:1", "later.txt:1"));
  EXPECT_THAT(Found({.words = "\"done with\" tunn*"}), ElementsAre("tunnel.txt:1", "later.txt:1"));
  EXPECT_THAT(Found({.words = "\"with done\""}), IsEmpty());
  EXPECT_THAT(Found({.words = "radio"}), IsEmpty()) << "only what is said is searched";
}

TEST_F(SearchTest, FindsBySpeakerUnderAnyOfItsNames) {
  EXPECT_THAT(Found({.speaker = "jane rôe"}), ElementsAre("later.txt:1", "tunnel.txt:1"));
  EXPECT_THAT(Found({.speaker = "ms roe"}), ElementsAre("later.txt:1", "tunnel.txt:1"));
  EXPECT_THAT(Found({.speaker = "port official"}), ElementsAre("later.txt:2", "tunnel.txt:2"));
  EXPECT_THAT(Found({.speaker = "radio nord"}), IsEmpty());
  EXPECT_THAT(Found({.speaker = "\"*"}), IsEmpty());
}

TEST_F(SearchTest, FindsByWhereItWasPublishedAndThroughWhom) {
  EXPECT_THAT(Found({.outlet = "hill gazette"}),
              ElementsAre("later.txt:1", "later.txt:2", "later.txt:3"));
  EXPECT_THAT(Found({.via = "radio nord", .until = "2024-03"}),
              ElementsAre("tunnel.txt:2", "tunnel.txt:3"));
  EXPECT_THAT(Found({.since = "2024-03-03"}),
              ElementsAre("later.txt:1", "later.txt:2", "later.txt:3"));
  EXPECT_THAT(Found({.until = "2024-03-02"}).size(), 3);
}

TEST_F(SearchTest, FindsByWhatTheStatementIs) {
  const SearchQuery here = {.outlet = "coast"};
  SearchQuery query = here;
  query.type = "anonymous";
  EXPECT_THAT(Found(query), ElementsAre("tunnel.txt:2"));
  query = here;
  query.kind = "direct";
  EXPECT_THAT(Found(query), ElementsAre("tunnel.txt:1"));
  query = here;
  query.least_hands = 2;
  EXPECT_THAT(Found(query), ElementsAre("tunnel.txt:2", "tunnel.txt:3"));
  query.most_hands = 2;
  EXPECT_THAT(Found(query), ElementsAre("tunnel.txt:2"));
  query = here;
  query.cue_class = "document";
  EXPECT_THAT(Found(query), IsEmpty());
}

TEST_F(SearchTest, PagesNeverOverlapAndCountAll) {
  std::vector<std::string> all;
  for (std::int64_t page = 1; page <= 3; ++page) {
    const SearchQuery query = {.limit = 2, .page = page};
    const SearchResult result = *Search(archive_->database(), query);
    EXPECT_EQ(result.total, 6);
    EXPECT_EQ(result.pages, 3);
    const std::vector<std::string> found = Found(query);
    all.insert(all.end(), found.begin(), found.end());
  }
  EXPECT_THAT(all, ElementsAre("later.txt:1", "later.txt:2", "later.txt:3", "tunnel.txt:1",
                               "tunnel.txt:2", "tunnel.txt:3"));
  EXPECT_THAT(Found({.limit = 2, .page = 4}), IsEmpty());
}

TEST_F(SearchTest, RefusesWordsWithoutALetter) {
  EXPECT_EQ(MessageOf(Search(archive_->database(), {.words = "— !"}).status()),
            "'— !': no word to search for: give letters or digits");
}

// Whatever a user types is searched for, and never an error of the query language.
RC_GTEST_FIXTURE_PROP(SearchTest, AnyWordsAreSafe, (const std::string& typed)) {
  const std::string words = StrCat("tunnel ", typed);
  for (const SearchQuery& query : {SearchQuery{.words = words}, SearchQuery{.speaker = words},
                                   SearchQuery{.outlet = typed + "x"}}) {
    const absl::StatusOr<SearchResult> result = Search(archive_->database(), query);
    RC_ASSERT(result.ok());
  }
}

}  // namespace
}  // namespace hearsay
