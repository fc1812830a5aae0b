// Whole files: read with a size limit, written all or not at all.
//
// Every error names the file, what is wrong and what to do, on one line. Safe to call from
// any thread.
#ifndef HEARSAY_BASE_FILE_H_
#define HEARSAY_BASE_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/gzip_stream.h"

namespace hearsay {

inline constexpr std::uint64_t kDefaultFileSizeLimit = std::uint64_t{256} << 20;

// The bytes of a file, or of standard input for "-". An empty file is no error.
absl::StatusOr<std::string> ReadFile(const std::string& path,
                                     std::uint64_t limit = kDefaultFileSizeLimit);

// A file's bytes, or standard input's for "-", read as they are asked for. Closes the file with
// the last copy of the source.
absl::StatusOr<ByteSource> OpenFile(const std::string& path);

// Writes a new file beside `path` and renames it, so that a reader sees the old contents or
// the new, and a failure leaves the old.
absl::Status WriteFileAtomically(const std::string& path, std::string_view contents);

}  // namespace hearsay

#endif  // HEARSAY_BASE_FILE_H_
