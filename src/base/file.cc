#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/strings.h"

namespace hearsay {
namespace {

// Closes a file descriptor at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

std::string NameOf(const std::string& path) { return path == "-" ? "standard input" : path; }

absl::Status SystemError(const std::string& path, int error) {
  const std::string name = NameOf(path);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return absl::NotFoundError(StrCat(name, ": no such file or folder; check the name"));
    case EACCES:
    case EPERM:
      return absl::PermissionDeniedError(
          StrCat(name, ": no permission; change its permissions or run as its owner"));
    case EISDIR:
      return absl::FailedPreconditionError(StrCat(name, ": is a folder; name a file"));
    case ENOSPC:
    case EDQUOT:
      return absl::ResourceExhaustedError(
          StrCat(name, ": no space left; free some or write elsewhere"));
    case EROFS:
      return absl::PermissionDeniedError(
          StrCat(name, ": the file system is read-only; write elsewhere"));
    default:
      return absl::UnknownError(StrCat(name, ": ", std::strerror(error), "; try again"));
  }
}

absl::Status TooLarge(const std::string& path, std::uint64_t limit) {
  const std::string size = limit >> 20 != 0 ? StrCat(limit >> 20, " MiB") : StrCat(limit, " bytes");
  return absl::ResourceExhaustedError(
      StrCat(NameOf(path), ": larger than the limit of ", size, "; split it into smaller files"));
}

absl::Status WriteAll(int fd, const std::string& path, std::string_view contents) {
  while (!contents.empty()) {
    const ssize_t written = write(fd, contents.data(), contents.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return SystemError(path, errno);
    contents.remove_prefix(static_cast<std::size_t>(written));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path, std::uint64_t limit) {
  const Descriptor file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return SystemError(path, errno);
  struct stat info {};
  if (fstat(file.get(), &info) != 0) return SystemError(path, errno);
  if (S_ISDIR(info.st_mode)) return SystemError(path, EISDIR);
  const auto expected = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
  if (S_ISREG(info.st_mode) && expected > limit) return TooLarge(path, limit);
  // Pipes and devices do not tell their size, and a file may grow while it is read.
  std::string bytes;
  std::size_t size = 0;
  bytes.resize(std::max<std::size_t>(S_ISREG(info.st_mode) ? expected + 1 : 0, 64 << 10));
  while (true) {
    const ssize_t count = read(file.get(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return SystemError(path, errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > limit) return TooLarge(path, limit);
    if (size == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(size);
  return bytes;
}

absl::StatusOr<ByteSource> OpenFile(const std::string& path) {
  const auto file = std::make_shared<Descriptor>(
      path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file->get() < 0) return SystemError(path, errno);
  return [file, path](char* buffer, std::size_t size) -> absl::StatusOr<std::size_t> {
    while (true) {
      const ssize_t count = read(file->get(), buffer, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return SystemError(path, errno);
    }
  };
}

absl::Status WriteFileAtomically(const std::string& path, std::string_view contents) {
  struct stat info {};
  const bool exists = stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) return SystemError(path, EISDIR);
  std::string temporary = StrCat(path, ".XXXXXX");
  const Descriptor file(mkstemp(temporary.data()));
  if (file.get() < 0) return SystemError(path, errno);
  // mkstemp makes a private file: give it the old one's permissions, or the usual ones.
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file.get(), exists ? info.st_mode & 07777 : 0666 & ~mask);
  absl::Status status = WriteAll(file.get(), path, contents);
  if (status.ok() && fsync(file.get()) != 0) status = SystemError(path, errno);
  if (status.ok() && rename(temporary.c_str(), path.c_str()) != 0) {
    status = SystemError(path, errno);
  }
  if (!status.ok()) unlink(temporary.c_str());
  return status;
}

}  // namespace hearsay
