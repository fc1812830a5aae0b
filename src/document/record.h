// Reads one record of NDJSON: an article's text and what is known of it.
//
//   {"id": "a1", "text": "...", "publisher": "...", "url": "...", "title": "...",
//    "byline": "...", "date": "..."}
//
// Only text is needed, or "html" in its place. "author" is taken for byline, "publication_date" for
// date, and all but id and text may stand inside "meta" as well. The document's text is the
// record's "text" byte for byte, so that spans made by others index it; the source map leads to
// where the string is written in the file.
#ifndef HEARSAY_DOCUMENT_RECORD_H_
#define HEARSAY_DOCUMENT_RECORD_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// `record_begin` is the byte of the file at which the record begins. Errors name path, line and
// remedy.
absl::StatusOr<Document> ReadRecord(std::string_view path, std::int64_t line_number,
                                    std::string_view record, std::uint64_t record_begin = 0);

// Notes the lines and columns of a document's source map, which leads into a record that stands
// in one line of the file.
void LocateRecord(Document& document, std::string_view record, std::int64_t line_number,
                  std::uint64_t record_begin);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_RECORD_H_
