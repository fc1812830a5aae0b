// hearsay extract as a process: interrupted, left by its reader, given files that it must refuse.
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "program/process.h"

namespace hearsay {
namespace {

class ExtractTest : public ::testing::Test {
 protected:
  ExtractTest() {
    std::string folder = ::testing::TempDir() + "extract.XXXXXX";
    folder_ = mkdtemp(folder.data());
  }
  ~ExtractTest() override { std::filesystem::remove_all(folder_); }

  std::string Path(std::string_view name) const { return StrCat(folder_, "/", name); }

  std::string Error() const {
    std::ifstream file(Path("error.txt"));
    return {std::istreambuf_iterator<char>(file), {}};
  }

  int Extract(const std::string& path) const {
    Process process({"extract", path}, Path("error.txt"));
    char buffer[4096];
    while (read(process.output(), buffer, sizeof buffer) > 0) {
    }
    return process.Wait();
  }

  // A web archive of many pages.
  std::string Archive() const {
    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>“It will close,” she said.</p>";
    std::ofstream file(Path("a.warc"));
    for (int i = 0; i < 20'000; ++i) {
      file << "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " << http.size() << "\r\n\r\n"
           << http << "\r\n\r\n";
    }
    return Path("a.warc");
  }

  std::string folder_;
};

TEST_F(ExtractTest, RefusesAFileOf200Megabytes) {
  const std::string path = Path("big.html");
  std::ofstream(path).close();
  std::filesystem::resize_file(path, 200u << 20);
  EXPECT_EQ(Extract(path), 2);
  EXPECT_EQ(Error(), StrCat("hearsay: ", path,
                            ": larger than the limit of 64 MiB; split it into "
                            "smaller files\n"));
}

TEST_F(ExtractTest, SaysThatAFileCannotBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root can read every file";
  const std::string path = Path("secret.html");
  std::ofstream(path) << "<p>x</p>";
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(Extract(path), 2);
  EXPECT_THAT(Error(), ::testing::StartsWith(StrCat("hearsay: ", path, ": ")));
}

TEST_F(ExtractTest, InterruptedItEndsSoonAndLeavesNoFile) {
  const std::string output = Path("out.txt");
  Process process({"extract", Archive(), Archive(), Archive(), "-o", output}, Path("error.txt"));
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  const auto begin = std::chrono::steady_clock::now();
  process.Signal(SIGINT);
  EXPECT_EQ(process.Wait(), 130) << Error();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(Error(), "");
  EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(ExtractTest, WhenItsReaderLeavesItEndsQuietly) {
  Process process({"extract", Archive()}, Path("error.txt"));
  char buffer[512];
  ASSERT_GT(read(process.output(), buffer, sizeof buffer), 0);
  process.CloseOutput();
  EXPECT_EQ(process.Wait(), 0);
  EXPECT_EQ(Error(), "");
}

}  // namespace
}  // namespace hearsay
