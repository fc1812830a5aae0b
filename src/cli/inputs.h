// From the names on the command line to the documents they stand for, one after another.
//
// A name is a file, a folder (its articles, in order of their paths), or "-" for standard
// input. A file of NDJSON records or a web archive gives one input a record, read as they are
// asked for, so that streams of any length take little memory.
#ifndef HEARSAY_CLI_INPUTS_H_
#define HEARSAY_CLI_INPUTS_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cli/line_reader.h"
#include "document/input_format.h"
#include "document/warc.h"

namespace hearsay {

// One document still to be read. A plain value: it can be handed to another thread.
struct Input {
  std::string path;                    // of the file; "-" for standard input
  std::string record;                  // an NDJSON line
  std::int64_t record_line = 0;        // its number; 0: the whole file is the document
  std::uint64_t record_begin = 0;      // the byte at which it begins
  std::optional<WarcRecord> archived;  // a web archive's record
};

// A path as errors call it: "-" is "standard input".
std::string NameOf(const std::string& path);

// The articles in a folder and those below it, in order of their paths: files whose names end as
// articles' names do. Fails when there are none.
absl::StatusOr<std::vector<std::string>> ArticlesIn(const std::string& folder);

// One thread at a time.
class Inputs {
 public:
  Inputs(std::vector<std::string> names, InputFormat format);

  // The next input, an error about one (go on calling), or nothing at the end.
  std::optional<absl::StatusOr<Input>> Next();

  // The file that the last input, or error, came from.
  const std::string& current() const { return current_; }

 private:
  // Puts a folder's articles in the place of its name.
  absl::Status ExpandFolder(const std::string& folder);
  std::optional<absl::StatusOr<Input>> NextRecord();
  std::optional<absl::StatusOr<Input>> NextArchived();

  std::deque<std::string> names_;
  InputFormat format_;
  std::optional<LineReader> records_;  // of the NDJSON file that is being read
  std::optional<WarcReader> archive_;  // the web archive that is being read
  std::string records_path_;           // of either
  std::string current_;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_INPUTS_H_
