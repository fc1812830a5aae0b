#include "render/layered_layout.h"

#include <random>

#include "gtest/gtest.h"

namespace hearsay {
namespace {

using Edges = std::vector<std::pair<std::size_t, std::size_t>>;

TEST(LayOut, PutsAChainIntoColumns) {
  const LayeredLayout layout = LayOut(std::vector<BoxSize>(3, {100, 40}), {{0, 1}, {1, 2}});
  EXPECT_LT(layout.boxes[0].x + 100, layout.boxes[1].x);
  EXPECT_LT(layout.boxes[1].x + 100, layout.boxes[2].x);
  EXPECT_EQ(layout.boxes[0].y, layout.boxes[2].y);
  EXPECT_EQ(layout.height, 40);
}

TEST(LayOut, LeadsAnEdgePastTheColumnBetween) {
  const LayeredLayout layout = LayOut(std::vector<BoxSize>(3, {100, 40}), {{0, 1}, {1, 2}, {0, 2}});
  ASSERT_EQ(layout.routes[2].size(), 4u);
  const double y = layout.routes[2][1].y;
  EXPECT_TRUE(y <= layout.boxes[1].y || y >= layout.boxes[1].y + 40);
}

TEST(LayOut, TakesCircles) {
  const LayeredLayout layout = LayOut(std::vector<BoxSize>(2, {100, 40}), {{0, 1}, {1, 0}});
  EXPECT_GT(layout.routes[1].front().x, layout.routes[1].back().x);  // leads back
}

TEST(LayOut, OfNothing) {
  const LayeredLayout layout = LayOut({}, {});
  EXPECT_EQ(layout.width, 0);
  EXPECT_EQ(layout.height, 0);
}

TEST(LayOut, BoxesNeverOverlapAndStayInside) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<BoxSize> boxes(2 + random() % 30);
    for (BoxSize& box : boxes) {
      box = {40.0 + static_cast<double>(random() % 100), 20.0 + static_cast<double>(random() % 40)};
    }
    Edges edges;
    for (std::size_t i = 0; i < boxes.size() * 2; ++i) {
      const std::size_t from = random() % boxes.size();
      const std::size_t to = random() % boxes.size();
      if (from != to) edges.emplace_back(from, to);
    }
    const LayeredLayout layout = LayOut(boxes, edges);
    constexpr double kSlack = 1e-6;
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      EXPECT_GE(layout.boxes[a].x, -kSlack);
      EXPECT_GE(layout.boxes[a].y, -kSlack);
      EXPECT_LE(layout.boxes[a].x + boxes[a].width, layout.width + kSlack);
      EXPECT_LE(layout.boxes[a].y + boxes[a].height, layout.height + kSlack);
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        const bool apart = layout.boxes[a].x + boxes[a].width <= layout.boxes[b].x + kSlack ||
                           layout.boxes[b].x + boxes[b].width <= layout.boxes[a].x + kSlack ||
                           layout.boxes[a].y + boxes[a].height <= layout.boxes[b].y + kSlack ||
                           layout.boxes[b].y + boxes[b].height <= layout.boxes[a].y + kSlack;
        EXPECT_TRUE(apart) << "round " << round << ": " << a << " and " << b;
      }
    }
  }
}

}  // namespace
}  // namespace hearsay
