// Paragraphs: where a text's lines begin and end thoughts.
//
// A blank line always separates. A single line end separates as well, unless the text is
// hard-wrapped: lines filled up to a common width, so that the first word of each next line
// would not have fitted any more. Line ends are LF, CR LF and CR. Pure functions.
#ifndef HEARSAY_TEXT_PARAGRAPHS_H_
#define HEARSAY_TEXT_PARAGRAPHS_H_

#include <string_view>
#include <vector>

#include "base/span.h"

namespace hearsay {

// The paragraphs' bytes, in order, without white space (ASCII) at their ends and without a byte
// order mark at the text's begin; none is empty.
std::vector<Span> SplitParagraphs(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_PARAGRAPHS_H_
