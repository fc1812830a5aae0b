// Reads one record of NDJSON: an article's text and what is known of it.
//
//   {"id": "a1", "text": "...", "publisher": "...", "url": "...", "title": "...",
//    "byline": "...", "date": "..."}
//
// Only text is needed. "author" is taken for byline, "publication_date" for date, and all but
// id and text may stand inside "meta" as well. The document's text is the record's string byte
// for byte, so that spans made by others index it; the source map is empty.
#ifndef HEARSAY_DOCUMENT_RECORD_H_
#define HEARSAY_DOCUMENT_RECORD_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// Errors name path, line and remedy.
absl::StatusOr<Document> ReadRecord(std::string_view path, std::int64_t line_number,
                                    std::string_view record);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_RECORD_H_
