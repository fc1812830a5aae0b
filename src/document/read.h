// The document floor's entry point: a file's bytes in, its documents out.
#ifndef HEARSAY_DOCUMENT_READ_H_
#define HEARSAY_DOCUMENT_READ_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "document/document.h"
#include "document/input_format.h"

namespace hearsay {

struct ReadOptions {
  InputFormat format = InputFormat::kAuto;
};

// Gives every document of a file to `sink`, in order: one for text and Markdown, one a record
// for NDJSON (record by record, so that only one is held). `path` is as given on the command
// line and names the file in errors; its bytes were read by the caller (base/file.h). Stops at
// the first error, the sink's own included; errors name file, line and remedy. Safe to call
// from any thread.
absl::Status ReadDocuments(std::string_view path, std::string bytes, const ReadOptions& options,
                           const std::function<absl::Status(Document)>& sink);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_READ_H_
