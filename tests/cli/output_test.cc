#include "cli/output.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

class OutputTest : public ::testing::Test {
 protected:
  OutputTest() {
    std::string folder = ::testing::TempDir() + "output.XXXXXX";
    folder_ = mkdtemp(folder.data());
    path_ = folder_ + "/out.txt";
  }
  ~OutputTest() override { std::filesystem::remove_all(folder_); }

  std::string Content() const {
    std::ifstream file(path_);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::ptrdiff_t FileCount() const {
    return std::distance(std::filesystem::directory_iterator(folder_), {});
  }

  std::string folder_;
  std::string path_;
};

TEST_F(OutputTest, AFileAppearsWhenItIsFinished) {
  absl::StatusOr<Output> output = Output::Open(path_);
  ASSERT_TRUE(output.ok()) << output.status();
  const std::string much(100'000, 'x');
  ASSERT_EQ(output->Write(much), absl::OkStatus());
  EXPECT_FALSE(std::filesystem::exists(path_));
  ASSERT_EQ(output->Finish(), absl::OkStatus());
  EXPECT_EQ(Content(), much);
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(OutputTest, WithoutAFinishTheOldFileStays) {
  std::ofstream(path_) << "old";
  {
    absl::StatusOr<Output> output = Output::Open(path_);
    ASSERT_EQ(output->Write("new"), absl::OkStatus());
  }
  EXPECT_EQ(Content(), "old");
  EXPECT_EQ(FileCount(), 1);
}

TEST_F(OutputTest, ALinkStaysALink) {
  std::ofstream(folder_ + "/target.txt") << "old";
  std::filesystem::create_symlink("target.txt", path_);
  absl::StatusOr<Output> output = Output::Open(path_);
  ASSERT_EQ(output->Write("new"), absl::OkStatus());
  ASSERT_EQ(output->Finish(), absl::OkStatus());
  EXPECT_TRUE(std::filesystem::is_symlink(path_));
  EXPECT_EQ(Content(), "new");
}

TEST_F(OutputTest, ADeviceIsWrittenToNotReplaced) {
  absl::StatusOr<Output> output = Output::Open("/dev/null");
  ASSERT_TRUE(output.ok()) << output.status();
  ASSERT_EQ(output->Write("gone"), absl::OkStatus());
  ASSERT_EQ(output->Finish(), absl::OkStatus());
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(OutputTest, AFullDeviceIsAnError) {
  absl::StatusOr<Output> output = Output::Open("/dev/full");
  ASSERT_EQ(output->Write("x"), absl::OkStatus());
  EXPECT_EQ(MessageOf(output->Finish()),
            "/dev/full: cannot write (No space left on device): check that the disk has room");
}

TEST_F(OutputTest, SaysWhyItCannotWriteThere) {
  EXPECT_EQ(MessageOf(Output::Open(folder_).status()),
            StrCat(folder_,
                   ": cannot write here (Is a directory): check the folder and its "
                   "permissions"));
  EXPECT_EQ(MessageOf(Output::Open(folder_ + "/no/out.txt").status()),
            StrCat(folder_,
                   "/no/out.txt: cannot write here (No such file or directory): check "
                   "the folder and its permissions"));
}

}  // namespace
}  // namespace hearsay
