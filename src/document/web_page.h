// Reads the bytes of a saved web page in any character set.
#ifndef HEARSAY_DOCUMENT_WEB_PAGE_H_
#define HEARSAY_DOCUMENT_WEB_PAGE_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// Decodes and reads a page (html.h). `transport_charset` is that of an HTTP header, empty
// when there was none. The source map leads into `bytes`.
absl::StatusOr<Document> ReadWebPage(std::string_view bytes, std::string_view transport_charset);

// True when bytes begin as HTML does.
bool LooksLikeHtml(std::string_view bytes);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_WEB_PAGE_H_
