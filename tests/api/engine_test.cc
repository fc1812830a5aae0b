#include <filesystem>
#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "hearsay/hearsay.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view kArticle =
    "“We are done with tunnels,” Jane Roe, the mayor, told Reuters.\n\n"
    "It rained.\n";

std::unique_ptr<const Engine> BuiltIn() {
  std::string error;
  std::unique_ptr<const Engine> engine = Engine::Create({}, &error);
  EXPECT_NE(engine, nullptr) << error;
  return engine;
}

TEST(Engine, GivesStatementsWithTheirChains) {
  const ArticleReport report = BuiltIn()->Analyze(kArticle, {.publisher = "The Harbour Times"});
  EXPECT_EQ(report.publisher, "The Harbour Times");
  ASSERT_EQ(report.statements.size(), 1u);
  const ReportedStatement& statement = report.statements[0];
  EXPECT_EQ(statement.kind, "direct");
  EXPECT_EQ(statement.chain_line, "The Harbour Times → Reuters → Jane Roe");
  EXPECT_EQ(statement.hands, 2);
  EXPECT_EQ(statement.nested_in, -1);
  ASSERT_EQ(statement.chain.size(), 3u);
  EXPECT_EQ(statement.chain[1].role, "relay");
  EXPECT_EQ(statement.chain[1].type, "outlet");
  EXPECT_THAT(statement.chain[1].evidence.words, HasSubstr("Reuters"));
  const Excerpt& content = statement.content.front();
  EXPECT_EQ(report.text.substr(content.begin, content.end - content.begin), content.words);
  EXPECT_THAT(content.words, HasSubstr("We are done with tunnels"));
}

TEST(Engine, ReadsMarkdown) {
  const ArticleReport report = BuiltIn()->Analyze(
      "---\npublisher: The Coast Chronicle\ntitle: Tunnels\n---\n\n“*Prices* rose,” Jane Roe "
      "said.\n",
      {.format = ArticleFormat::kMarkdown});
  EXPECT_EQ(report.publisher, "The Coast Chronicle");
  EXPECT_EQ(report.title, "Tunnels");
  ASSERT_EQ(report.statements.size(), 1u);
}

TEST(Engine, GivesJson) {
  EXPECT_THAT(BuiltIn()->AnalyzeToJson(kArticle), StartsWith(R"({"schema":"hearsay.analysis/1",)"));
}

TEST(Engine, OfBytesThatAreNoTextFindsNothing) {
  EXPECT_TRUE(BuiltIn()->Analyze(std::string(100, '\0')).statements.empty());
  EXPECT_TRUE(BuiltIn()->Analyze("").statements.empty());
}

TEST(Engine, SaysWhatIsWrongWithRules) {
  std::string error;
  EXPECT_EQ(Engine::Create({.rules_folder = "no/such/folder"}, &error), nullptr);
  EXPECT_THAT(error, StartsWith("no/such/folder: cannot read this folder of rules"));
  EXPECT_EQ(Engine::Create({.rules_folder = "no/such/folder"}, nullptr), nullptr);
}

}  // namespace
}  // namespace hearsay
