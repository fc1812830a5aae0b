// Sorts the paragraphs of a page into title, byline, captions, furniture and prose, and takes
// from them what the page says of itself.
//
// Shared by the readers whose formats do not mark such things: plain text, records, and the
// plain paragraphs of Markdown. A line is judged by its shape (line_shape.h, credit_line.h)
// and by its place: mastheads and titles stand before the first sentence, footers after the
// last. Where there is doubt, it is prose.
#ifndef HEARSAY_DOCUMENT_PAGE_BLOCKS_H_
#define HEARSAY_DOCUMENT_PAGE_BLOCKS_H_

#include "document/document.h"

namespace hearsay {

// Gives the paragraphs (text/paragraphs.h) of document.text as blocks of kind kParagraph.
void AddParagraphBlocks(Document& document);

// Settles the kind of the blocks that are kParagraph so far, and fills those metadata that are
// absent with what the text says (origin kText). Metadata already there is believed: a block
// that repeats the title is the title.
void SortPageBlocks(Document& document);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_PAGE_BLOCKS_H_
