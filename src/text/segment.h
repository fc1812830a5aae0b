// The text floor's one entry point: a string in, its layers out.
#ifndef HEARSAY_TEXT_SEGMENT_H_
#define HEARSAY_TEXT_SEGMENT_H_

#include <cstdint>
#include <string_view>

#include "text/layers.h"

namespace hearsay {

// Tokens, sentences, paragraphs and quotations of a text of valid UTF-8, under 4 GiB.
// Never fails: what cannot be paired is recovered and reported in notices. Linear in the
// length of the text.
TextLayers SegmentText(std::string_view text);

// The hash by which words are compared: lower-cased, the apostrophes ' and ’ alike, soft
// hyphens and zero-width characters skipped. The same function makes the tokens' `word`
// and the lexicons' keys.
std::uint64_t WordHash(std::string_view word);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_SEGMENT_H_
