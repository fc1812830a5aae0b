// Writes the kept nodes of a page as a document's text, blocks and links.
//
// Blocks are separated by a blank line, so that they are the text floor's paragraphs; white
// space collapses as a browser shows it; <br> is a line break; <q> gets the quotation marks
// that a browser would draw. Every byte written knows the byte of the page it came from.
#ifndef HEARSAY_DOCUMENT_HTML_TEXT_H_
#define HEARSAY_DOCUMENT_HTML_TEXT_H_

#include <string_view>

#include "document/document.h"
#include "document/html_content.h"
#include "document/html_tree.h"

namespace hearsay {

// Fills text, blocks, links and source_map of document. `page` is the string that the tree
// was parsed from.
void WriteHtmlText(const HtmlTree& tree, const HtmlContent& content, std::string_view page,
                   Document& document);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_TEXT_H_
