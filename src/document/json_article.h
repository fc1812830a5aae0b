// Reads articles that come as JSON objects: hearsay's records, and IPTC ninjs 1 to 3.
//
// A record has "text" or "html", and id, url, publisher, title, byline, date; a ninjs object
// has body_text, body_html or bodies. Source maps lead into the file.
#ifndef HEARSAY_DOCUMENT_JSON_ARTICLE_H_
#define HEARSAY_DOCUMENT_JSON_ARTICLE_H_

#include <functional>
#include <string_view>

#include "absl/status/status.h"
#include "document/document.h"

namespace hearsay {

// Reads a file that is one JSON value: an object, or an array of objects. Errors name path and,
// for an array, the object's number.
absl::Status ReadJsonArticles(std::string_view path, std::string_view json,
                              const std::function<absl::Status(Document)>& sink);

// True when a JSON object is ninjs.
bool LooksLikeNinjs(std::string_view json);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_JSON_ARTICLE_H_
