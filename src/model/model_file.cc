#include "model/model_file.h"

#include <algorithm>
#include <cstring>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kAlignment = 64;

std::size_t Align(std::size_t offset) {
  return (offset + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

std::uint64_t ModelChecksum(std::string_view bytes) {
  // Four lanes, so that the multiplications overlap: several gigabytes a second.
  std::uint64_t lanes[4] = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    for (int lane = 0; lane < 4; ++lane) {
      std::uint64_t word;
      std::memcpy(&word, bytes.data() + at + 8 * lane, 8);
      lanes[lane] = MixKey(lanes[lane], word);
    }
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = MixKey(sum, lane);
  for (; at < bytes.size(); ++at) sum = MixKey(sum, static_cast<unsigned char>(bytes[at]));
  return sum;
}

std::string WriteModel(ModelHeader header, const std::vector<BuiltTable>& tables) {
  std::vector<TableEntry> directory(kTableCount);
  std::size_t end = Align(sizeof(ModelHeader) + kTableCount * sizeof(TableEntry));
  for (std::uint32_t t = 0; t < kTableCount; ++t) {
    const WeightTable::Layout layout = WeightTable::LayoutFor(kTableClasses[t]);
    directory[t] = {.offset = end,
                    .size = tables[t].buckets.size(),
                    .scale = tables[t].scale,
                    .classes = layout.classes,
                    .bucket_bytes = layout.bucket_bytes,
                    .slots = layout.slots};
    end = Align(end + tables[t].buckets.size());
  }
  std::string bytes(end, '\0');
  std::memcpy(bytes.data() + sizeof(ModelHeader), directory.data(),
              directory.size() * sizeof(TableEntry));
  for (std::uint32_t t = 0; t < kTableCount; ++t) {
    std::memcpy(bytes.data() + directory[t].offset, tables[t].buckets.data(),
                tables[t].buckets.size());
  }
  std::memcpy(header.magic, kModelMagic.data(), sizeof(header.magic));
  header.version = kModelVersion;
  header.table_count = kTableCount;
  header.file_size = bytes.size();
  header.checksum = ModelChecksum(std::string_view(bytes).substr(sizeof(ModelHeader)));
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

absl::StatusOr<ModelContents> ReadModel(std::string_view bytes, bool verify) {
  ModelContents contents;
  ModelHeader& header = contents.header;
  if (bytes.size() < sizeof(header) || bytes.substr(0, kModelMagic.size()) != kModelMagic) {
    return absl::InvalidArgumentError("not a hearsay model");
  }
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.version != kModelVersion || header.table_count != kTableCount) {
    return absl::InvalidArgumentError(StrCat("model of version ", header.version,
                                             ", but this program reads version ", kModelVersion,
                                             "; train it again with tools/train"));
  }
  if (header.file_size != bytes.size()) {
    return absl::DataLossError(StrCat("the model is cut or padded: ", bytes.size(), " bytes of ",
                                      header.file_size, "; fetch it again"));
  }
  if (verify && header.checksum != ModelChecksum(bytes.substr(sizeof(header)))) {
    return absl::DataLossError("the model is damaged: its checksum is wrong; fetch it again");
  }
  header.trained_for[sizeof(header.trained_for) - 1] = '\0';
  for (std::uint32_t t = 0; t < kTableCount; ++t) {
    TableEntry entry;
    const std::size_t at = sizeof(header) + t * sizeof(entry);
    const WeightTable::Layout layout = WeightTable::LayoutFor(kTableClasses[t]);
    if (at + sizeof(entry) > bytes.size()) {
      return absl::DataLossError("the model is damaged: no directory; fetch it again");
    }
    std::memcpy(&entry, bytes.data() + at, sizeof(entry));
    const bool fits = entry.offset <= bytes.size() && entry.size <= bytes.size() - entry.offset &&
                      entry.classes == layout.classes &&
                      entry.bucket_bytes == layout.bucket_bytes && entry.slots == layout.slots &&
                      entry.size % layout.bucket_bytes == 0;
    if (!fits) {
      return absl::DataLossError(
          StrCat("the model is damaged: table ", t, " does not fit; fetch it again"));
    }
    contents.tables[t] = WeightTable(layout, entry.scale, bytes.substr(entry.offset, entry.size));
  }
  return contents;
}

}  // namespace hearsay
