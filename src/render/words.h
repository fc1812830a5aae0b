// The words under spans, as formats of one line or one cell want them.
//
// Pure functions.
#ifndef HEARSAY_RENDER_WORDS_H_
#define HEARSAY_RENDER_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace hearsay {

// The text with every run of white space as one space, and none at its ends.
std::string OneLine(std::string_view text);

// The words under the spans as they stand, pieces joined by " … "; "" for no spans.
std::string WordsOf(std::string_view text, const std::vector<Span>& spans);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_WORDS_H_
