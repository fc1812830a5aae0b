// What a page says of itself: title, publisher, author, date, address, language.
//
// Looked for in this order, the first that is there wins: JSON-LD (NewsArticle and its kin),
// OpenGraph and Twitter cards, meta elements (Dublin Core, parsely, sailthru, ...), the
// canonical link, microdata, and what is visible (byline, <time>).
#ifndef HEARSAY_DOCUMENT_HTML_METADATA_H_
#define HEARSAY_DOCUMENT_HTML_METADATA_H_

#include "document/document.h"
#include "document/html_content.h"
#include "document/html_tree.h"

namespace hearsay {

Metadata FindHtmlMetadata(const HtmlTree& tree, const HtmlContent& content);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_METADATA_H_
