#include "check/check_config.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

class CheckConfigTest : public ::testing::Test {
 protected:
  CheckConfigTest() {
    std::string folder = ::testing::TempDir() + "config.XXXXXX";
    folder_ = mkdtemp(folder.data());
  }
  ~CheckConfigTest() override { std::filesystem::remove_all(folder_); }

  std::string Path() const { return folder_ + "/hearsay.toml"; }

  absl::StatusOr<CheckConfig> Read(std::string_view toml) const {
    std::ofstream(Path()) << toml;
    const absl::StatusOr<UserConfig> user = ReadConfig(Path());
    if (!user.ok()) return user.status();
    return ReadCheckConfig(*user);
  }

  // What is wrong with a file, without its path.
  std::string ErrorOf(std::string_view toml) const {
    std::string message(MessageOf(Read(toml).status()));
    if (message.starts_with(Path())) message.erase(0, Path().size());
    return message;
  }

  // "on error", "on warning", "off", ... of a check for a draft; "skipped"; or an error.
  std::string StateOf(std::string_view toml, std::string_view draft, std::string_view check,
                      const CheckChoice& command_line = {}) const {
    const absl::StatusOr<CheckConfig> config = Read(toml);
    if (!config.ok()) return std::string(MessageOf(config.status()));
    const auto settings =
        SettingsFor(*config, command_line, folder_ + "/" + std::string(draft), *checks_);
    if (!settings.ok()) return std::string(MessageOf(settings.status()));
    if (!settings->has_value()) return "skipped";
    const CheckSwitch& one = (*settings)->switches[static_cast<std::size_t>(checks_->Find(check))];
    return one.on ? StrCat("on ", Name(one.severity)) : std::string("off");
  }

  std::string folder_;
  const absl::StatusOr<CheckRules> checks_ = CheckRules::BuiltIn();
};

TEST_F(CheckConfigTest, LayersOverrideEachOther) {
  constexpr std::string_view kToml = R"(
ignore = ["report-*"]
[checks]
anonymous-bare = "error"
vague-relay = "off"
[[paths]]
match = ["opinion/**"]
select = ["vague-relay"]
[[paths]]
match = ["*.draft.md"]
skip = true
)";
  EXPECT_EQ(StateOf(kToml, "a.md", "anonymous-bare"), "on error");
  EXPECT_EQ(StateOf(kToml, "a.md", "vague-relay"), "off");
  EXPECT_EQ(StateOf(kToml, "a.md", "report-not-linked"), "off");
  EXPECT_EQ(StateOf(kToml, "opinion/x/a.md", "anonymous-bare"), "off");
  EXPECT_EQ(StateOf(kToml, "opinion/x/a.md", "vague-relay"), "on warning");
  EXPECT_EQ(StateOf(kToml, "news/a.draft.md", "vague-relay"), "skipped");
  CheckChoice command_line;
  command_line.select = {{{"report-not-linked", "--select"}}};
  EXPECT_EQ(StateOf(kToml, "a.md", "report-not-linked", command_line), "on warning");
  EXPECT_EQ(StateOf(kToml, "a.md", "anonymous-bare", command_line), "off");
}

TEST_F(CheckConfigTest, AProfileChangesSeverities) {
  EXPECT_EQ(StateOf("", "a.md", "anonymous-bare"), "on warning");
  EXPECT_EQ(StateOf("profile = \"ap\"\n", "a.md", "anonymous-bare"), "on error");
}

TEST_F(CheckConfigTest, ReadsHouseLevelAndBaseline) {
  const auto config = Read(
      "fail-on = \"never\"\nbaseline = \"known.json\"\n[house]\noutlets = [\"Hill Radio\"]\n"
      "people = [\"Jane Roe\"]\n");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_EQ(config->fail_on, FailOn::kNever);
  EXPECT_EQ(config->baseline, folder_ + "/known.json");
  EXPECT_THAT(config->outlets, ::testing::ElementsAre("Hill Radio"));
  EXPECT_THAT(config->people, ::testing::ElementsAre("Jane Roe"));
}

TEST_F(CheckConfigTest, ErrorsSayWhereAndWhat) {
  EXPECT_EQ(ErrorOf("profle = \"ap\"\n"),
            ":1:1: unknown key \"profle\"; did you mean \"profile\"?");
  EXPECT_EQ(ErrorOf("fail-on = \"warnings\"\n"),
            ":1:11: unknown level \"warnings\"; did you mean \"warning\"?");
  EXPECT_EQ(ErrorOf("select = \"x\"\n"),
            ":1:10: \"select\" must be a list of strings; write it as [\"...\"]");
  EXPECT_EQ(
      ErrorOf("[checks]\nanonymous-bare = \"fatal\"\n"),
      ":2:18: \"anonymous-bare\" must be \"on\", \"off\", \"error\", \"warning\" or \"note\"");
  EXPECT_EQ(ErrorOf("[house]\noutlet = []\n"),
            ":2:1: unknown key \"outlet\" in [house]; did you mean \"outlets\"?");
  EXPECT_EQ(ErrorOf("[[paths]]\nskip = true\n"),
            ":1:1: this [[paths]] has no match; add a line: match = [\"...\"]");
  EXPECT_EQ(ErrorOf("[[paths]]\nmatch = [\"a\"]\nfial-on = 1\n"),
            ":3:1: unknown key \"fial-on\" in [[paths]]; give one of match, skip, profile, select, "
            "extend-select, ignore or checks");
}

TEST_F(CheckConfigTest, UnknownChecksAndProfilesAreErrors) {
  EXPECT_EQ(StateOf("ignore = [\"anonymous-bear\"]\n", "a.md", "anonymous-bare"),
            Path() +
                ":1:11: no check is called \"anonymous-bear\": did you mean "
                "\"anonymous-bare\"?");
  CheckChoice command_line;
  command_line.extend_select = {{"nothing-like-it", "--extend-select"}};
  EXPECT_EQ(StateOf("", "a.md", "anonymous-bare", command_line),
            "--extend-select: no check is called \"nothing-like-it\": 'hearsay rules checks' lists "
            "them");
  EXPECT_THAT(StateOf("profile = \"cnn\"\n", "a.md", "anonymous-bare"),
              ::testing::StartsWith(Path() + ":1:11: no profile is called \"cnn\"; write "));
}

TEST(MatchesGlob, StarsStopAtSlashes) {
  EXPECT_TRUE(MatchesGlob("*.md", "a/b.md"));
  EXPECT_TRUE(MatchesGlob("a/*.md", "a/b.md"));
  EXPECT_FALSE(MatchesGlob("a/*.md", "a/b/c.md"));
  EXPECT_TRUE(MatchesGlob("a/**", "a/b/c.md"));
  EXPECT_TRUE(MatchesGlob("a/**/c.md", "a/c.md"));
  EXPECT_TRUE(MatchesGlob("**/c.md", "c.md"));
  EXPECT_TRUE(MatchesGlob("a?.md", "ab.md"));
  EXPECT_FALSE(MatchesGlob("a?b", "a/b"));
  EXPECT_TRUE(MatchesGlob("anonymous-*", "anonymous-bare"));
  EXPECT_FALSE(MatchesGlob("anonymous", "anonymous-bare"));
  EXPECT_FALSE(MatchesGlob("*a*a*a*a*a*a*a*a*a", std::string(5000, 'a')));
}

}  // namespace
}  // namespace hearsay
