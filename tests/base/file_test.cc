#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/strings.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

class FileTest : public ::testing::Test {
 protected:
  FileTest() {
    std::string name = ::testing::TempDir() + "hearsay_file_XXXXXX";
    folder_ = mkdtemp(name.data());
  }
  ~FileTest() override { std::filesystem::remove_all(folder_); }
  std::string Path(std::string_view name) const { return StrCat(folder_, "/", name); }

  std::string folder_;
};

TEST_F(FileTest, ReadsWhatWasWritten) {
  const std::string contents("“a”\0\r\n", 10);
  ASSERT_TRUE(WriteFileAtomically(Path("a.txt"), contents).ok());
  EXPECT_EQ(*ReadFile(Path("a.txt")), contents);
}

TEST_F(FileTest, AnEmptyFileIsNoError) {
  ASSERT_TRUE(WriteFileAtomically(Path("empty"), "").ok());
  EXPECT_EQ(*ReadFile(Path("empty")), "");
}

TEST_F(FileTest, SaysWhatIsMissing) {
  const absl::Status status = ReadFile(Path("none.txt")).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(MessageOf(status),
            StrCat(Path("none.txt"), ": no such file or folder; check the name"));
}

TEST_F(FileTest, SaysThatItIsAFolder) {
  EXPECT_EQ(MessageOf(ReadFile(folder_).status()), StrCat(folder_, ": is a folder; name a file"));
  EXPECT_EQ(MessageOf(WriteFileAtomically(folder_, "x")),
            StrCat(folder_, ": is a folder; name a file"));
}

TEST_F(FileTest, RefusesWhatIsTooLarge) {
  ASSERT_TRUE(WriteFileAtomically(Path("a"), "12345").ok());
  EXPECT_TRUE(ReadFile(Path("a"), 5).ok());
  EXPECT_EQ(MessageOf(ReadFile(Path("a"), 4).status()),
            StrCat(Path("a"), ": larger than the limit of 4 bytes; split it into smaller files"));
}

TEST_F(FileTest, RefusesAnEndlessDevice) {
  EXPECT_EQ(MessageOf(ReadFile("/dev/zero", 2 << 20).status()),
            "/dev/zero: larger than the limit of 2 MiB; split it into smaller files");
}

TEST_F(FileTest, SaysThatThereIsNoPermission) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  ASSERT_TRUE(WriteFileAtomically(Path("a"), "x").ok());
  chmod(Path("a").c_str(), 0);
  EXPECT_EQ(MessageOf(ReadFile(Path("a")).status()),
            StrCat(Path("a"), ": no permission; change its permissions or run as its owner"));
}

TEST_F(FileTest, OverwritingKeepsPermissionsAndLeavesNoOtherFile) {
  ASSERT_TRUE(WriteFileAtomically(Path("a"), "old").ok());
  chmod(Path("a").c_str(), 0640);
  ASSERT_TRUE(WriteFileAtomically(Path("a"), "new").ok());
  EXPECT_EQ(*ReadFile(Path("a")), "new");
  struct stat info {};
  stat(Path("a").c_str(), &info);
  EXPECT_EQ(info.st_mode & 07777, 0640u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(FileTest, WritingIntoAMissingFolderFails) {
  EXPECT_EQ(MessageOf(WriteFileAtomically(Path("none/a"), "x")),
            StrCat(Path("none/a"), ": no such file or folder; check the name"));
}

}  // namespace
}  // namespace hearsay
