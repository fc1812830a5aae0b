#include "archive/archive.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "archive/schema.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "render/json.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

class ArchiveTest : public ::testing::Test {
 protected:
  ArchiveTest() {
    std::string folder = ::testing::TempDir() + "archive.XXXXXX";
    folder_ = mkdtemp(folder.data());
    path_ = folder_ + "/a.db";
  }
  ~ArchiveTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  // One column of a query's rows, asked on a connection of its own.
  std::vector<std::string> Query(std::string_view sql) const {
    absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
    EXPECT_TRUE(database.ok()) << database.status();
    absl::StatusOr<SqlStatement> statement = database->Prepare(sql);
    EXPECT_TRUE(statement.ok()) << statement.status();
    std::vector<std::string> rows;
    while (*statement->Step()) rows.push_back(statement->Text(0));
    return rows;
  }

  absl::Status Save(const Analysis& analysis) const {
    absl::StatusOr<Archive> archive = Archive::OpenToWrite(path_);
    return archive.ok() ? archive->Save(analysis, rules_) : archive.status();
  }

  std::string WriteErrorOf(const std::string& path) const {
    return std::string(MessageOf(Archive::OpenToWrite(path).status()));
  }

  std::string folder_;
  std::string path_;
  const RuleSet rules_ = *RuleSet::BuiltIn();
};

TEST_F(ArchiveTest, LoadsWhatWasSaved) {
  const Analysis analysis = SampleAnalysis();
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  const absl::StatusOr<Archive> archive = Archive::OpenToRead(path_);
  ASSERT_TRUE(archive.ok()) << archive.status();
  const absl::StatusOr<Analysis> loaded = archive->Load("tunnel.txt");
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  EXPECT_EQ(RenderJson(*loaded), RenderJson(analysis));
  EXPECT_EQ(loaded->document.blocks.size(), 2u);
  EXPECT_EQ(loaded->document.blocks[0].kind, BlockKind::kTitle);
}

TEST_F(ArchiveTest, FindsADocumentByNamePathAndBeginningOfItsId) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  const absl::StatusOr<Archive> archive = Archive::OpenToRead(path_);
  const std::string id = ContentId(SampleAnalysis().document);
  EXPECT_TRUE(archive->Load("drafts/tunnel.txt").ok());
  EXPECT_TRUE(archive->Load(id).ok());
  EXPECT_TRUE(archive->Load(id.substr(0, 4)).ok());
  EXPECT_EQ(MessageOf(archive->Load(id.substr(0, 3)).status()),
            StrCat(path_, ": no document '", id.substr(0, 3), "': 'hearsay show ", path_,
                   "' lists them"));
}

TEST_F(ArchiveTest, TheSameArticleTwiceIsOneDocumentWithTheLatestAnalysis) {
  Analysis analysis = SampleAnalysis();
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  analysis.document.path = "elsewhere/tunnel.txt";
  analysis.attributions.pop_back();
  analysis.chains.pop_back();
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  EXPECT_THAT(Query("SELECT path FROM documents"), ElementsAre("elsewhere/tunnel.txt"));
  EXPECT_THAT(Query("SELECT count(*) FROM attributions"), ElementsAre("2"));
  EXPECT_THAT(Query("SELECT count(*) FROM sources"), ElementsAre("5"));
  EXPECT_THAT(Query("SELECT count(*) FROM quotes"), ElementsAre("2"));
}

TEST_F(ArchiveTest, TheSameTextOfAnotherPublisherIsAnotherDocument) {
  Analysis analysis = SampleAnalysis();
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  analysis.document.metadata.publisher.value = "Radio Nord";
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  const absl::StatusOr<Archive> archive = Archive::OpenToRead(path_);
  EXPECT_EQ(archive->List()->size(), 2u);
  EXPECT_EQ(MessageOf(archive->Load("tunnel.txt").status()),
            StrCat(path_,
                   ": 'tunnel.txt' is more than one document: give more digits of the id "
                   "that 'hearsay show ",
                   path_, "' lists"));
}

