// The document floor's entry point: a file's bytes in, its documents out.
#ifndef HEARSAY_DOCUMENT_READ_H_
#define HEARSAY_DOCUMENT_READ_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/gzip_stream.h"
#include "document/document.h"
#include "document/docx.h"
#include "document/input_format.h"
#include "document/warc.h"

namespace hearsay {

struct ReadOptions {
  InputFormat format = InputFormat::kAuto;
  TrackedChanges tracked = TrackedChanges::kAccepted;  // of Word documents
  // Told of what was skipped: a broken record of a web archive, say. One line, naming the file.
  std::function<void(std::string_view)> skipped = [](std::string_view) {};
};

// Gives every document of a file to `sink`, in order: one for text, Markdown, a page or a Word
// document; one an item for feeds, a record for NDJSON, a page for web archives (one at a time,
// so that only one is held). gzip around any of them is undone. `path` is as given on the command
// line and names the file in errors; its bytes were read by the caller (base/file.h). Stops at
// the first error, the sink's own included; errors name file, line and remedy. Safe to call
// from any thread.
absl::Status ReadDocuments(std::string_view path, std::string bytes, const ReadOptions& options,
                           const std::function<absl::Status(Document)>& sink);

// The same for a web archive of any size, plain or gzip, read as a stream.
absl::Status ReadWebArchive(std::string_view path, ByteSource source, const ReadOptions& options,
                            const std::function<absl::Status(Document)>& sink);

// The page of a web archive's record; nothing when the record is no page that was served.
absl::StatusOr<std::optional<Document>> ReadArchivedPage(std::string_view path,
                                                         const WarcRecord& record);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_READ_H_
