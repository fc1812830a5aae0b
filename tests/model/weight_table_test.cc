#include "model/weight_table.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

WeightTable View(const BuiltTable& built, std::uint32_t classes) {
  return WeightTable(WeightTable::LayoutFor(classes), built.scale, built.buckets);
}

WeightRows ManyRows(std::uint32_t classes, int count) {
  WeightRows rows{.classes = classes};
  for (int i = 0; i < count; ++i) {
    rows.keys.push_back(MakeKey(7, i));
    for (std::uint32_t c = 0; c < classes; ++c) {
      rows.weights.push_back(static_cast<float>((i * 31 + c * 17) % 201 - 100) / 100);
    }
  }
  return rows;
}

TEST(WeightTable, AnEmptyTableHoldsNothing) {
  const WeightTable table;
  KeyList keys;
  keys.Add(MakeKey(1, 2));
  EXPECT_EQ(table.Find<1>(MakeKey(1, 2)), nullptr);
  EXPECT_EQ(table.Score(keys), 0);
}

template <int kClasses>
void ExpectRowsKept() {
  const WeightRows rows = ManyRows(kClasses, 3000);
  const BuiltTable built = BuildWeightTable(rows, /*prune=*/0, /*fill=*/0.3);
  const WeightTable table = View(built, kClasses);
  int missing = 0;
  for (std::size_t i = 0; i < rows.keys.size(); ++i) {
    const std::int8_t* row = table.Find<kClasses>(rows.keys[i]);
    if (row == nullptr) {
      ++missing;
      continue;
    }
    for (int c = 0; c < kClasses; ++c) {
      EXPECT_NEAR(row[c] * table.scale(), rows.weights[i * kClasses + c], table.scale() * 0.51);
    }
  }
  EXPECT_LE(missing, static_cast<int>(built.dropped + 15)) << kClasses;  // rows of zeros
  EXPECT_LT(built.dropped, 60u) << kClasses;
}

TEST(WeightTable, KeepsEveryRowWithinHalfAStep) {
  ExpectRowsKept<1>();
  ExpectRowsKept<4>();
  ExpectRowsKept<8>();
  ExpectRowsKept<16>();
  ExpectRowsKept<32>();
}

TEST(WeightTable, DropsTheSmallestRowsOfAFullBucket) {
  const WeightRows rows = ManyRows(1, 3000);
  const BuiltTable built = BuildWeightTable(rows, 0, /*fill=*/1.3);
  EXPECT_GT(built.dropped, 600u);
  const WeightTable table = View(built, 1);
  for (std::size_t i = 0; i < rows.keys.size(); ++i) {
    if (rows.weights[i] > 0.98f) {
      EXPECT_NE(table.Find<1>(rows.keys[i]), nullptr);
    }
  }
}

TEST(WeightTable, LeavesOutRowsUnderTheLimit) {
  const WeightRows rows{
      .classes = 1, .keys = {MakeKey(1, 1), MakeKey(1, 2)}, .weights = {0.5f, -0.01f}};
  const BuiltTable built = BuildWeightTable(rows, /*prune=*/0.02f, 0.5);
  EXPECT_EQ(built.kept, 1u);
  EXPECT_EQ(View(built, 1).Find<1>(MakeKey(1, 2)), nullptr);
}

TEST(WeightTable, RarelyTakesAStrangeKeyForAKnownOne) {
  const BuiltTable built = BuildWeightTable(ManyRows(1, 20000), 0, 0.7);
  const WeightTable table = View(built, 1);
  int found = 0;
  for (int i = 0; i < 100000; ++i) found += table.Find<1>(MakeKey(8, i)) != nullptr;
  EXPECT_LT(found, 60);
}

TEST(WeightTable, SumsTheRowsOfAllKeys) {
  const WeightRows rows{.classes = 4,
                        .keys = {MakeKey(1, 1), MakeKey(1, 2)},
                        .weights = {1, 0, -1, 0.5f, 1, 1, 1, 0}};
  const BuiltTable built = BuildWeightTable(rows, 0, 0.5);
  const WeightTable table = View(built, 4);
  KeyList keys;
  for (const int value : {1, 2, 3}) keys.Add(MakeKey(1, value));
  std::int32_t sums[4];
  table.Sum<4>(keys, sums);
  EXPECT_THAT(sums, ElementsAre(254, 127, 0, 64));
  EXPECT_FLOAT_EQ(table.scale(), 1.0f / 127);
}

}  // namespace
}  // namespace hearsay
