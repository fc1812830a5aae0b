#include "base/parallel.h"

#include <atomic>
#include <chrono>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

// Squares 0..count-1, the earlier ones the slower.
std::vector<int> Squares(ParallelOptions options, int count) {
  std::vector<int> squares;
  int item = 0;
  const absl::Status status = ParallelMap(
      options, [&]() { return item < count ? std::optional<int>(item++) : std::nullopt; },
      [&](int i) {
        std::this_thread::sleep_for(std::chrono::microseconds(10 * (count - i)));
        return i * i;
      },
      [&](int square) {
        squares.push_back(square);
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok());
  return squares;
}

TEST(Parallel, DeliversInOrderWhateverTheThreads) {
  const std::vector<int> expected = Squares({.threads = 1}, 100);
  EXPECT_EQ(expected[99], 99 * 99);
  EXPECT_EQ(Squares({.threads = 2}, 100), expected);
  EXPECT_EQ(Squares({.threads = 8, .in_flight = 3}, 100), expected);
  EXPECT_EQ(Squares({.threads = 3, .in_flight = 1}, 100), expected);
}

TEST(Parallel, NothingInNothingOut) {
  EXPECT_THAT(Squares({.threads = 4}, 0), ::testing::IsEmpty());
}

TEST(Parallel, StopsAtTheFirstError) {
  for (const std::size_t threads : {1u, 4u}) {
    int item = 0, delivered = 0;
    const absl::Status status = ParallelMap(
        {.threads = threads}, [&]() { return std::optional<int>(item++); }, [](int i) { return i; },
        [&](int i) {
          ++delivered;
          return i == 5 ? absl::CancelledError("enough") : absl::OkStatus();
        });
    EXPECT_EQ(status.code(), absl::StatusCode::kCancelled);
    EXPECT_EQ(delivered, 6);
  }
}

TEST(Parallel, KeepsNoMoreInFlightThanAllowed) {
  int item = 0, delivered = 0, most = 0;
  const absl::Status status = ParallelMap(
      {.threads = 4, .in_flight = 5},
      [&]() {
        most = std::max(most, item - delivered);
        return item < 200 ? std::optional<int>(item++) : std::nullopt;
      },
      [](int i) { return i; },
      [&](int) {
        ++delivered;
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(delivered, 200);
  EXPECT_LE(most, 5);
}

}  // namespace
}  // namespace hearsay
