#include "render/json.h"

#include <nlohmann/json.hpp>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"
#include "support/schema_errors.h"

namespace hearsay {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

std::string SchemaErrors(const json& document) {
  return hearsay::SchemaErrors("analysis-1.schema.json", document.dump());
}

TEST(RenderJson, FollowsTheSchema) {
  EXPECT_EQ(SchemaErrors(json::parse(RenderJson(SampleAnalysis()))), "");
}

TEST(RenderJson, OfAnEmptyDocumentFollowsTheSchema) {
  EXPECT_EQ(SchemaErrors(json::parse(RenderJson(Analysis()))), "");
}

TEST(RenderJson, TheSchemaRefusesWhatItDoesNotKnow) {
  json document = json::parse(RenderJson(SampleAnalysis()));
  document["attributions"][0]["kind"] = "rumour";
  EXPECT_THAT(SchemaErrors(document), HasSubstr("[kind]"));
  document = json::parse(RenderJson(SampleAnalysis()));
  document["attributions"][0]["surprise"] = 1;
  EXPECT_NE(SchemaErrors(document), "");
  document = json::parse(RenderJson(SampleAnalysis()));
  document["attributions"][0]["chain"][0].erase("evidence");
  EXPECT_NE(SchemaErrors(document), "");
}

TEST(RenderJson, GivesBytesAndCodePoints) {
  const json document = json::parse(RenderJson(SampleAnalysis()));
  const json& content = document["attributions"][1]["content"][1];
  EXPECT_EQ(content["text"], "that engineers had warned of it");
  EXPECT_EQ(content["position"]["line"], 5);
  EXPECT_EQ(content["position"]["column"], 66);  // three bytes a mark, four for the fish: one column each
  const std::string text = document["text"];
  EXPECT_EQ(text.substr(content["begin"], content["end"].get<int>() - content["begin"].get<int>()),
            content["text"]);
  const json& hop = document["attributions"][1]["chain"][1];
  EXPECT_EQ(hop["evidence"]["text"], "told Radio Nord");
  EXPECT_EQ(hop["confidence"], 0.9);
  EXPECT_EQ(document["attributions"][1]["chain_line"],
            "The Coast Chronicle → Radio Nord → a senior port official (unnamed)");
}

TEST(RenderJson, TellsWhoLostWhenAsked) {
  Analysis analysis = SampleAnalysis();
  ASSERT_FALSE(analysis.mentions.empty());
  EXPECT_FALSE(json::parse(RenderJson(analysis))["mentions"][0].contains("candidates"));
  analysis.mentions[0].candidates.push_back({0, {}, "does not agree"});
  const json document = json::parse(RenderJson(analysis));
  EXPECT_EQ(SchemaErrors(document), "");
  const json& lost = document["mentions"][0]["candidates"];
  ASSERT_EQ(lost.size(), 1u);
  EXPECT_EQ(lost[0]["entity"], 0);
  EXPECT_EQ(lost[0]["place"], nullptr);
  EXPECT_EQ(lost[0]["why"], "does not agree");
}

TEST(RenderNdjson, IsTheSameInOneLine) {
  const std::string line = RenderNdjson(SampleAnalysis());
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(json::parse(line), json::parse(RenderJson(SampleAnalysis())));
}

}  // namespace
}  // namespace hearsay
