// Reads a Word document whose text is any bytes: past the ZIP container's checksums, which
// random bytes do not get through.

#include <zip.h>

#include <string>

#include "reader_fuzzer.h"

namespace {

std::string ZipOf(const std::uint8_t* data, std::size_t size) {
  zip_error_t error;
  zip_source_t* archive = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(archive);
  zip_t* zip = zip_open_from_source(archive, ZIP_TRUNCATE, &error);
  zip_source_t* part = zip_source_buffer(zip, data, size, 0);
  const zip_int64_t index = zip_file_add(zip, "word/document.xml", part, 0);
  zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  zip_close(zip);
  zip_source_open(archive);
  std::string bytes(size + 4096, '\0');
  bytes.resize(static_cast<std::size_t>(zip_source_read(archive, bytes.data(), bytes.size())));
  zip_source_close(archive);
  zip_source_free(archive);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = ZipOf(data, size);
  return hearsay::FuzzReader(hearsay::InputFormat::kDocx,
                             reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}
