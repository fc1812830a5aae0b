// Databases of older schemas, brought up to date.
#include <stdlib.h>

#include <filesystem>

#include "archive/archive.h"
#include "archive/quote_index.h"
#include "archive/schema.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

class MigrationTest : public ::testing::Test {
 protected:
  MigrationTest() {
    std::string folder = ::testing::TempDir() + "migration.XXXXXX";
    folder_ = mkdtemp(folder.data());
    path_ = folder_ + "/old.db";
  }
  ~MigrationTest() override { std::filesystem::remove_all(folder_); }

  // Two versions of one article, as the first schema kept them.
  void WriteVersion1() const {
    const absl::StatusOr<Database> database = Database::Open(path_, Database::Mode::kCreate);
    ASSERT_EQ(Migrate(*database, Migrations().first(1)), absl::OkStatus());
    ASSERT_EQ(database->Execute(R"sql(
      INSERT INTO documents VALUES
        (1, 'aa11', 'first.html', 'first.html', '2024-03-02T10:00:00Z', '0.1.0',
         '“We are done with tunnels,” José Roe said.'),
        (2, 'bb22', 'second.html', 'second.html', '2024-03-02T11:00:00Z', '0.1.0',
         '“We are done with tunnels now,” Jose Roe said.');
      INSERT INTO metadata VALUES
        (1, 'publisher', 'The Coast Chronicle', 'option', 0, 0),
        (1, 'url', 'https://coast.example/tunnel/', 'front matter', 0, 0),
        (1, 'date', '2024-03-02T09:00:00Z', 'front matter', 0, 0),
        (1, 'title', 'Tunnel', 'front matter', 0, 0),
        (2, 'url', 'http://www.coast.example/tunnel?utm_source=feed', 'front matter', 0, 0);
      INSERT INTO sources VALUES
        (1, 1, 0, 'publisher', 'The Coast Chronicle', 'The Coast Chronicle', NULL,
         'not anonymous', ''),
        (2, 1, 1, 'person', 'José Roe', 'José Roe', NULL, 'not anonymous', ''),
        (3, 2, 0, 'publisher', 'Coast Chronicle', 'Coast Chronicle', NULL, 'not anonymous', ''),
        (4, 2, 1, 'person', 'Jose Roe', 'Jose Roe', NULL, 'not anonymous', '');
      INSERT INTO aliases VALUES (2, 0, 'Roe');
      INSERT INTO attributions VALUES
        (1, 1, 0, 'direct', '“We are done with tunnels,”', 'said', 'José Roe', 1, 'neutral',
         'speech', 'none', 0, 0, NULL, NULL, 'model', 0.9);
      INSERT INTO hops VALUES (1, 0, 1, 'publisher', '', 0, 0, 'publisher', '', 1),
                              (1, 1, 2, 'origin', 'José Roe', 32, 41, 'model', '', 1);
      INSERT INTO quotes VALUES (1, 1, 1, 'We are done with tunnels,', 3, 28),
                                (2, 2, NULL, 'We are done with tunnels now,', 3, 32),
                                (3, 2, NULL, 'now', 0, 0);)sql"),
              absl::OkStatus());
  }

  static std::vector<std::string> Rows(const Database& database, std::string_view sql) {
    absl::StatusOr<SqlStatement> statement = database.Prepare(sql);
    EXPECT_TRUE(statement.ok()) << statement.status();
    std::vector<std::string> rows;
    while (*statement->Step()) rows.push_back(statement->Text(0));
    return rows;
  }

  std::string folder_;
  std::string path_;
};

TEST_F(MigrationTest, Version1GetsAllThatVersion2Has) {
  WriteVersion1();
  const absl::StatusOr<Archive> archive = Archive::OpenToWrite(path_);
  ASSERT_TRUE(archive.ok()) << archive.status();
  const Database& database = archive->database();
  EXPECT_EQ(*database.QueryInt("PRAGMA user_version"), std::ssize(Migrations()));

  const std::vector<StoredDocument> documents = *archive->List();
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].title, "Tunnel");
  EXPECT_EQ(documents[0].publisher, "The Coast Chronicle");
  EXPECT_EQ(documents[0].day, "2024-03-02");
  EXPECT_EQ(documents[1].publisher, "Coast Chronicle");
  EXPECT_EQ(documents[1].previous, 1);
  EXPECT_EQ(documents[1].version, 2);
  EXPECT_THAT(Rows(database, "SELECT name FROM latest_documents"), ElementsAre("second.html"));

  EXPECT_THAT(Rows(database,
                   "SELECT count(*) FROM sources JOIN names ON names.id = name_id "
                   "WHERE key = 'jose roe'"),
              ElementsAre("2"));
  EXPECT_THAT(Rows(database, "SELECT name FROM names_search WHERE names_search MATCH 'roe jose'"),
              ElementsAre("José Roe"));
  EXPECT_THAT(Rows(database,
                   "SELECT name FROM documents JOIN documents_search "
                   "ON documents_search.rowid = documents.id WHERE documents_search MATCH 'now'"),
              ElementsAre("second.html"));
  EXPECT_THAT(Rows(database, "SELECT speaker FROM quotations WHERE quote_id = 1"),
              ElementsAre("José Roe"));

  const std::vector<QuoteHit> hits = *FindQuotes(database, "we are done with tunnels");
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_TRUE(hits[0].exact);
  EXPECT_EQ(hits[0].speaker, "José Roe");
  EXPECT_EQ(hits[1].document, 2);
  EXPECT_EQ(hits[1].shared_words, 5u);
}

TEST_F(MigrationTest, AMigratedDatabaseIsSound) {
  WriteVersion1();
  const absl::StatusOr<Archive> archive = Archive::OpenToWrite(path_);
  ASSERT_TRUE(archive.ok()) << archive.status();
  EXPECT_THAT(Rows(archive->database(), "PRAGMA integrity_check"), ElementsAre("ok"));
  EXPECT_THAT(Rows(archive->database(), "PRAGMA foreign_key_check"), ElementsAre());
  EXPECT_THAT(Rows(archive->database(), "SELECT text FROM documents WHERE id = 1"),
              ElementsAre("“We are done with tunnels,” José Roe said."));
}

TEST_F(MigrationTest, ReadingAnOldDatabaseSaysHowToBringItUpToDate) {
  WriteVersion1();
  EXPECT_EQ(MessageOf(Archive::OpenToRead(path_).status()),
            StrCat(path_,
                   ": the database is empty or of an older hearsay: 'hearsay analyze --db FILE "
                   "ARTICLE' brings it up to date"));
}

}  // namespace
}  // namespace hearsay
