// Reads a stream of lines of bounded length: NDJSON of any size in little memory.
#ifndef HEARSAY_CLI_LINE_READER_H_
#define HEARSAY_CLI_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"

namespace hearsay {

struct Line {
  std::string text;         // without its line feed, and without a carriage return before it
  std::int64_t number = 0;  // counts from 1
  std::uint64_t begin = 0;  // the byte of the file at which it begins
  bool too_long = false;    // text is empty: the line was skipped
};

// One thread at a time.
class LineReader {
 public:
  // "-" is standard input.
  static absl::StatusOr<LineReader> Open(const std::string& path, std::size_t longest_line);

  // The next line, or nothing at the end. Fails when the file cannot be read on.
  absl::StatusOr<std::optional<Line>> Next();

  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  ~LineReader();

 private:
  LineReader(int descriptor, std::string path, std::size_t longest_line);

  int descriptor_;
  std::string path_;
  std::size_t longest_line_;
  std::string buffer_;
  std::size_t at_ = 0;        // in buffer_
  std::uint64_t passed_ = 0;  // bytes of the file before buffer_
  std::int64_t lines_ = 0;
  bool at_end_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_LINE_READER_H_