TEST_F(ArchiveTest, ChainsReadFromThePublisherToTheOrigin) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  EXPECT_THAT(Query("SELECT chain FROM chains ORDER BY number"),
              ElementsAre("The Coast Chronicle → Jane Roe",
                          "The Coast Chronicle → Radio Nord → a senior port official",
                          "The Coast Chronicle → Radio Nord → a senior port official → engineers"));
}

TEST_F(ArchiveTest, FullTextSearchFindsContentsAndQuotes) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  EXPECT_THAT(Query("SELECT number FROM chains JOIN contents_search "
                    "ON contents_search.rowid = attribution_id "
                    "WHERE contents_search MATCH 'content : (engineer AND warning)'"),
              ElementsAre("2"));
  EXPECT_THAT(Query("SELECT words FROM quotes_search WHERE quotes_search MATCH 'tunnel'"),
              ElementsAre("We are done with tunnels,"));
  EXPECT_THAT(Query("SELECT attributions.position FROM quotes JOIN attributions "
                    "ON attributions.id = attribution_id ORDER BY quotes.id"),
              ElementsAre("0", "1"));
}

TEST_F(ArchiveTest, SearchForgetsWhatWasReplaced) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  EXPECT_THAT(Query("SELECT count(*) FROM contents_search WHERE contents_search MATCH 'tunnels'"),
              ElementsAre("1"));
  // FTS5 checks its index against the tables, and fails when they differ.
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
  for (const std::string_view index :
       {"contents_search", "quotes_search", "documents_search", "names_search"}) {
    EXPECT_EQ(database->Execute(StrCat("INSERT INTO ", index, " (", index,
                                       ", rank) VALUES ('integrity-check', 1)")),
              absl::OkStatus());
  }
}

TEST_F(ArchiveTest, KnowsWhatTheLexiconSaysOfOutlets) {
  Analysis analysis = SampleAnalysis();
  analysis.entities[2].outlet = "outlet/house-organ";
  ASSERT_EQ(Save(analysis), absl::OkStatus());
  EXPECT_THAT(Query("SELECT name FROM sources JOIN outlets USING (name) "
                    "WHERE outlets.id = outlet_id"),
              ElementsAre("Radio Nord"));
}

TEST_F(ArchiveTest, SavesNothingOfADocumentThatFails) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  // A source that another document's trigger forbids: the failure comes late in the save.
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
  ASSERT_EQ(database->Execute("CREATE TRIGGER no_hops BEFORE INSERT ON hops BEGIN "
                              "SELECT raise(ABORT, 'no hops today'); END"),
            absl::OkStatus());
  Analysis analysis = SampleAnalysis();
  analysis.document.text += "More.\n";
  EXPECT_EQ(MessageOf(Save(analysis)), StrCat(path_, ": no hops today"));
  EXPECT_THAT(Query("SELECT count(*) FROM documents"), ElementsAre("1"));
  EXPECT_THAT(Query("SELECT count(*) FROM attributions"), ElementsAre("3"));
}

TEST_F(ArchiveTest, TwoWritersShareADatabase) {
  const auto write = [&](int from) {
    absl::StatusOr<Archive> archive = Archive::OpenToWrite(path_);
    ASSERT_TRUE(archive.ok()) << archive.status();
    for (int i = from; i < from + 20; ++i) {
      Analysis analysis = SampleAnalysis();
      StrAppend(analysis.document.text, i, '\n');
      EXPECT_EQ(archive->Save(analysis, rules_), absl::OkStatus());
    }
  };
  {
    const std::jthread other(write, 0);
    write(100);
  }
  EXPECT_THAT(Query("SELECT count(*) FROM documents"), ElementsAre("40"));
  EXPECT_THAT(Query("PRAGMA integrity_check"), ElementsAre("ok"));
  EXPECT_THAT(Query("PRAGMA foreign_key_check"), ElementsAre());
}

