#include "cli/arguments.h"

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

absl::StatusOr<Arguments> Parse(std::vector<std::string> words) {
  return Arguments::Parse(kAnalyzeCommand, words);
}

std::string ErrorOf(std::vector<std::string> words) {
  return std::string(MessageOf(Parse(std::move(words)).status()));
}

TEST(Arguments, TakesOptionsInEveryWriting) {
  const absl::StatusOr<Arguments> arguments =
      Parse({"a.txt", "--format=json", "-o", "out.json", "--explain", "-j4", "b.txt"});
  ASSERT_TRUE(arguments.ok()) << arguments.status();
  EXPECT_EQ(arguments->Value("--format"), "json");
  EXPECT_EQ(arguments->Value("--output"), "out.json");
  EXPECT_EQ(arguments->Value("--jobs"), "4");
  EXPECT_TRUE(arguments->Has("--explain"));
  EXPECT_FALSE(arguments->Has("--outermost"));
  EXPECT_EQ(arguments->Value("--db"), "");
  EXPECT_THAT(arguments->operands(), ElementsAre("a.txt", "b.txt"));
}

TEST(Arguments, TakesADashAndWhatFollowsTwoAsOperands) {
  EXPECT_THAT(Parse({"-"})->operands(), ElementsAre("-"));
  EXPECT_THAT(Parse({"--", "--odd-name.txt"})->operands(), ElementsAre("--odd-name.txt"));
}

TEST(Arguments, TheLastOfSeveralWins) {
  EXPECT_EQ(Parse({"a", "--format", "json", "--format", "text"})->Value("--format"), "text");
}

TEST(Arguments, AnEmptyValueIsAValue) {
  EXPECT_TRUE(Parse({"a", "--publisher", ""})->Has("--publisher"));
}

TEST(Arguments, SuggestsForUnknownOptions) {
  EXPECT_EQ(ErrorOf({"a", "--fromat", "json"}),
            "unknown option '--fromat': did you mean '--format'?");
  EXPECT_EQ(ErrorOf({"a", "--frobnicate=1"}),
            "unknown option '--frobnicate': 'hearsay analyze --help' lists the options");
  EXPECT_EQ(ErrorOf({"a", "-x"}),
            "unknown option '-x': 'hearsay analyze --help' lists the options");
}

TEST(Arguments, RefusesUnknownValues) {
  EXPECT_EQ(ErrorOf({"a", "--format", "jsn"}),
            "--format: unknown value 'jsn': did you mean 'json'?");
  EXPECT_EQ(ErrorOf({"a", "--format", "pdf"}),
            "--format: unknown value 'pdf': give one of text, json, ndjson or attributions");
}

TEST(Arguments, RefusesAMissingValue) {
  EXPECT_EQ(ErrorOf({"a", "--format"}),
            "--format: value missing: 'hearsay analyze --help' shows what it takes");
}

TEST(Arguments, RefusesTooFewAndTooManyOperands) {
  EXPECT_EQ(ErrorOf({"--explain"}), "no ARTICLE given: 'hearsay analyze --help' shows the usage");
  EXPECT_EQ(
      MessageOf(
          Arguments::Parse(kCompletionCommand, std::vector<std::string>{"bash", "zsh"}).status()),
      "too many arguments, from 'zsh' on: 'hearsay completion --help' shows the usage");
  EXPECT_EQ(
      MessageOf(Arguments::Parse(kCompletionCommand, std::vector<std::string>{"csh"}).status()),
      "SHELL: unknown value 'csh': did you mean 'zsh'?");
}

}  // namespace
}  // namespace hearsay
