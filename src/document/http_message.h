// An HTTP response as web archives keep it: headers, and the body made readable.
#ifndef HEARSAY_DOCUMENT_HTTP_MESSAGE_H_
#define HEARSAY_DOCUMENT_HTTP_MESSAGE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace hearsay {

struct HttpResponse {
  int status_code = 0;
  std::string media_type;  // "text/html", lower case
  std::string charset;     // of the Content-Type header, lower case; empty when not given
  std::string body;        // chunks joined, content encodings undone
};

// Parses what stands in a `response` record. A body that claims to be chunked or compressed
// and is not is taken as it stands, as browsers do. At most max_body bytes of body come out:
// more (a compression bomb) is an error.
absl::StatusOr<HttpResponse> ParseHttpResponse(std::string_view message, std::size_t max_body);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTTP_MESSAGE_H_
