#include "cli/git_changes.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

class GitChangesTest : public ::testing::Test {
 protected:
  GitChangesTest() {
    std::string folder = ::testing::TempDir() + "git.XXXXXX";
    folder_ = mkdtemp(folder.data());
  }
  ~GitChangesTest() override { std::filesystem::remove_all(folder_); }

  void Git(const std::string& words) const {
    const std::string command =
        StrCat("cd ", folder_, " && git -c user.name=A -c user.email=a@example.org ", words,
               " >/dev/null 2>&1");
    EXPECT_EQ(std::system(command.c_str()), 0) << words;
  }
  void Write(const std::string& name, std::string_view text) const {
    std::ofstream(Path(name)) << text;
  }
  std::string Path(const std::string& name) const { return folder_ + "/" + name; }

  std::string folder_;
};

TEST_F(GitChangesTest, KnowsChangedLinesRenamesAndUntrackedFiles) {
  Git("init -q");
  Write("a b.md", "one\n\ntwo\n\nthree\nfour\nfive\n");
  Write("same.md", "same\n");
  Write("old é.md", "a\n\nb\n\nc\n\nd\n\ne\n");
  Git("add -A");
  Git("commit -qm x");
  Write("a b.md", "one\n\ntwo, edited\n\nthree\nfive\n");
  Git("mv 'old é.md' 'new é.md'");
  Write("new é.md", "a\n\nb\n\nC\n\nd\n\ne\n");
  Write("untracked.md", "new\n");
  const absl::StatusOr<GitChanges> changes = GitChanges::Since("HEAD", folder_);
  ASSERT_TRUE(changes.ok()) << changes.status();
  EXPECT_FALSE(changes->HasFile(Path("same.md")));
  EXPECT_FALSE(changes->HasFile(Path("old é.md")));
  EXPECT_FALSE(changes->Touches(Path("a b.md"), 1, 1));
  EXPECT_TRUE(changes->Touches(Path("a b.md"), 3, 3));
  EXPECT_TRUE(changes->Touches(Path("a b.md"), 5, 6)) << "a line was deleted in it";
  EXPECT_FALSE(changes->Touches(Path("a b.md"), 6, 6));
  EXPECT_TRUE(changes->Touches(Path("new é.md"), 5, 5));
  EXPECT_FALSE(changes->Touches(Path("new é.md"), 1, 1));
  EXPECT_TRUE(changes->Touches(Path("untracked.md"), 1, 1));
}

TEST_F(GitChangesTest, ErrorsSayWhatToDo) {
  EXPECT_THAT(std::string(MessageOf(GitChanges::Since("HEAD", folder_).status())),
              ::testing::HasSubstr("is in no git repository"));
  Git("init -q");
  EXPECT_EQ(MessageOf(GitChanges::Since("nope", folder_).status()),
            "--diff: git knows no revision 'nope': fetch it, with all of its history in a shallow "
            "clone, or correct its name");
  EXPECT_FALSE(GitChanges::Since("--output=x", folder_).ok());
}

}  // namespace
}  // namespace hearsay
