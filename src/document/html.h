// Reads saved web pages: the article's text, blocks, links and metadata.
#ifndef HEARSAY_DOCUMENT_HTML_H_
#define HEARSAY_DOCUMENT_HTML_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// A page of valid UTF-8. The source map leads into `page`.
absl::StatusOr<Document> ReadHtml(std::string_view page);

// A piece of HTML that is all content (a feed's item): nothing is dropped as boilerplate.
absl::StatusOr<Document> ReadHtmlFragment(std::string_view fragment);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_H_
