// Which nodes of a page are the article: main-content extraction.
//
// In the manner of Readability and trafilatura: elements that are never prose are dropped by
// tag, role and the words of their class and id; the article's root is where most of the
// paragraph text is; inside it, blocks that are mostly links go.
#ifndef HEARSAY_DOCUMENT_HTML_CONTENT_H_
#define HEARSAY_DOCUMENT_HTML_CONTENT_H_

#include <cstdint>
#include <vector>

#include "document/html_tree.h"

namespace hearsay {

struct HtmlContent {
  std::int32_t title = -1;                // the headline's h1, when it has one
  std::vector<std::uint32_t> standfirst;  // paragraphs between headline and article
  std::int32_t root = -1;                 // the article's element; -1: the page has no text
  std::vector<std::uint8_t> kept;         // one a node: 1 when its text is the article's
};

HtmlContent FindContent(const HtmlTree& tree);

// Everything that is visible, for pieces of HTML that are all content.
HtmlContent WholeContent(const HtmlTree& tree);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_CONTENT_H_
