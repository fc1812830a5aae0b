// Tokens: the words, numbers and marks of one paragraph.
//
// A mark that may open or close a quotation gets kind kQuoteMark and an entry in `marks`;
// the quotations pass (quotations.h) settles which of them are apostrophes or inch marks.
// Apostrophes that a look at their neighbours settles ("don't", "O'Neill", "'90s", "'tis",
// 6'2") are settled here.
#ifndef HEARSAY_TEXT_TOKENS_H_
#define HEARSAY_TEXT_TOKENS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/layers.h"

namespace hearsay {

// Appends the tokens of text[paragraph] to `tokens`, and to `marks` the indices of those
// that may be quotation marks.
void AppendTokens(std::string_view text, Span paragraph, std::vector<Token>& tokens,
                  std::vector<std::uint32_t>& marks);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_TOKENS_H_
