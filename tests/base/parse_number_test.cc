#include "base/parse_number.h"

#include <cstdint>

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(ParseNumber, TakesTheWholeTextOrNothing) {
  EXPECT_EQ(ParseNumber<int>("-12"), -12);
  EXPECT_EQ(ParseNumber<double>("0.5"), 0.5);
  EXPECT_EQ(ParseNumber<int>(""), std::nullopt);
  EXPECT_EQ(ParseNumber<int>(" 1"), std::nullopt);
  EXPECT_EQ(ParseNumber<int>("+1"), std::nullopt);
  EXPECT_EQ(ParseNumber<int>("12x"), std::nullopt);
  EXPECT_EQ(ParseNumber<std::uint8_t>("256"), std::nullopt);
  EXPECT_EQ(ParseNumber<unsigned>("-1"), std::nullopt);
}

}  // namespace
}  // namespace hearsay
