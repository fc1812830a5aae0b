#include "cli/suggest.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(UnknownCommand, SaysWhatToDo) {
  EXPECT_EQ(UnknownCommand("analyse"), "unknown command 'analyse': did you mean 'analyze'?");
  EXPECT_EQ(UnknownCommand("frobnicate"),
            "unknown command 'frobnicate': 'hearsay --help' lists them");
  EXPECT_EQ(UnknownCommand("/dev/null"),
            "unknown command '/dev/null': did you mean 'hearsay analyze /dev/null'?");
}

}  // namespace
}  // namespace hearsay
