#include "cli/help.h"

#include <fstream>
#include <iterator>

#include "base/strings.h"
#include "cli/completion.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;

TEST(Help, FitsTheWidth) {
  for (const Command& command : Commands()) {
    const std::string help = CommandHelp(command, 80);
    for (const std::string_view line : Split(help, '\n')) {
      // A command line to copy is not broken.
      if (line.starts_with("  hearsay") || line.starts_with("  eval") ||
          line.starts_with("  pandoc")) {
        continue;
      }
      EXPECT_LE(DisplayWidth(line), 80) << command.name << ": " << line;
    }
  }
}

TEST(Help, EveryCommandHasExamplesAndEveryOptionIsExplained) {
  for (const Command& command : Commands()) {
    EXPECT_FALSE(command.examples.empty()) << command.name;
    for (const Option& option : command.options) {
      EXPECT_TRUE(option.name.starts_with("--")) << option.name;
      EXPECT_FALSE(option.help.empty()) << option.name;
      EXPECT_FALSE(option.help.ends_with('.')) << option.name;
    }
  }
}

TEST(Completion, KnowsEveryCommandAndOption) {
  for (const std::string& script : {BashCompletion(), ZshCompletion(), FishCompletion()}) {
    for (const Command& command : Commands()) {
      EXPECT_THAT(script, HasSubstr(command.name));
      for (const Option& option : command.options) {
        EXPECT_THAT(script, HasSubstr(std::string(option.name.substr(2))));
      }
    }
  }
}

TEST(ManualPage, TheCopyInDocsIsUpToDate) {
  std::ifstream file(HEARSAY_SOURCE_DIR "/docs/man/hearsay.1");
  const std::string copy{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(copy, ManualPage()) << "run: hearsay help --man > docs/man/hearsay.1";
}

}  // namespace
}  // namespace hearsay
