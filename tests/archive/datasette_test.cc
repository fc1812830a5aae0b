#include "archive/datasette.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "base/strings.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

class DatasetteTest : public ::testing::Test {
 protected:
  DatasetteTest() {
    std::string folder = ::testing::TempDir() + "datasette.XXXXXX";
    folder_ = mkdtemp(folder.data());
    path_ = folder_ + "/stories.db";
    absl::StatusOr<Archive> archive = Archive::OpenToWrite(path_);
    EXPECT_EQ(archive->Save(SampleAnalysis(), *RuleSet::BuiltIn()), absl::OkStatus());
  }
  ~DatasetteTest() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
  std::string path_;
};

TEST_F(DatasetteTest, NamesOnlyWhatTheDatabaseHas) {
  const auto metadata = nlohmann::json::parse(DatasetteMetadata(path_));
  const absl::StatusOr<Archive> archive = Archive::OpenToRead(path_);
  const Database& database = archive->database();
  for (const auto& [table, about] : metadata["databases"]["stories"]["tables"].items()) {
    std::vector<std::string> columns = about.value("facets", std::vector<std::string>());
    for (const char* key : {"label_column", "sort_desc", "fts_pk"}) {
      if (about.contains(key)) columns.push_back(about[key]);
    }
    for (const std::string& column : columns) {
      EXPECT_TRUE(database.Prepare(StrCat("SELECT [", column, "] FROM [", table, "]")).ok())
          << table << "." << column;
    }
    if (about.contains("fts_table")) {
      EXPECT_TRUE(
          database.Prepare(StrCat("SELECT rowid FROM [", std::string(about["fts_table"]), "]"))
              .ok());
    }
  }
}

TEST_F(DatasetteTest, ItsQueriesRun) {
  const auto metadata = nlohmann::json::parse(DatasetteMetadata("x/stories.db"));
  const absl::StatusOr<Archive> archive = Archive::OpenToRead(path_);
  for (const auto& [name, query] : metadata["databases"]["stories"]["queries"].items()) {
    absl::StatusOr<SqlStatement> statement = archive->database().Prepare(std::string(query["sql"]));
    ASSERT_TRUE(statement.ok()) << name << ": " << statement.status();
    if (name == "speaker") statement->Bind(1, std::string_view("Jane \"Roe"));
    const absl::StatusOr<bool> row = statement->Step();
    ASSERT_TRUE(row.ok()) << name << ": " << row.status();
    if (name == "speaker") EXPECT_EQ(statement->Text(2), "“We are done with tunnels,”");
  }
}

// Opened by Datasette itself, where it is installed (pip install datasette).
TEST_F(DatasetteTest, DatasetteOpensIt) {
  if (std::system("datasette --version >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "datasette is not installed: not tested that it opens an archive";
  }
  std::ofstream(folder_ + "/metadata.json") << DatasetteMetadata(path_);
  for (const std::string_view page :
       {"/stories/chains.json?_search=tunnels&_facet=kind",
        "/stories/documents.json?_search=tunnel", "/stories/quotations.json?_search=tunnels",
        "/stories/speaker.json?name=roe", "/stories/relied_on.json", "/stories/attributions"}) {
    const std::string command =
        StrCat("datasette '", path_, "' --metadata '", folder_, "/metadata.json' --get '", page,
               "' >'", folder_, "/page' 2>&1");
    EXPECT_EQ(std::system(command.c_str()), 0) << page;
    std::ifstream file(folder_ + "/page");
    const std::string got((std::istreambuf_iterator<char>(file)), {});
    EXPECT_EQ(got.find("Error"), std::string::npos) << page << "\n" << got.substr(0, 300);
    EXPECT_GT(got.size(), 200u) << page << "\n" << got;
  }
}

}  // namespace
}  // namespace hearsay
