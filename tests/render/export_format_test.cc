// Every format of the table, whole, for one analysis made by hand.
#include "render/export_format.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/strings.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

// Compares with tests/render/golden/tunnel.NAME; with HEARSAY_UPDATE_GOLDEN set, writes it, to
// be read before it is committed.
void ExpectGolden(std::string_view name, const std::string& rendered) {
  const std::string path = StrCat(HEARSAY_SOURCE_DIR "/tests/render/golden/tunnel.", name);
  if (std::getenv("HEARSAY_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << rendered;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(rendered, golden) << "if that is right: run this test with HEARSAY_UPDATE_GOLDEN=1";
}

TEST(ExportFormats, OfDocuments) {
  const Analysis analysis = SampleAnalysis();
  for (const ExportFormat& format : ExportFormats()) {
    if (format.name == "json" || format.name == "ndjson") continue;  // tested with their schema
    const std::string head = format.head == nullptr ? "" : format.head();
    ExpectGolden(format.name, head + format.render(analysis, JsonLayout::kIndented));
  }
}

TEST(ExportFormats, OfGraphs) {
  CitationGraphBuilder citations;
  citations.Add(SampleAnalysis());
  citations.Add(SampleAnalysis());
  for (const GraphFormat& format : GraphFormats()) {
    ExpectGolden(StrCat("chains.", format.name), format.render(ChainGraph(SampleAnalysis())));
    ExpectGolden(StrCat("citations.", format.name), format.render(citations.Build()));
  }
}

TEST(ExportFormats, OfNothing) {
  for (const ExportFormat& format : ExportFormats()) {
    const std::string rendered =
        format.render(Analysis{.entities = {Entity{}}}, JsonLayout::kOneLine);
    EXPECT_EQ(rendered.empty(), format.name == "csv" || format.name == "brat") << format.name;
  }
  for (const GraphFormat& format : GraphFormats()) EXPECT_NE(format.render(Graph()), "");
}

TEST(ExportFormats, JsonInOneLine) {
  for (const std::string_view name :
       {"prov-json", "web-annotation", "schema-org", "claim-review"}) {
    const std::string line = FindExportFormat(name)->render(SampleAnalysis(), JsonLayout::kOneLine);
    EXPECT_EQ(line.find('\n'), line.size() - 1) << name;
  }
}

TEST(ExportFormats, AreFoundByName) {
  EXPECT_EQ(FindExportFormat("turtle")->ending, ".ttl");
  EXPECT_EQ(FindExportFormat("svg"), nullptr);
  EXPECT_NE(FindGraphFormat("svg"), nullptr);
}

}  // namespace
}  // namespace hearsay
