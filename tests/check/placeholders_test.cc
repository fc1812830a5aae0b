#include "check/placeholders.h"

#include "base/strings.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

std::string Fill(std::string_view message) {
  return FillPlaceholders(message, [](std::string_view name) { return StrCat("<", name, ">"); });
}

TEST(FillPlaceholders, ReplacesEveryOne) {
  EXPECT_EQ(Fill("{a} said {b}{a}."), "<a> said <b><a>.");
  EXPECT_EQ(Fill("{} and }"), "<> and }");
}

TEST(FillPlaceholders, KeepsABraceThatIsNotClosed) {
  EXPECT_EQ(Fill("{a} {b"), "<a> {b");
  EXPECT_EQ(Fill("} {"), "} {");
  EXPECT_EQ(Fill(""), "");
}

}  // namespace
}  // namespace hearsay
