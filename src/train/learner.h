// Sparse linear learning: which features have a row of weights, the rows, and how they learn.
//
// Features of several corpora learn together: every feature has a row that all corpora
// share, and for every corpus but the first one more, of its own. A model for a corpus is
// the sum of the two, so that conventions in common are learnt from all and the others from
// the corpus itself, at no cost when the model runs.
#ifndef HEARSAY_TRAIN_LEARNER_H_
#define HEARSAY_TRAIN_LEARNER_H_

#include <cmath>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "model/feature_key.h"
#include "model/weight_table.h"

namespace hearsay {

// Small, fast and the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(MixKey(seed, 0x1234567)) {}
  std::uint64_t Next() {
    state_ += 0x9E3779B97F4A7C15ull;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::uint32_t Below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((Next() >> 32) * limit) >> 32);
  }
  template <typename T>
  void Shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[Below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::uint64_t state_;
};

class FeatureSpace {
 public:
  static constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

  // The sketch that counts features has 2 to this power of slots; where it is too small,
  // features that occur once get rows too.
  explicit FeatureSpace(int sketch_bits);

  // First pass: the features of one instance occur. Second pass: rows of those that occurred
  // in two instances or more.
  void Count(const KeyList& keys, std::uint32_t corpus, std::uint32_t instance);
  void AddRows(const KeyList& keys, std::uint32_t corpus, std::vector<std::uint32_t>& rows);
  // The counts are not needed any more once all rows are made.
  void Freeze();

  // Appends the rows of those keys that have any.
  void FindRows(const KeyList& keys, std::uint32_t corpus, std::vector<std::uint32_t>& rows) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(owners_.size()); }
  // The weights that a model for a corpus has, summed for each key.
  WeightRows Export(const std::vector<float>& weights, std::uint32_t classes,
                    std::uint32_t corpus) const;

 private:
  struct Owner {
    FeatureKey key;        // as the feature functions made it
    std::uint32_t corpus;  // 0: shared
  };
  static FeatureKey OwnKey(FeatureKey key, std::uint32_t corpus) {
    return MixKey(key, 0xC0FFEE + corpus);
  }
  void CountOne(FeatureKey key, std::uint32_t instance);
  std::uint32_t MakeRow(FeatureKey hashed, Owner owner);

  std::size_t SketchSlot(FeatureKey key) const { return key >> (64 - sketch_bits_); }

  int sketch_bits_;
  std::vector<std::uint32_t> seen_;  // a sketch: instance that had a key first, or "two"
  absl::flat_hash_map<FeatureKey, std::uint32_t> rows_;
  std::vector<Owner> owners_;
};

// Rows of weights with AdaGrad's sums of squared gradients.
class Weights {
 public:
  Weights(std::uint32_t rows, std::uint32_t classes)
      : classes_(classes),
        values_(std::size_t{rows} * classes, 0.0f),
        squares_(std::size_t{rows} * classes, 0.0f) {}

  const float* Row(std::uint32_t row) const { return &values_[std::size_t{row} * classes_]; }
  template <int kClasses>
  void Learn(std::uint32_t row, const float* gradient, float rate, float decay) {
    float* value = &values_[std::size_t{row} * kClasses];
    float* square = &squares_[std::size_t{row} * kClasses];
    for (int c = 0; c < kClasses; ++c) {
      const float g = gradient[c] + decay * value[c];
      square[c] += g * g;
      value[c] -= rate * g / std::sqrt(square[c] + 1e-8f);
    }
  }
  // The mean of several learners: add all others to one, then divide it by their number.
  void AddForMean(const Weights& other) {
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] += other.values_[i];
  }
  void DivideForMean(int count) {
    for (float& value : values_) value /= static_cast<float>(count);
  }
  const std::vector<float>& values() const { return values_; }
  std::uint32_t classes() const { return classes_; }
  // Frees what only learning needs.
  void Freeze() { squares_ = {}; }

 private:
  std::uint32_t classes_;
  std::vector<float> values_;
  std::vector<float> squares_;
};

// The learning rate of an epoch, falling evenly from first to last.
constexpr float RateOf(int epoch, int epochs, float first, float last) {
  return epochs < 2
             ? first
             : first + (last - first) * static_cast<float>(epoch) / static_cast<float>(epochs - 1);
}

// Settings of one learner.
struct LearnerSettings {
  int epochs = 5;
  float first_rate = 0.02f;
  float last_rate = 0.004f;
  float decay = 0;  // L2, on rows that are touched
};

// A yes-or-no decision: its features' rows, the answer wanted (0 to 1) and how often an
// epoch shows it.
struct BinaryExample {
  std::uint32_t begin = 0;  // in the rows of its BinaryExamples
  std::uint32_t end = 0;
  float target = 0;
  std::uint32_t repeats = 1;
};
struct BinaryExamples {
  std::vector<std::uint32_t> rows;
  std::vector<BinaryExample> examples;
};

// Logistic regression on the examples of the given indices.
void LearnBinary(const BinaryExamples& data, const std::vector<std::uint32_t>& indices,
                 const LearnerSettings& settings, std::uint64_t seed, Weights& weights);

// The sum of rows of one class.
float SumRows(const Weights& weights, const std::uint32_t* begin, const std::uint32_t* end);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_LEARNER_H_
