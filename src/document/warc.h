// Web archives: WARC 0.17 to 1.1 and the older ARC, plain or gzip record by record.
//
// Read forward once with nothing held but one record, so that a file of any size can be
// read. Broken records are skipped and reported with the byte at which they stand; reading
// goes on at the next one.
#ifndef HEARSAY_DOCUMENT_WARC_H_
#define HEARSAY_DOCUMENT_WARC_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "absl/status/status.h"
#include "base/gzip_stream.h"

namespace hearsay {

// One record. `block` is what stands in it: for a response, headers and body.
struct WarcRecord {
  std::uint64_t position = 0;  // byte of the file at which it (its gzip member) begins
  std::string type;            // "response", "resource", "warcinfo", ...
  std::string target_uri;
  std::string date;          // as the record gives it, ISO 8601
  std::string content_type;  // of the block, lower case
  std::string block;
};

struct WarcProblem {
  std::uint64_t position = 0;
  std::string message;
};

struct WarcOptions {
  std::size_t max_record = 64 << 20;  // larger records are skipped and reported
};

struct WarcSummary {
  std::uint64_t records = 0;
  std::uint64_t broken = 0;
};

// The words in which a skipped record is reported.
std::string SkippedRecord(std::string_view path, std::uint64_t position, std::string_view what);

// Gives records and problems one after another, in the order of the file. Not thread-safe.
class WarcReader {
 public:
  WarcReader(GzipStream stream, const WarcOptions& options)
      : stream_(std::move(stream)), options_(options) {}

  // The next one; nothing at the end. Fails when the file cannot be read on.
  using Item = std::variant<WarcRecord, WarcProblem>;
  absl::StatusOr<std::optional<Item>> Next();

  const WarcSummary& summary() const { return summary_; }

 private:
  bool Step();  // false at the end
  bool ReadWarcRecord(std::uint64_t position);
  bool ReadBlock(WarcRecord record, std::uint64_t length);
  void Broken(std::uint64_t position, std::string message);

  GzipStream stream_;
  WarcOptions options_;
  WarcSummary summary_;
  std::deque<Item> read_;  // what the last step gave
  bool lost_ = false;      // between records after damage: lines are passed over in silence
  bool at_end_ = false;
};

// Reads all records. `record` may return an error to stop; it is passed on. Problems are
// reported as they are met.
absl::StatusOr<WarcSummary> ReadWarc(GzipStream& stream, const WarcOptions& options,
                                     const std::function<absl::Status(WarcRecord)>& record,
                                     const std::function<void(const WarcProblem&)>& problem);

// True when bytes (the begin of a file, unpacked if it is gzip) are of a web archive.
bool LooksLikeWarc(std::string_view bytes);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_WARC_H_
