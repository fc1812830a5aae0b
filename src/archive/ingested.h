// How far 'hearsay ingest' has read which files, so that its next run goes on there.
#ifndef HEARSAY_ARCHIVE_INGESTED_H_
#define HEARSAY_ARCHIVE_INGESTED_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "archive/sqlite.h"

namespace hearsay {

struct IngestedFile {
  std::string path;           // absolute
  std::int64_t size = 0;      // in bytes
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::string settings;       // what else decides on the result
  std::int64_t records = 0;   // so many from its beginning are stored
  bool finished = false;      // all of it was read without an error
};

// What is noted of all files.
absl::StatusOr<std::vector<IngestedFile>> ListIngested(const Database& database);

// Notes how far a file is read. The caller holds a transaction.
absl::Status NoteIngested(StatementCache& statements, const IngestedFile& file);

// The first 16 hexadecimal digits, as a number, of the content ids of all documents that this
// version of hearsay has analysed.
absl::StatusOr<std::vector<std::uint64_t>> ListContentIds(const Database& database);

// Of a content id in hexadecimal, as above.
std::uint64_t ShortContentId(std::string_view content_id);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_INGESTED_H_
