#include "model/weight_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearsay {
namespace {

constexpr float kGreatest = 127.0f;

// A few runaway weights must not cost all others their precision: they are clipped at this
// quantile of the rows' greatest weights.
constexpr double kClipQuantile = 0.9999;

float GreatestWeight(const WeightRows& rows, std::size_t row) {
  float greatest = 0;
  for (std::uint32_t c = 0; c < rows.classes; ++c) {
    greatest = std::max(greatest, std::fabs(rows.weights[row * rows.classes + c]));
  }
  return greatest;
}

}  // namespace

BuiltTable BuildWeightTable(const WeightRows& rows, float prune, double fill) {
  const WeightTable::Layout layout = WeightTable::LayoutFor(rows.classes);
  std::vector<float> greatest(rows.keys.size());
  for (std::size_t row = 0; row < rows.keys.size(); ++row) {
    greatest[row] = GreatestWeight(rows, row);
  }
  std::vector<std::uint32_t> order(rows.keys.size());
  std::iota(order.begin(), order.end(), 0u);
  std::erase_if(order,
                [&](std::uint32_t row) { return greatest[row] < prune || greatest[row] == 0; });
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return greatest[a] != greatest[b] ? greatest[a] > greatest[b] : rows.keys[a] < rows.keys[b];
  });

  BuiltTable table;
  if (order.empty()) return table;
  const auto clipped = static_cast<std::size_t>((1 - kClipQuantile) * order.size());
  table.scale = greatest[order[clipped]] / kGreatest;
  const auto bucket_count = static_cast<std::uint32_t>(
      std::ceil(static_cast<double>(order.size()) / (fill * layout.slots)));
  table.buckets.assign(static_cast<std::size_t>(bucket_count) * layout.bucket_bytes, '\0');
  std::vector<std::uint8_t> used(bucket_count, 0);
  for (const std::uint32_t row : order) {
    const FeatureKey key = rows.keys[row];
    const auto index = static_cast<std::uint32_t>(((key >> 32) * bucket_count) >> 32);
    char* bucket = table.buckets.data() + static_cast<std::size_t>(index) * layout.bucket_bytes;
    if (used[index] == layout.slots) {
      ++table.dropped;
      continue;
    }
    const std::uint8_t slot = used[index]++;
    const std::uint16_t check = WeightTable::CheckOf(key);
    std::memcpy(bucket + 2 * slot, &check, 2);
    for (std::uint32_t c = 0; c < layout.classes; ++c) {
      const float weight = rows.weights[static_cast<std::size_t>(row) * layout.classes + c];
      const float scaled = std::clamp(weight / table.scale, -kGreatest, kGreatest);
      bucket[2 * layout.slots + slot * layout.classes + c] =
          static_cast<char>(static_cast<std::int8_t>(std::lround(scaled)));
    }
    ++table.kept;
  }
  return table;
}

}  // namespace hearsay
