#include "cli/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kBlock = 1 << 16;

absl::Status ReadError(const std::string& path) {
  return absl::NotFoundError(StrCat(path, ": cannot read this file (", std::strerror(errno),
                                    "): check its name and permissions"));
}

}  // namespace

absl::StatusOr<LineReader> LineReader::Open(const std::string& path, std::size_t longest_line) {
  const int descriptor = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return ReadError(path);
  return LineReader(descriptor, path, longest_line);
}

LineReader::LineReader(int descriptor, std::string path, std::size_t longest_line)
    : descriptor_(descriptor), path_(std::move(path)), longest_line_(longest_line) {}

LineReader::LineReader(LineReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, STDIN_FILENO)),
      path_(std::move(other.path_)),
      longest_line_(other.longest_line_),
      buffer_(std::move(other.buffer_)),
      at_(other.at_),
      passed_(other.passed_),
      lines_(other.lines_),
      at_end_(other.at_end_) {}

LineReader::~LineReader() {
  if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

absl::StatusOr<std::optional<Line>> LineReader::Next() {
  Line line = {.text = "", .number = ++lines_, .begin = passed_ + at_};
  while (true) {
    const std::size_t feed = buffer_.find('\n', at_);
    const std::size_t end = feed == std::string::npos ? buffer_.size() : feed;
    line.too_long = line.too_long || line.text.size() + (end - at_) > longest_line_;
    if (line.too_long) {
      line.text.clear();
    } else {
      line.text.append(buffer_, at_, end - at_);
    }
    at_ = end;
    if (feed != std::string::npos || at_end_) {
      if (feed == std::string::npos && line.text.empty() && !line.too_long) return std::nullopt;
      if (feed != std::string::npos) ++at_;
      if (line.text.ends_with('\r')) line.text.pop_back();
      return line;
    }
    passed_ += buffer_.size();
    buffer_.resize(kBlock);
    const ssize_t got = read(descriptor_, buffer_.data(), kBlock);
    if (got < 0 && errno != EINTR) return ReadError(path_);
    buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    at_ = 0;
    at_end_ = got <= 0;  // an interrupted read ends the run, as the interrupt wants
  }
}

}  // namespace hearsay
