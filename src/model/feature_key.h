// Keys of features: a template's number and its values, hashed to 64 bits.
//
// Trainer and decoder call the same functions (tagger_features.h, trigger_features.h,
// span_features.h, choice_features.h), which append keys to a KeyList; nothing else in the
// program knows how a feature is made. Pure values; safe to share between threads.
#ifndef HEARSAY_MODEL_FEATURE_KEY_H_
#define HEARSAY_MODEL_FEATURE_KEY_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace hearsay {

using FeatureKey = std::uint64_t;

constexpr FeatureKey MixKey(FeatureKey key, std::uint64_t value) {
  key = (key ^ value) * 0x9E3779B97F4A7C15ull;
  return key ^ (key >> 32);
}

// The key of a feature: which template, then the template's values in order.
template <typename... Values>
constexpr FeatureKey MakeKey(std::uint32_t feature_template, Values... values) {
  FeatureKey key = MixKey(0x51ED270B35AE2D07ull, feature_template);
  ((key = MixKey(key, static_cast<std::uint64_t>(values))), ...);
  return key;
}

// The features of one decision. Fixed capacity, so that nothing is allocated a token.
class KeyList {
 public:
  static constexpr std::size_t kCapacity = 256;

  void Clear() { size_ = 0; }
  void Add(FeatureKey key) {
    if (size_ < kCapacity) keys_[size_++] = key;
  }
  std::size_t size() const { return size_; }
  const FeatureKey* begin() const { return keys_.data(); }
  const FeatureKey* end() const { return keys_.data() + size_; }

 private:
  std::array<FeatureKey, kCapacity> keys_;
  std::size_t size_ = 0;
};

}  // namespace hearsay

#endif  // HEARSAY_MODEL_FEATURE_KEY_H_
