#include "render/json.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

// What is wrong with a document after docs/schema/analysis-1.schema.json; "" for nothing.
std::string SchemaErrors(const json& document) {
  std::ifstream file(HEARSAY_SOURCE_DIR "/docs/schema/analysis-1.schema.json");
  const json schema_document = json::parse(file);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document),
                                          schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(document),
                                 &results);
  std::string errors;
  for (const auto& error : results) {
    for (const std::string& part : error.context) errors += part;
    errors += ": " + error.description + "\n";
  }
  return errors;
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

TEST(RenderNdjson, IsTheSameInOneLine) {
  const std::string line = RenderNdjson(SampleAnalysis());
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(json::parse(line), json::parse(RenderJson(SampleAnalysis())));
}

}  // namespace
}  // namespace hearsay
