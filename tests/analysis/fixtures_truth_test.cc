// The analysis of every fixture, held against its truth; prints what is found and missed.
#include <cstdio>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rules/rule_set.h"
#include "support/agreement.h"
#include "support/fixture.h"
#include "support/read_article.h"

namespace hearsay {
namespace {

// What an analysis got right of one article.
struct Result {
  std::size_t statements = 0;
  std::size_t found = 0;
  std::size_t chains = 0;
  std::size_t printed = 0;  // statements that the analysis has
  std::vector<std::string> missed;
};

std::string Pieces(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> pieces;
  for (Span span : spans) pieces.emplace_back(Slice(text, span));
  return pieces.empty() ? "-" : Join(pieces, " ... ");
}

std::string Shortened(std::string text) {
  constexpr std::size_t kLongest = 70;
  if (text.size() > kLongest) text = StrCat(text.substr(0, kLongest), "...");
  return text;
}

Result Compare(const Fixture& fixture, const Analysis& analysis) {
  const std::string& text = analysis.document.text;
  Result result{.statements = fixture.statements.size(), .printed = analysis.attributions.size()};
  std::vector<StatementWords> truth, found;
  std::vector<LocatedStatement> located;
  for (const TruthStatement& statement : fixture.statements) {
    absl::StatusOr<LocatedStatement> spans = Locate(statement, text);
    EXPECT_TRUE(spans.ok()) << fixture.name << " " << spans.status();
    located.push_back(spans.ok() ? *std::move(spans) : LocatedStatement());
    truth.push_back({CoveredWords(analysis.layers, located.back().source),
                     CoveredWords(analysis.layers, located.back().cue),
                     CoveredWords(analysis.layers, located.back().content)});
  }
  for (const Attribution& attribution : analysis.attributions) {
    found.push_back({CoveredWords(analysis.layers, attribution.source),
                     CoveredWords(analysis.layers, attribution.cue),
                     CoveredWords(analysis.layers, attribution.content)});
  }
  std::vector<bool> same(truth.size());
  std::vector<const Chain*> chains(truth.size());
  for (const StatementPair& pair : PairStatements(truth, found)) {
    if (pair.jaccard < 0.5) continue;
    same[pair.truth] = SameRelation(truth[pair.truth], found[pair.found], analysis.layers);
    chains[pair.truth] = &analysis.chains[pair.found];
  }
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const TruthStatement& statement = fixture.statements[i];
    const bool chain =
        chains[i] != nullptr && SameChain(statement.chain, *chains[i], analysis.entities);
    result.found += same[i];
    result.chains += chain;
    if (same[i] && chain) continue;
    std::string line =
        StrCat("  ", statement.id, same[i] ? "" : " statement", chain ? "" : " chain", ": ",
               Pieces(text, located[i].source), " | ", Pieces(text, located[i].cue), " | ",
               Shortened(Pieces(text, located[i].content)));
    if (!chain) {
      StrAppend(line, "\n      want ", Describe(statement.chain), "\n      got  ",
                chains[i] ? Describe(*chains[i], analysis.entities) : "nothing");
    }
    result.missed.push_back(std::move(line));
  }
  return result;
}

void PrintRow(std::string_view name, const Result& result) {
  std::printf("%-28.*s found %3zu/%-3zu chains %3zu/%-3zu of %3zu reported\n",
              static_cast<int>(name.size()), name.data(), result.found, result.statements,
              result.chains, result.statements, result.printed);
}

class FixturesTruth : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    absl::StatusOr<std::vector<Fixture>> loaded = LoadFixtures(HEARSAY_SOURCE_DIR "/fixtures");
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    fixtures_ = *std::move(loaded);
    const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
    ASSERT_TRUE(rules.ok()) << rules.status();
    for (const Fixture& fixture : fixtures_) {
      absl::StatusOr<Document> article = ReadArticle(fixture.article);
      ASSERT_TRUE(article.ok()) << article.status();
      analyses_.push_back(Analyze(*std::move(article), *rules, nullptr));
    }
  }

  inline static std::vector<Fixture> fixtures_;
  inline static std::vector<Analysis> analyses_;  // of the fixtures, same index
};

TEST_F(FixturesTruth, EveryArticleReachesItsFloor) {
  Result total;
  for (std::size_t i = 0; i < fixtures_.size(); ++i) {
    const Fixture& fixture = fixtures_[i];
    const Result result = Compare(fixture, analyses_[i]);
    PrintRow(fixture.name, result);
    for (const std::string& line : result.missed) std::printf("%s\n", line.c_str());
    EXPECT_GE(static_cast<int>(result.found), fixture.floor.found) << fixture.name;
    EXPECT_GE(static_cast<int>(result.chains), fixture.floor.chains) << fixture.name;
    total.statements += result.statements;
    total.found += result.found;
    total.chains += result.chains;
    total.printed += result.printed;
  }
  PrintRow("all", total);
}

TEST_F(FixturesTruth, PublisherAndTitleAreFoundInTheArticle) {
  for (std::size_t i = 0; i < fixtures_.size(); ++i) {
    const Fixture& fixture = fixtures_[i];
    const Metadata& metadata = analyses_[i].document.metadata;
    EXPECT_EQ(metadata.title.value, fixture.title) << fixture.name;
    // The digest names its publisher only inside sentences.
    if (!fixture.publisher.empty() && fixture.name != "press-digest") {
      EXPECT_EQ(metadata.publisher.value, fixture.publisher) << fixture.name;
    }
  }
}

}  // namespace
}  // namespace hearsay
