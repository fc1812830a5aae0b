#include "render/attributions.h"

#include <nlohmann/json.hpp>

#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using nlohmann::json;

TEST(RenderAttributions, IsOneLineWithSpansAndChains) {
  const Analysis analysis = SampleAnalysis();
  const std::string line = RenderAttributions(analysis);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const json record = json::parse(line);
  EXPECT_EQ(record["id"], "tunnel.txt");
  ASSERT_EQ(record["attributions"].size(), 3u);
  const json& second = record["attributions"][1];
  EXPECT_EQ(second["id"], "A2");
  EXPECT_EQ(second["type"], "mixed");
  EXPECT_EQ(second["nested_in"], nullptr);
  ASSERT_EQ(second["content"].size(), 2u);
  const auto begin = second["content"][0][0].get<std::size_t>();
  const auto end = second["content"][0][1].get<std::size_t>();
  EXPECT_EQ(analysis.document.text.substr(begin, end - begin), "the plan was “dead 🐟”");
  EXPECT_EQ(record["attributions"][2]["nested_in"], "A2");
  EXPECT_EQ(record["attributions"][2]["class"], "attitude");
}

TEST(RenderAttributions, LeavesThePublisherOutUnlessItIsTheOrigin) {
  Analysis analysis = SampleAnalysis();
  analysis.chains[0].hops.resize(1);
  const json record = json::parse(RenderAttributions(analysis));
  EXPECT_EQ(record["attributions"][0]["chain"].dump(),
            R"([{"name":"The Coast Chronicle","type":"publisher"}])");
  EXPECT_EQ(record["attributions"][1]["chain"].dump(),
            R"([{"name":"Radio Nord","type":"outlet"},)"
            R"({"name":"senior port official","type":"anonymous"}])");
}

}  // namespace
}  // namespace hearsay
