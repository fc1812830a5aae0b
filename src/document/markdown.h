// Reads Markdown: CommonMark and tables, with front matter (front_matter.h).
//
// Headings, paragraphs, block quotations, list items, table cells and code become blocks
// separated by blank lines; HTML, comments and link targets are no text; links keep their
// words' span. The source map leads back to the file's bytes.
#ifndef HEARSAY_DOCUMENT_MARKDOWN_H_
#define HEARSAY_DOCUMENT_MARKDOWN_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// Bytes that are no UTF-8 are treated as in plain text. Errors name path, line and remedy.
absl::StatusOr<Document> ReadMarkdown(std::string_view path, std::string bytes);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_MARKDOWN_H_
