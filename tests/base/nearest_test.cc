#include "base/nearest.h"

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

TEST(ReadableList, JoinsTheLastWithOr) {
  EXPECT_EQ(ReadableList({"text", "json", "ndjson"}), "text, json or ndjson");
  EXPECT_EQ(ReadableList({"text"}), "text");
}

TEST(SuggestionFor, NamesTheNearestOrAll) {
  EXPECT_EQ(SuggestionFor("eror", {"error", "note"}), "did you mean \"error\"?");
  EXPECT_EQ(SuggestionFor("fatal", {"error", "note"}), "give one of error or note");
}

}  // namespace
}  // namespace hearsay
