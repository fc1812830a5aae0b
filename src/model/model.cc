#include "model/model.h"

#include <utility>

#include "base/mapped_file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "model/model_file.h"

// In the assembly that CMakeLists.txt makes.
extern "C" {
extern const char hearsay_embedded_model[];
extern const char hearsay_embedded_model_end[];
}

namespace hearsay {

absl::StatusOr<Model> Model::Load(const std::string& path) {
  HEARSAY_ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  auto file = std::make_shared<const MappedFile>(std::move(mapped));
  HEARSAY_ASSIGN_OR_RETURN(Model model, FromBytes(file->bytes(), path));
  model.file_ = std::move(file);
  return model;
}

absl::StatusOr<Model> Model::FromBytes(std::string_view bytes, std::string_view name) {
  return FromContents(bytes, name, /*verify=*/true);
}

absl::StatusOr<Model> Model::BuiltIn() {
  // Not verified: it is part of the program, and reading all of it would slow every start.
  const auto size = static_cast<std::size_t>(hearsay_embedded_model_end - hearsay_embedded_model);
  return FromContents({hearsay_embedded_model, size}, "built-in model", /*verify=*/false);
}

absl::StatusOr<Model> Model::FromContents(std::string_view bytes, std::string_view name,
                                          bool verify) {
  absl::StatusOr<ModelContents> contents = ReadModel(bytes, verify);
  if (!contents.ok()) {
    return absl::Status(contents.status().code(), StrCat(name, ": ", MessageOf(contents.status())));
  }
  const auto table = [&](TableId id) { return contents->tables[static_cast<std::size_t>(id)]; };
  Model model;
  model.settings_ = {.trigger_threshold = contents->header.trigger_threshold,
                     .accept_threshold = contents->header.accept_threshold,
                     .best_count = contents->header.best_count,
                     .trained_for = contents->header.trained_for};
  model.tagger_ = {.dictionary = table(TableId::kDictionary), .weights = table(TableId::kTagger)};
  model.never_trigger_ = table(TableId::kNeverTrigger);
  model.trigger_ = table(TableId::kTrigger);
  model.node_ = table(TableId::kNode);
  model.edge_ = table(TableId::kEdge);
  model.rerank_ = table(TableId::kRerank);
  model.accept_ = table(TableId::kAccept);
  return model;
}

void Model::Node(const KeyList& keys, std::span<float, kSpanLabels> scores) const {
  std::int32_t sums[kSpanLabels];
  node_.Sum<kSpanLabels>(keys, sums);
  for (int y = 0; y < kSpanLabels; ++y) scores[y] = node_.scale() * static_cast<float>(sums[y]);
}

void Model::Edge(const KeyList& keys, std::span<float, kSpanPairs> scores) const {
  std::int32_t sums[kSpanPairs];
  edge_.Sum<kSpanPairs>(keys, sums);
  for (int k = 0; k < kSpanPairs; ++k) scores[k] = edge_.scale() * static_cast<float>(sums[k]);
}

}  // namespace hearsay
