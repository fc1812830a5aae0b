// Who wrote a page's article and when, as the page shows it to its readers.
//
// Looked for near the headline first, then on the whole page but for readers' comments.
#ifndef HEARSAY_DOCUMENT_HTML_CREDITS_H_
#define HEARSAY_DOCUMENT_HTML_CREDITS_H_

#include <string>

#include "document/html_content.h"
#include "document/html_tree.h"

namespace hearsay {

// Empty where nothing was found. A date is in ISO 8601.
struct HtmlCredits {
  std::string byline;
  std::string date;
};

// `address_date` is what the page's address says of its date: what markup shows near the
// headline beats it, and it beats all else. Linear in the page.
HtmlCredits FindHtmlCredits(const HtmlTree& tree, const HtmlContent& content,
                            const std::string& address_date);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_CREDITS_H_
