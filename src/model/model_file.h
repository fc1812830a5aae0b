// The layout of a model file, for its reader (model.cc) and its writer (the trainer).
#ifndef HEARSAY_MODEL_MODEL_FILE_H_
#define HEARSAY_MODEL_MODEL_FILE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "model/weight_table.h"

namespace hearsay {

// Raised whenever a feature template, a hash or the layout changes: older files no longer fit.
constexpr std::uint32_t kModelVersion = 1;

enum class TableId : std::uint32_t {
  kDictionary,
  kTagger,
  kNeverTrigger,
  kTrigger,
  kNode,
  kEdge,
  kRerank,
  kAccept,
};
constexpr std::uint32_t kTableCount = 8;

// Weights in a row of each table, in the order of TableId.
constexpr std::array<std::uint32_t, kTableCount> kTableClasses = {1, 32, 1, 1, 4, 16, 1, 1};

struct ModelHeader {
  char magic[8];  // kModelMagic
  std::uint32_t version;
  std::uint32_t table_count;
  std::uint64_t file_size;
  std::uint64_t checksum;  // of all bytes after the header
  float trigger_threshold;
  float accept_threshold;
  std::uint32_t best_count;
  char trained_for[20];  // zero-terminated
};
static_assert(sizeof(ModelHeader) == 64);

constexpr std::string_view kModelMagic = "HEARSAYM";

struct TableEntry {
  std::uint64_t offset;  // from the file's begin; a multiple of 64
  std::uint64_t size;
  float scale;
  std::uint32_t classes;
  std::uint32_t bucket_bytes;
  std::uint32_t slots;
};
static_assert(sizeof(TableEntry) == 32);

// Of the bytes after the header.
std::uint64_t ModelChecksum(std::string_view bytes);

// The whole file; header's magic, version, count, size and checksum are filled in here.
std::string WriteModel(ModelHeader header, const std::vector<BuiltTable>& tables);

// A file whose header, size and tables are sound. Views into the bytes.
struct ModelContents {
  ModelHeader header;
  std::array<WeightTable, kTableCount> tables;
};

// Errors say what is wrong with the bytes, without their name. The checksum is compared
// when `verify`.
absl::StatusOr<ModelContents> ReadModel(std::string_view bytes, bool verify);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_MODEL_FILE_H_
