// A file mapped into memory, read only.
//
// Owns the mapping; bytes() is valid as long as it lives. Movable. Safe to share once open.
#ifndef HEARSAY_BASE_MAPPED_FILE_H_
#define HEARSAY_BASE_MAPPED_FILE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace hearsay {

class MappedFile {
 public:
  // Errors name the path and the system's reason.
  static absl::StatusOr<MappedFile> Open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace hearsay

#endif  // HEARSAY_BASE_MAPPED_FILE_H_
