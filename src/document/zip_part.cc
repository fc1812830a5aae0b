#include "document/zip_part.h"

#include <zip.h>

#include <memory>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kMaxRatio = 1000;
constexpr zip_int64_t kMaxEntries = 10000;  // Word itself makes some dozens

absl::Status Damaged(zip_error_t* error) {
  const std::string message = zip_error_strerror(error);
  zip_error_fini(error);
  return absl::DataLossError(
      StrCat("the ZIP container is damaged (", message, "): save the file again"));
}

}  // namespace

absl::StatusOr<std::vector<std::string>> UnpackZipParts(std::string_view archive,
                                                        const std::vector<std::string>& names,
                                                        std::size_t max_size) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(archive.data(), archive.size(), /*freep=*/0, &error);
  if (source == nullptr) return Damaged(&error);
  zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr) {
    zip_source_free(source);
    return Damaged(&error);
  }
  zip_error_fini(&error);
  const std::unique_ptr<zip_t, void (*)(zip_t*)> zip(opened, zip_discard);

  const zip_int64_t entries = zip_get_num_entries(zip.get(), 0);
  if (entries > kMaxEntries) {
    return absl::ResourceExhaustedError(StrCat("the ZIP container has ", entries,
                                               " entries, more than ", kMaxEntries,
                                               ": refused; save the file again"));
  }
  std::vector<std::string> parts;
  for (const std::string& name : names) {
    std::string& part = parts.emplace_back();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(zip.get(), name.c_str(), 0, &stat) != 0) continue;
    if ((stat.valid & ZIP_STAT_SIZE) == 0) continue;
    if (stat.size > max_size || (stat.size > (1 << 20) && stat.size / kMaxRatio > stat.comp_size)) {
      return absl::ResourceExhaustedError(StrCat("its part ", name, " unpacks to ", stat.size >> 20,
                                                 " MiB from ", stat.comp_size,
                                                 " bytes: refused as a ZIP bomb"));
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen(zip.get(), name.c_str(), 0), zip_fclose);
    if (file == nullptr) {
      return absl::DataLossError(StrCat("its part ", name, " cannot be unpacked (",
                                        zip_strerror(zip.get()),
                                        "): save the file without a password"));
    }
    // The directory's size may lie, so reading stops at the bound whatever it says.
    part.resize(stat.size);
    std::size_t got = 0;
    while (got < part.size()) {
      const zip_int64_t count = zip_fread(file.get(), part.data() + got, part.size() - got);
      if (count < 0) {
        return absl::DataLossError(StrCat("its part ", name, " is damaged: save the file again"));
      }
      if (count == 0) break;
      got += static_cast<std::size_t>(count);
    }
    part.resize(got);
  }
  return parts;
}

}  // namespace hearsay
