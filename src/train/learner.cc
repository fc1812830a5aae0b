#include "train/learner.h"

#include <utility>

namespace hearsay {
namespace {

constexpr std::uint32_t kTwo = 0xFFFFFFFF;

}  // namespace

FeatureSpace::FeatureSpace(int sketch_bits)
    : sketch_bits_(sketch_bits), seen_(std::size_t{1} << sketch_bits, 0) {}

void FeatureSpace::CountOne(FeatureKey key, std::uint32_t instance) {
  std::uint32_t& seen = seen_[SketchSlot(key)];
  if (seen == 0) {
    seen = instance + 1;
  } else if (seen != instance + 1) {
    seen = kTwo;
  }
}

void FeatureSpace::Count(const KeyList& keys, std::uint32_t corpus, std::uint32_t instance) {
  for (const FeatureKey key : keys) {
    CountOne(key, instance);
    if (corpus != 0) CountOne(OwnKey(key, corpus), instance);
  }
}

std::uint32_t FeatureSpace::MakeRow(FeatureKey hashed, Owner owner) {
  if (seen_[SketchSlot(hashed)] != kTwo) return kNoRow;
  const auto [found, made] = rows_.try_emplace(hashed, size());
  if (made) owners_.push_back(owner);
  return found->second;
}

void FeatureSpace::AddRows(const KeyList& keys, std::uint32_t corpus,
                           std::vector<std::uint32_t>& rows) {
  for (const FeatureKey key : keys) {
    const std::uint32_t shared = MakeRow(key, {key, 0});
    if (shared != kNoRow) rows.push_back(shared);
    if (corpus == 0) continue;
    const std::uint32_t own = MakeRow(OwnKey(key, corpus), {key, corpus});
    if (own != kNoRow) rows.push_back(own);
  }
}

void FeatureSpace::Freeze() { seen_ = {}; }

void FeatureSpace::FindRows(const KeyList& keys, std::uint32_t corpus,
                            std::vector<std::uint32_t>& rows) const {
  const auto find = [&](FeatureKey key) {
    const auto found = rows_.find(key);
    if (found != rows_.end()) rows.push_back(found->second);
  };
  for (const FeatureKey key : keys) {
    find(key);
    if (corpus != 0) find(OwnKey(key, corpus));
  }
}

WeightRows FeatureSpace::Export(const std::vector<float>& weights, std::uint32_t classes,
                                std::uint32_t corpus) const {
  WeightRows out{.classes = classes};
  absl::flat_hash_map<FeatureKey, std::uint32_t> place;
  for (std::uint32_t row = 0; row < size(); ++row) {
    const Owner& owner = owners_[row];
    if (owner.corpus != 0 && owner.corpus != corpus) continue;
    const auto [found, made] =
        place.try_emplace(owner.key, static_cast<std::uint32_t>(out.keys.size()));
    if (made) {
      out.keys.push_back(owner.key);
      out.weights.resize(out.weights.size() + classes, 0.0f);
    }
    for (std::uint32_t c = 0; c < classes; ++c) {
      out.weights[std::size_t{found->second} * classes + c] +=
          weights[std::size_t{row} * classes + c];
    }
  }
  return out;
}

float SumRows(const Weights& weights, const std::uint32_t* begin, const std::uint32_t* end) {
  float sum = 0;
  for (; begin != end; ++begin) sum += *weights.Row(*begin);
  return sum;
}

void LearnBinary(const BinaryExamples& data, const std::vector<std::uint32_t>& indices,
                 const LearnerSettings& settings, std::uint64_t seed, Weights& weights) {
  std::vector<std::uint32_t> schedule;
  for (const std::uint32_t index : indices) {
    schedule.insert(schedule.end(), data.examples[index].repeats, index);
  }
  Random random(seed);
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    random.Shuffle(schedule);
    const float rate = RateOf(epoch, settings.epochs, settings.first_rate, settings.last_rate);
    for (const std::uint32_t index : schedule) {
      const BinaryExample& example = data.examples[index];
      const std::uint32_t* begin = data.rows.data() + example.begin;
      const std::uint32_t* end = data.rows.data() + example.end;
      const float sum = SumRows(weights, begin, end);
      const float gradient = 1 / (1 + std::exp(-sum)) - example.target;
      if (std::fabs(gradient) < 1e-4f) continue;
      for (const std::uint32_t* row = begin; row != end; ++row) {
        weights.Learn<1>(*row, &gradient, rate, settings.decay);
      }
    }
  }
}

}  // namespace hearsay
