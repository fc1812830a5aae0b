#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kBufferSize = 1 << 16;
constexpr mode_t kFileMode = 0666;  // less the umask

}  // namespace

absl::StatusOr<Output> Output::Open(const std::string& path) {
  if (path.empty() || path == "-") return Output(STDOUT_FILENO, "", "");
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  // A device or a pipe must not be replaced by a file, nor a link to one.
  const bool direct = std::filesystem::is_other(status);
  const std::string target =
      std::filesystem::exists(status) ? std::filesystem::canonical(path, error).string() : path;
  std::string temporary = direct ? "" : StrCat(target, ".", getpid(), ".part");
  const int flags = direct ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  errno = std::filesystem::is_directory(status) ? EISDIR : 0;
  const int descriptor =
      errno != 0 ? -1 : open((direct ? path : temporary).c_str(), flags, kFileMode);
  if (descriptor < 0) {
    return absl::PermissionDeniedError(StrCat(path, ": cannot write here (", std::strerror(errno),
                                              "): check the folder and its permissions"));
  }
  return Output(descriptor, target, std::move(temporary));
}

Output::Output(int descriptor, std::string path, std::string temporary_path)
    : descriptor_(descriptor), path_(std::move(path)), temporary_path_(std::move(temporary_path)) {}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, STDOUT_FILENO)),
      path_(std::move(other.path_)),
      temporary_path_(std::exchange(other.temporary_path_, {})),
      buffer_(std::move(other.buffer_)),
      reader_gone_(other.reader_gone_) {}

Output::~Output() {
  if (descriptor_ != STDOUT_FILENO) close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

absl::Status Output::Write(std::string_view text) {
  buffer_ += text;
  return buffer_.size() >= kBufferSize ? Flush() : absl::OkStatus();
}

absl::Status Output::Flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !reader_gone_) {
    const ssize_t written = write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE && path_.empty()) {
      reader_gone_ = true;
    } else if (errno != EINTR) {
      return WriteError();
    }
  }
  buffer_.clear();
  return absl::OkStatus();
}

absl::Status Output::Finish() {
  HEARSAY_RETURN_IF_ERROR(Flush());
  if (temporary_path_.empty()) return absl::OkStatus();
  if (std::rename(temporary_path_.c_str(), path_.c_str()) != 0) return WriteError();
  temporary_path_.clear();
  return absl::OkStatus();
}

absl::Status Output::WriteError() const {
  return absl::ResourceExhaustedError(StrCat(path_.empty() ? "standard output" : path_,
                                             ": cannot write (", std::strerror(errno),
                                             "): check that the disk has room"));
}

}  // namespace hearsay
