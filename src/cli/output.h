// Where results go: standard output, or a file that appears only when it is complete.
#ifndef HEARSAY_CLI_OUTPUT_H_
#define HEARSAY_CLI_OUTPUT_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace hearsay {

// One thread at a time. A file is written under another name beside its own and renamed by
// Finish(); without that it is removed again.
class Output {
 public:
  // An empty path or "-" is standard output.
  static absl::StatusOr<Output> Open(const std::string& path);

  absl::Status Write(std::string_view text);
  absl::Status Finish();

  // True when standard output's reader went away: nothing more can be written, and nobody
  // minds.
  bool reader_gone() const { return reader_gone_; }

  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();

 private:
  Output(int descriptor, std::string path, std::string temporary_path);
  absl::Status Flush();
  absl::Status WriteError() const;

  int descriptor_;
  std::string path_;            // empty: standard output
  std::string temporary_path_;  // empty: standard output, or finished
  std::string buffer_;
  bool reader_gone_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_OUTPUT_H_
