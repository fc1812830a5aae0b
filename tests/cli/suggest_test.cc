#include "cli/suggest.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(EditDistance, CountsASwapOnce) {
  EXPECT_EQ(EditDistance("analyze", "analyze"), 0);
  EXPECT_EQ(EditDistance("anaylze", "analyze"), 1);
  EXPECT_EQ(EditDistance("analyse", "analyze"), 1);
  EXPECT_EQ(EditDistance("", "show"), 4);
}

TEST(Nearest, FindsMisspellings) {
  EXPECT_EQ(Nearest("analyse", {"analyze", "show"}), "analyze");
  EXPECT_EQ(Nearest("--fromat", {"--format", "--color"}), "--format");
}

TEST(Nearest, FindsTheOnlyNameThatBeginsSo) {
  EXPECT_EQ(Nearest("ana", {"analyze", "show"}), "analyze");
  EXPECT_EQ(Nearest("s", {"show", "search"}), "");
}

TEST(Nearest, FindsNothingFarAway) {
  EXPECT_EQ(Nearest("frobnicate", {"analyze", "show"}), "");
  EXPECT_EQ(Nearest("", {"analyze"}), "");
}

TEST(UnknownCommand, SaysWhatToDo) {
  EXPECT_EQ(UnknownCommand("analyse"), "unknown command 'analyse': did you mean 'analyze'?");
  EXPECT_EQ(UnknownCommand("frobnicate"),
            "unknown command 'frobnicate': 'hearsay --help' lists them");
  EXPECT_EQ(UnknownCommand("/dev/null"),
            "unknown command '/dev/null': did you mean 'hearsay analyze /dev/null'?");
}

TEST(ReadableList, JoinsTheLastWithOr) {
  EXPECT_EQ(ReadableList({"text", "json", "ndjson"}), "text, json or ndjson");
  EXPECT_EQ(ReadableList({"text"}), "text");
}

}  // namespace
}  // namespace hearsay
