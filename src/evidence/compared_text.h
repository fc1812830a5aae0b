// A text as it is compared with another: its words alone, each with what its marks say of it.
//
// Punctuation, quotation marks and case do not take part in a comparison; ellipses and square
// brackets do, since they say what was done to a quotation. Plain data, spans of the text.
#ifndef HEARSAY_EVIDENCE_COMPARED_TEXT_H_
#define HEARSAY_EVIDENCE_COMPARED_TEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/layers.h"

namespace hearsay {

struct ComparedWord {
  std::uint64_t word = 0;  // WordHash()
  Span span;
  std::uint32_t sentence = 0;      // of the layers
  std::int32_t quotation = kNone;  // of the layers, the innermost around it
  bool number = false;             // begins with a digit
  bool bracketed = false;          // inside square brackets: the writer's word, not the speaker's
  bool cut_before = false;         // an ellipsis stands before it
};

using WordRange = IndexRange;

struct ComparedText {
  std::vector<ComparedWord> words;
  bool cut_after = false;  // an ellipsis stands behind the last word
};

// The words among the tokens. `layers` are of `text`.
ComparedText CompareText(std::string_view text, const TextLayers& layers, TokenRange tokens);

// The words whose spans lie in `span`.
WordRange WordsIn(const ComparedText& text, Span span);

// The smallest span that covers the words; empty, where they would stand, for none.
Span SpanOf(const ComparedText& text, WordRange words);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_COMPARED_TEXT_H_