TEST_F(ArchiveTest, RefusesAnotherProgramsDatabaseAndLeavesItAlone) {
  {
    const absl::StatusOr<Database> other = Database::Open(path_, Database::Mode::kCreate);
    ASSERT_EQ(other->Execute("CREATE TABLE bookmarks (url)"), absl::OkStatus());
  }
  const std::string message =
      StrCat(path_,
             ": this database belongs to another program: give the name of a new file, or of one "
             "that hearsay made");
  EXPECT_EQ(WriteErrorOf(path_), message);
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_).status()), message);
  EXPECT_THAT(Query("SELECT name FROM sqlite_schema"), ElementsAre("bookmarks"));
  EXPECT_THAT(Query("PRAGMA journal_mode"), ElementsAre("delete"));
}

TEST_F(ArchiveTest, RefusesANewerSchema) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
  ASSERT_EQ(database->Execute("PRAGMA user_version = 99"), absl::OkStatus());
  EXPECT_EQ(WriteErrorOf(path_),
            StrCat(path_, ": a newer hearsay wrote this database (schema 99, this program knows ",
                   Migrations().size(), "): update hearsay, or give another file"));
}

TEST_F(ArchiveTest, RefusesAFileThatIsNoDatabase) {
  std::ofstream(path_) << "Harbour board drops tunnel, the long story of a short bore.\n";
  const std::string message =
      StrCat(path_, ": this is no SQLite database, or a damaged one: give the name of a new file");
  EXPECT_EQ(WriteErrorOf(path_), message);
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_).status()), message);
}

TEST_F(ArchiveTest, RefusesAPlaceWhereNothingCanBeWritten) {
  EXPECT_EQ(WriteErrorOf(folder_ + "/no/such/folder.db"),
            StrCat(folder_,
                   "/no/such/folder.db: cannot write here: check the folder and its "
                   "permissions"));
  EXPECT_EQ(WriteErrorOf(folder_),
            StrCat(folder_, ": cannot write here: check the folder and its permissions"));
}

TEST_F(ArchiveTest, ReadingAMissingFileSaysHowToMakeOne) {
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_).status()),
            StrCat(path_, ": no such file: 'hearsay analyze --db FILE ARTICLE' makes one"));
}

TEST_F(ArchiveTest, RefusesADocumentThatWasTamperedWith) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
  ASSERT_EQ(database->Execute("UPDATE spans SET end_byte = 100000 WHERE role = 'cue'"),
            absl::OkStatus());
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_)->Load("tunnel.txt").status()),
            StrCat(path_, ": document 1 was changed by another program: analyse it again"));
}

TEST_F(ArchiveTest, RefusesAStatementWithoutAChain) {
  ASSERT_EQ(Save(SampleAnalysis()), absl::OkStatus());
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kReadWrite);
  ASSERT_EQ(database->Execute("DELETE FROM hops"), absl::OkStatus());
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_)->Load("tunnel.txt").status()),
            StrCat(path_, ": document 1 was changed by another program: analyse it again"));
}

TEST_F(ArchiveTest, MigratesForward) {
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kCreate);
  const std::array<Migration, 1> first = {{{"CREATE TABLE notes (words TEXT)"}}};
  ASSERT_EQ(Migrate(*database, first), absl::OkStatus());
  ASSERT_EQ(database->Execute("INSERT INTO notes VALUES ('kept')"), absl::OkStatus());
  const std::array<Migration, 2> second = {
      {first[0], {"ALTER TABLE notes ADD COLUMN author TEXT", [](const Database& migrated) {
                    return migrated.Execute("UPDATE notes SET author = 'Roe'");
                  }}}};
  ASSERT_EQ(Migrate(*database, second), absl::OkStatus());
  EXPECT_EQ(*database->QueryText("SELECT words || author FROM notes"), "keptRoe");
  EXPECT_EQ(*database->QueryInt("PRAGMA user_version"), 2);
}

TEST_F(ArchiveTest, AMigrationThatFailsChangesNothing) {
  const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kCreate);
  const std::array<Migration, 2> broken = {
      {{"CREATE TABLE notes (words TEXT)"}, {"CREATE NONSENSE"}}};
  EXPECT_FALSE(Migrate(*database, broken).ok());
  EXPECT_EQ(*database->QueryInt("PRAGMA user_version"), 0);
  EXPECT_EQ(*database->QueryInt("SELECT count(*) FROM sqlite_schema"), 0);
}

}  // namespace
}  // namespace hearsay
