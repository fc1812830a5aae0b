// A table from feature keys to rows of 8-bit weights, read where it lies in the model file.
//
// Buckets of whole cache lines: first the checks (16 bits of each key, 0 for a free slot),
// then the rows. A key has one bucket, so that a lookup costs one or two cache misses and a
// batch can be prefetched; what does not fit its bucket was dropped when the table was built,
// the smallest weights first. A key that was never stored is taken for a stored one about
// once in ten thousand times. A view: the bytes must outlive it. Const, so safe to share.
#ifndef HEARSAY_MODEL_WEIGHT_TABLE_H_
#define HEARSAY_MODEL_WEIGHT_TABLE_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "model/feature_key.h"

namespace hearsay {

class WeightTable {
 public:
  // How a table lies in memory; decided by its row's width: 1, 4, 8, 16 or 32 classes.
  struct Layout {
    std::uint32_t classes = 1;  // weights in a row
    std::uint32_t bucket_bytes = 64;
    std::uint32_t slots = 1;  // rows in a bucket
  };
  static constexpr Layout LayoutFor(std::uint32_t classes) {
    const std::uint32_t bytes = classes < 16 ? 64 : classes == 16 ? 128 : 256;
    return {.classes = classes, .bucket_bytes = bytes, .slots = bytes / (2 + classes)};
  }

  WeightTable() = default;
  WeightTable(Layout layout, float scale, std::string_view buckets)
      : layout_(layout),
        scale_(scale),
        bucket_count_(static_cast<std::uint32_t>(buckets.size() / layout.bucket_bytes)),
        data_(buckets.data()) {}

  // The row of a key, or nullptr. kClasses must be the table's.
  template <int kClasses>
  const std::int8_t* Find(FeatureKey key) const {
    if (bucket_count_ == 0) return nullptr;
    return FindIn<kClasses>(BucketOf<kClasses>(key), key, nullptr);
  }

  // Adds the rows of all keys; out has kClasses sums, in units of scale().
  template <int kClasses>
  void Sum(const KeyList& keys, std::int32_t* out) const {
    // 256 keys of weights up to 127 cannot overflow 16 bits.
    static_assert(KeyList::kCapacity * 127 < 32768);
    alignas(16) static constexpr std::int8_t kNoRow[kClasses] = {};
    std::int16_t sums[kClasses] = {};
    if (bucket_count_ != 0) {
      for (const FeatureKey key : keys) {
        const char* bucket = BucketOf<kClasses>(key);
        __builtin_prefetch(bucket);
        if constexpr (LayoutFor(kClasses).bucket_bytes > 64) __builtin_prefetch(bucket + 64);
      }
      for (const FeatureKey key : keys) {
        const std::int8_t* row = FindIn<kClasses>(BucketOf<kClasses>(key), key, kNoRow);
        for (int c = 0; c < kClasses; ++c) sums[c] = static_cast<std::int16_t>(sums[c] + row[c]);
      }
    }
    for (int c = 0; c < kClasses; ++c) out[c] = sums[c];
  }
  // The score of a binary decision.
  float Score(const KeyList& keys) const {
    std::int32_t sum = 0;
    Sum<1>(keys, &sum);
    return scale_ * static_cast<float>(sum);
  }

  float scale() const { return scale_; }
  const Layout& layout() const { return layout_; }

  static std::uint16_t CheckOf(FeatureKey key) {
    const auto check = static_cast<std::uint16_t>(key);
    return check == 0 ? 1 : check;
  }

 private:
  static std::uint32_t BucketIndex(FeatureKey key, std::uint32_t count) {
    return static_cast<std::uint32_t>(((key >> 32) * count) >> 32);
  }
  template <int kClasses>
  const char* BucketOf(FeatureKey key) const {
    return data_ + static_cast<std::size_t>(BucketIndex(key, bucket_count_)) *
                       LayoutFor(kClasses).bucket_bytes;
  }
  // Compares four checks at a time, without branches that depend on where the key is: a
  // mispredicted one costs as much as the rest.
  template <int kClasses>
  static const std::int8_t* FindIn(const char* bucket, FeatureKey key, const std::int8_t* missing) {
    constexpr std::uint64_t kOnes = 0x0001000100010001;
    constexpr Layout kLayout = LayoutFor(kClasses);
    constexpr int kWords = (kLayout.slots + 3) / 4;
    const std::uint64_t pattern = CheckOf(key) * kOnes;
    std::uint32_t slot = kLayout.slots;
    for (int word = kWords - 1; word >= 0; --word) {
      std::uint64_t checks;
      std::memcpy(&checks, bucket + 8 * word, 8);
      checks ^= pattern;
      // The lowest lane of zeros has its top bit set, lanes above it may too.
      const std::uint64_t zeros = (checks - kOnes) & ~checks & (kOnes << 15);
      const auto lane = static_cast<std::uint32_t>(__builtin_ctzll(zeros | (1ull << 63)) / 16);
      slot = zeros == 0 ? slot : 4 * word + lane;
    }
    const auto* row =
        reinterpret_cast<const std::int8_t*>(bucket + 2 * kLayout.slots + slot * kLayout.classes);
    return slot < kLayout.slots ? row : missing;
  }

  Layout layout_;
  float scale_ = 0;
  std::uint32_t bucket_count_ = 0;
  const char* data_ = nullptr;
};

// What a table is built from: keys and their rows, all of one width.
struct WeightRows {
  std::uint32_t classes = 1;
  std::vector<FeatureKey> keys;
  std::vector<float> weights;  // keys.size() * classes
};

// A built table: its scale, its buckets, and how many rows did not fit.
struct BuiltTable {
  float scale = 0;
  std::string buckets;
  std::size_t kept = 0;
  std::size_t dropped = 0;
};

// Rows whose greatest weight is under `prune` are left out; the others are quantised. `fill`
// is the share of slots to be used, 0 to 1.
BuiltTable BuildWeightTable(const WeightRows& rows, float prune, double fill);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_WEIGHT_TABLE_H_
