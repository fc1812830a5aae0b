// The trained model: tables of weights in one file, read where they lie.
//
// The file is little-endian: a header (FileHeader in model_file.cc: magic, version of the
// feature templates, size, checksum, settings), a directory of tables, the tables. A file
// that does not fit this program is refused, never half used. Loaded once, then const and
// safe to share between threads.
#ifndef HEARSAY_MODEL_MODEL_H_
#define HEARSAY_MODEL_MODEL_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "model/scorer.h"
#include "model/tagger.h"
#include "model/weight_table.h"

namespace hearsay {

class MappedFile;

// What was chosen in training, beside the weights.
struct ModelSettings {
  float trigger_threshold = 0.2f;  // triggers less probable are not labelled
  float accept_threshold = 0.4f;   // candidates less probable are no attributions
  std::uint32_t best_count = 6;    // labellings that the reranker sees
  std::string trained_for;         // the corpus whose conventions it follows
};

class Model final : public Scorer {
 public:
  // The model compiled into the program.
  static absl::StatusOr<Model> BuiltIn();
  // Maps a model file. Errors name the file and what to do.
  static absl::StatusOr<Model> Load(const std::string& path);
  // A model in memory; the bytes must outlive it. `name` stands for the file in errors.
  static absl::StatusOr<Model> FromBytes(std::string_view bytes, std::string_view name);

  const ModelSettings& settings() const { return settings_; }
  const Tagger& tagger() const { return tagger_; }

  float Trigger(const KeyList& keys) const override { return trigger_.Score(keys); }
  bool NeverTrigger(FeatureKey key) const override { return never_trigger_.Find<1>(key) != nullptr; }
  void Node(const KeyList& keys, std::span<float, kSpanLabels> scores) const override;
  void Edge(const KeyList& keys, std::span<float, kSpanPairs> scores) const override;
  float Rerank(const KeyList& keys) const override { return rerank_.Score(keys); }
  float Accept(const KeyList& keys) const override { return accept_.Score(keys); }

 private:
  static absl::StatusOr<Model> FromContents(std::string_view bytes, std::string_view name,
                                            bool verify);

  ModelSettings settings_;
  Tagger tagger_;
  WeightTable never_trigger_;
  WeightTable trigger_;
  WeightTable node_;
  WeightTable edge_;
  WeightTable rerank_;
  WeightTable accept_;
  std::shared_ptr<const MappedFile> file_;  // null for a model in memory
};

}  // namespace hearsay

#endif  // HEARSAY_MODEL_MODEL_H_
