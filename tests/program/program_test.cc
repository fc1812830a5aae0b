// The whole program, ended in the middle of its work: killed, interrupted, or left alone by
// the one who read its output.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "archive/sqlite.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "program/process.h"

namespace hearsay {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using ::testing::AnyOf;

constexpr int kDocuments = 300;

class ProgramTest : public ::testing::Test {
 protected:
  ProgramTest() {
    std::string folder = ::testing::TempDir() + "program.XXXXXX";
    folder_ = mkdtemp(folder.data());
    database_ = folder_ + "/a.db";
    articles_ = folder_ + "/articles.ndjson";
    std::ofstream file(articles_);
    for (int i = 0; i < kDocuments; ++i) file << Record(i);
  }
  ~ProgramTest() override { std::filesystem::remove_all(folder_); }

  static std::string Record(int number) {
    std::string text = StrCat("Story ", number, ".\\n\\n");
    for (int i = 0; i < 8; ++i) {
      StrAppend(text, "\\\"We are done with tunnel ", i, ",\\\" said Jane Roe, the mayor. ",
                "A senior port official told Radio Nord that pier ", i, " would close.\\n\\n");
    }
    return StrCat("{\"id\": \"story", number, "\", \"publisher\": \"The Coast Chronicle\", ",
                  "\"text\": \"", text, "\"}\n");
  }

  std::vector<std::string> Storing() const { return {"analyze", "--db", database_, articles_}; }
  std::vector<std::string> Ingesting() const { return {"ingest", "--db", database_, articles_}; }
  // How often a program is killed: HEARSAY_KILLS, for a long test, or a few times.
  static int Kills() {
    const char* kills = std::getenv("HEARSAY_KILLS");
    return kills == nullptr ? 6 : std::atoi(kills);
  }
  std::string ErrorPath() const { return folder_ + "/error.txt"; }
  std::string Error() const {
    std::ifstream file(ErrorPath());
    return {std::istreambuf_iterator<char>(file), {}};
  }

  // Reads the output away until it ends.
  static void Drain(const Process& process) {
    char buffer[4096];
    while (read(process.output(), buffer, sizeof buffer) > 0) {
    }
  }

  static std::string ReadAll(const Process& process) {
    std::string all(4096, ' ');
    std::size_t size = 0;
    ssize_t got = 0;
    while ((got = read(process.output(), all.data() + size, all.size() - size)) > 0) {
      size += static_cast<std::size_t>(got);
    }
    all.resize(size);
    return all;
  }

