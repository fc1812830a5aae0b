#include "evidence/trace.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kWords = "we are done with tunnels for good";

// An article in which the words go through the relays to a person. Outlets' names are rows.
Occurrence Article(std::int64_t publisher, std::string date, std::vector<std::int64_t> relays,
                   std::string speaker, std::string words = std::string(kWords)) {
  static std::int64_t documents = 0;
  Occurrence occurrence = {.document = ++documents,
                           .document_name = StrCat("article of ", publisher),
                           .publisher = StrCat("Outlet ", publisher),
                           .publisher_name = publisher,
                           .date = std::move(date),
                           .words = std::move(words),
                           .number = 1};
  occurrence.exact = occurrence.words == kWords;
  occurrence.similarity = occurrence.exact ? 1 : 0.8;
  occurrence.of_query = occurrence.similarity;
  occurrence.chain.push_back({.role = "publisher",
                              .label = occurrence.publisher,
                              .type = "publisher",
                              .name = publisher,
                              .confidence = 1});
  for (const std::int64_t relay : relays) {
    occurrence.chain.push_back({.role = "relay",
                                .label = StrCat("Outlet ", relay),
                                .type = "outlet",
                                .name = relay,
                                .confidence = 0.9});
  }
  occurrence.chain.push_back({.role = "origin",
                              .label = std::move(speaker),
                              .type = "person",
                              .name = 99,
                              .confidence = 0.9});
  return occurrence;
}

TEST(TraceTest, JoinsAChainWithThatOfTheCreditedOutletsArticle) {
  const Trace trace = BuildTrace(
      kWords, {Article(1, "2024-03-03", {2}, "Jane Roe"), Article(2, "2024-03-02", {3}, "Jane Roe"),
               Article(3, "2024-03-01", {}, "Jane Roe")});
  ASSERT_EQ(trace.chains.size(), 2u);
  // By date: the outlet that was last comes last.
  const JoinedChain& joined = trace.chains[1];
  EXPECT_THAT(joined.labels, ElementsAre("Outlet 1", "Outlet 2", "Outlet 3", "Jane Roe"));
  ASSERT_EQ(joined.joints.size(), 2u);
  EXPECT_EQ(joined.joints[0].reason,
            "Outlet 2's own article has the same words, of an earlier day");
  EXPECT_DOUBLE_EQ(joined.joints[0].confidence, 0.9);
  EXPECT_DOUBLE_EQ(joined.confidence, 0.81);
  EXPECT_EQ(trace.earliest, 0u);
}

TEST(TraceTest, AJointIsLessSureWithoutDatesOrWithLaterOnes) {
  const auto confidence = [](std::string ours, std::string theirs) {
    return BuildTrace(kWords, {Article(1, std::move(ours), {2}, "Jane Roe"),
                               Article(2, std::move(theirs), {}, "Jane Roe")})
        .chains.at(0)
        .confidence;
  };
  EXPECT_DOUBLE_EQ(confidence("2024-03-03", "2024-03-03"), 0.9);
  EXPECT_DOUBLE_EQ(confidence("2024-03-03", ""), 0.9 * 0.8);
  EXPECT_DOUBLE_EQ(confidence("2024-03-03", "2024-03-04"), 0.9 * 0.4);
}

TEST(TraceTest, ACircleOfCreditsEnds) {
  const Trace trace = BuildTrace(kWords, {Article(1, "2024-03-03", {2}, "Jane Roe"),
                                          Article(2, "2024-03-03", {1}, "Jane Roe")});
  EXPECT_THAT(trace.chains.at(0).labels,
              ElementsAre("Outlet 1", "Outlet 2", "Outlet 1", "Jane Roe"));
  EXPECT_EQ(trace.chains.at(0).joints.size(), 1u);
}

TEST(TraceTest, NobodyElsesArticleIsJoined) {
  const Trace trace = BuildTrace(kWords, {Article(1, "2024-03-03", {2}, "Jane Roe"),
                                          Article(4, "2024-03-02", {}, "Jane Roe")});
  EXPECT_THAT(trace.chains, IsEmpty());
}

TEST(TraceTest, GroupsWordingsWithTheirChanges) {
  const Trace trace = BuildTrace(
      kWords, {Article(1, "", {}, "Jane Roe", "We are through with tunnels"),
               Article(2, "2024-03-01", {}, "Jane Roe"),
               Article(3, "2024-03-02", {}, "Jane Roe", "we are through with tunnels!")});
  ASSERT_EQ(trace.wordings.size(), 2u);
  EXPECT_TRUE(trace.wordings[0].exact);
  EXPECT_THAT(trace.wordings[1].occurrences, ElementsAre(1u, 2u));
  EXPECT_THAT(trace.wordings[1].changes,
              ElementsAre(WordChange{WordChange::Kind::kSame, "we are"},
                          WordChange{WordChange::Kind::kLeftOut, "done"},
                          WordChange{WordChange::Kind::kPutIn, "through"},
                          WordChange{WordChange::Kind::kSame, "with tunnels"},
                          WordChange{WordChange::Kind::kLeftOut, "for good"}));
}

TEST(TraceTest, CountsWhoIsCreditedAndThroughWhom) {
  const Trace trace = BuildTrace(
      kWords, {Article(1, "2024-03-01", {}, "Jane Roe"), Article(2, "2024-03-02", {1}, "Roe"),
               Article(3, "2024-03-03", {}, "John Doe")});
  ASSERT_EQ(trace.credits.size(), 2u);
  EXPECT_EQ(trace.credits[0].name, "Jane Roe");
  EXPECT_EQ(trace.credits[0].count, 2u);
  EXPECT_THAT(trace.credits[0].through, ElementsAre("Outlet 1"));
  EXPECT_EQ(trace.credits[1].name, "John Doe");
}

TEST(TraceTest, OneRelayIsNamedOnceHoweverItIsWritten) {
  std::vector<Occurrence> articles = {Article(1, "2024-03-01", {5}, "Jane Roe"),
                                      Article(2, "2024-03-02", {5}, "Jane Roe")};
  articles[0].chain[1].label = "Radio Nord";
  articles[1].chain[1].label = "RADIO NORD";
  EXPECT_THAT(BuildTrace(kWords, articles).credits.at(0).through, ElementsAre("Radio Nord"));
}

TEST(TraceTest, NothingFoundIsATraceToo) {
  const Trace trace = BuildTrace(kWords, {});
  EXPECT_FALSE(trace.earliest);
  EXPECT_THAT(trace.wordings, IsEmpty());
}

}  // namespace
}  // namespace hearsay
