#include "render/check_json.h"

#include <nlohmann/json.hpp>
#include <string>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/json_schema.h"
#include "support/sample_report.h"

namespace hearsay {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "docs/schema/check-1.schema.json";

TEST(RenderCheckJson, FollowsTheSchema) {
  EXPECT_EQ(SchemaErrors(kSchema, RenderCheckJson(SampleReport())), "");
  EXPECT_EQ(SchemaErrors(kSchema, RenderCheckJson({})), "");
}

TEST(RenderCheckJson, TheSchemaRefusesWhatItDoesNotKnow) {
  json report = json::parse(RenderCheckJson(SampleReport()));
  report["findings"][0]["severity"] = "fatal";
  EXPECT_NE(SchemaErrors(kSchema, report.dump()), "");
  report = json::parse(RenderCheckJson(SampleReport()));
  report["findings"][1]["range"]["begin"].erase("column_utf16");
  EXPECT_NE(SchemaErrors(kSchema, report.dump()), "");
}

TEST(RenderCheckJson, GivesAllUnits) {
  const json report = json::parse(RenderCheckJson(SampleReport()));
  const json& quotation = report["findings"][3];
  EXPECT_EQ(quotation["excerpt"]["words"], "“dead 🐟”");
  EXPECT_EQ(quotation["range"]["end"]["column"], 61);
  EXPECT_EQ(quotation["range"]["end"]["column_utf16"], 62);
  EXPECT_EQ(quotation["range"]["end"]["column_bytes"], 68);
  EXPECT_EQ(report["findings"][0]["range"], nullptr);
  EXPECT_EQ(report["findings"][1]["chain"][1]["evidence"], "told Radio Nord");
  EXPECT_EQ(report["findings"][2]["suppression"], json({{"by", "baseline"}, {"reason", ""}}));
  EXPECT_EQ(report["counts"]["in_baseline"], 1);
}

TEST(RenderCheckJson, OfAWordDocumentGivesParagraphs) {
  CheckReport report = SampleReport();
  for (LocatedFinding& finding : report.findings) finding.in_paragraphs = true;
  EXPECT_EQ(SchemaErrors(kSchema, RenderCheckJson(report)), "");
  EXPECT_EQ(json::parse(RenderCheckJson(report))["findings"][1]["range"]["begin"],
            json({{"paragraph", 5}, {"character", 1}}));
}

TEST(RenderCheckNdjson, IsOneFindingALine) {
  const std::string lines = RenderCheckNdjson(SampleReport());
  const json findings = json::parse(RenderCheckJson(SampleReport()))["findings"];
  std::size_t at = 0;
  for (const std::string_view line : Split(lines, '\n')) {
    if (line.empty()) continue;
    EXPECT_EQ(json::parse(line), findings[at++]);
  }
  EXPECT_EQ(at, findings.size());
}

}  // namespace
}  // namespace hearsay