  // Everything that must be true of an archive at any time; returns how many documents it has.
  std::int64_t CheckArchive() const {
    const absl::StatusOr<Database> database = Database::Open(database_, Database::Mode::kReadWrite);
    EXPECT_TRUE(database.ok()) << database.status();
    if (*database->QueryInt("SELECT count(*) FROM sqlite_schema") == 0) return 0;
    EXPECT_EQ(*database->QueryText("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(*database->QueryText("SELECT 'broken' FROM pragma_foreign_key_check"), "");
    for (const std::string_view index :
         {"contents_search", "quotes_search", "documents_search", "names_search"}) {
      EXPECT_EQ(database->Execute(StrCat("INSERT INTO ", index, " (", index,
                                         ", rank) VALUES ('integrity-check', 1)")),
                absl::OkStatus());
    }
    // Quotes are written last: a document without all of its eight is half a document.
    EXPECT_EQ(*database->QueryInt("SELECT count(*) FROM documents WHERE (SELECT count(*) FROM "
                                  "quotes WHERE document_id = documents.id) <> 8"),
              0);
    return *database->QueryInt("SELECT count(*) FROM documents");
  }

  std::string folder_;
  std::string database_;
  std::string articles_;
};

TEST_F(ProgramTest, KilledAtAnyMomentItLeavesWholeDocuments) {
  std::mt19937 random(20240302);
  std::int64_t documents = 0;
  for (int round = 0; round < 8; ++round) {
    Process process(Storing(), ErrorPath());
    std::thread reader([&] { Drain(process); });
    std::this_thread::sleep_for(milliseconds(random() % 250));
    process.Signal(SIGKILL);
    EXPECT_THAT(process.Wait(), AnyOf(-SIGKILL, 0));
    reader.join();
    if (!std::filesystem::exists(database_)) continue;
    const std::int64_t now = CheckArchive();
    EXPECT_GE(now, documents) << "a document was lost";
    documents = now;
  }
  // A run that is left alone finishes the work.
  Process process(Storing(), ErrorPath());
  Drain(process);
  EXPECT_EQ(process.Wait(), 0) << Error();
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, KilledWhileItStoresItKeepsWhatIsDone) {
  Process process(Storing(), ErrorPath());
  // The first output comes when some documents have been stored.
  char buffer[4096];
  ASSERT_GT(read(process.output(), buffer, sizeof buffer), 0);
  process.Signal(SIGKILL);
  EXPECT_EQ(process.Wait(), -SIGKILL);
  const std::int64_t documents = CheckArchive();
  EXPECT_GT(documents, 0);
  EXPECT_LT(documents, kDocuments);
}

TEST_F(ProgramTest, InterruptedItEndsBetweenTwoDocuments) {
  const std::string output = folder_ + "/out.txt";
  std::vector<std::string> arguments = Storing();
  arguments.insert(arguments.end(), {"-o", output});
  Process process(arguments, ErrorPath());
  while (!std::filesystem::exists(database_)) std::this_thread::sleep_for(milliseconds(1));
  std::this_thread::sleep_for(milliseconds(30));
  const steady_clock::time_point begin = steady_clock::now();
  process.Signal(SIGINT);
  EXPECT_EQ(process.Wait(), 130) << Error();
  EXPECT_LT(steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(Error(), "");
  EXPECT_LT(CheckArchive(), kDocuments);
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    EXPECT_NE(entry.path().extension(), ".part");
  }
  EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(ProgramTest, WaitingForInputItCanBeInterrupted) {
  int input[2];
  ASSERT_EQ(pipe(input), 0);
  const int old = dup(STDIN_FILENO);
  dup2(input[0], STDIN_FILENO);
  Process process({"analyze", "--input-format", "ndjson", "-"}, ErrorPath());
  dup2(old, STDIN_FILENO);
  std::this_thread::sleep_for(milliseconds(300));
  process.Signal(SIGINT);
  EXPECT_EQ(process.Wait(), 130);
  for (const int descriptor : {input[0], input[1], old}) close(descriptor);
}

TEST_F(ProgramTest, WhenItsReaderLeavesItEndsQuietly) {
  Process process({"analyze", articles_}, ErrorPath());
  char buffer[512];
  ASSERT_GT(read(process.output(), buffer, sizeof buffer), 0);
  process.CloseOutput();
  EXPECT_EQ(process.Wait(), 0);
  EXPECT_EQ(Error(), "");
}

TEST_F(ProgramTest, WhenItsReaderLeavesItStillStores) {
  Process process(Storing(), ErrorPath());
  process.CloseOutput();
  EXPECT_EQ(process.Wait(), 0) << Error();
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, TwoProgramsStoreInOneDatabase) {
  Process one(Storing(), ErrorPath());
  Process other(Storing(), folder_ + "/other.txt");
  std::thread reader([&] { Drain(one); });
  Drain(other);
  reader.join();
  EXPECT_EQ(one.Wait(), 0) << Error();
  EXPECT_EQ(other.Wait(), 0);
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, IngestKilledAtAnyMomentGoesOnWhereItWas) {
  std::mt19937 random(20240303);
  std::int64_t documents = 0;
  for (int round = 0; round < Kills(); ++round) {
    if (documents == kDocuments) {  // all stored: from the beginning
      std::filesystem::remove(database_);
      documents = 0;
    }
    Process process(Ingesting(), ErrorPath());
    std::this_thread::sleep_for(milliseconds(random() % 300));
    process.Signal(SIGKILL);
    EXPECT_THAT(process.Wait(), AnyOf(-SIGKILL, 0));
    if (!std::filesystem::exists(database_)) continue;
    const std::int64_t now = CheckArchive();
    EXPECT_GE(now, documents) << "a document was lost";
    documents = now;
  }
  Process process(Ingesting(), ErrorPath());
  EXPECT_EQ(process.Wait(), 0) << Error();
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, IngestInterruptedKeepsWhatIsDoneAndSaysSo) {
  Process process(Ingesting(), ErrorPath());
  while (!std::filesystem::exists(database_)) std::this_thread::sleep_for(milliseconds(1));
  std::this_thread::sleep_for(milliseconds(60));
  process.Signal(SIGINT);
  const std::string said = ReadAll(process);
  EXPECT_EQ(process.Wait(), 130) << Error();
  const std::int64_t documents = CheckArchive();
  EXPECT_EQ(said, StrCat(database_, ": ", documents, " document", documents == 1 ? "" : "s",
                         " stored\n"));
  Process next(Ingesting(), ErrorPath());
  EXPECT_EQ(ReadAll(next), StrCat(database_, ": ", kDocuments - documents, " documents stored\n"));
  EXPECT_EQ(next.Wait(), 0) << Error();
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, TwoProgramsIngestIntoOneDatabase) {
  const std::string others = folder_ + "/others.ndjson";
  std::ofstream file(others);
  for (int i = kDocuments; i < 2 * kDocuments; ++i) file << Record(i);
  file.close();
  Process one(Ingesting(), ErrorPath());
  Process other({"ingest", "--db", database_, others}, folder_ + "/other.txt");
  EXPECT_EQ(one.Wait(), 0) << Error();
  EXPECT_EQ(other.Wait(), 0);
  EXPECT_EQ(CheckArchive(), 2 * kDocuments);
}

// A limit on a file's size is met as a full disk is: a write that fails.
TEST_F(ProgramTest, IngestSaysThatTheDiskIsFullAndGoesOnOnceItIsNot) {
  rlimit old;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
  const rlimit little = {.rlim_cur = 600'000, .rlim_max = old.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
  const auto handler = signal(SIGXFSZ, SIG_IGN);
  Process full(Ingesting(), ErrorPath());
  EXPECT_EQ(full.Wait(), 2);
  setrlimit(RLIMIT_FSIZE, &old);
  signal(SIGXFSZ, handler);
  EXPECT_EQ(Error(), StrCat("hearsay: ", database_,
                            ": the disk is full or failing: make room and run this again\n"));
  EXPECT_LT(CheckArchive(), kDocuments);
  Process process(Ingesting(), ErrorPath());
  EXPECT_EQ(process.Wait(), 0) << Error();
  EXPECT_EQ(CheckArchive(), kDocuments);
}

TEST_F(ProgramTest, ManyJobsPrintTheSameAsOne) {
  std::vector<std::string> outputs;
  for (const std::string_view jobs : {"1", "4"}) {
    const std::string output = StrCat(folder_, "/out", jobs);
    Process process(
        {"analyze", "--format", "ndjson", "--jobs", std::string(jobs), "-o", output, articles_},
        ErrorPath());
    ASSERT_EQ(process.Wait(), 0) << Error();
    std::ifstream file(output);
    outputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  EXPECT_EQ(std::count(outputs[0].begin(), outputs[0].end(), '\n'), kDocuments);
  EXPECT_EQ(outputs[0], outputs[1]);
}

}  // namespace
}  // namespace hearsay
