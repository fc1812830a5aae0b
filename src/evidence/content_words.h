// The words that a statement is about, for telling whether two statements say the same in other
// words: without function words, each cut to its beginning so that its forms are one.
#ifndef HEARSAY_EVIDENCE_CONTENT_WORDS_H_
#define HEARSAY_EVIDENCE_CONTENT_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "evidence/wording.h"
#include "text/layers.h"

namespace hearsay {

// Hashes, sorted, each once.
using ContentWords = std::vector<std::uint64_t>;

ContentWords ContentWordsOf(std::string_view text, const TextLayers& layers,
                            const std::vector<Span>& spans, const WordingLists& wording);

// How many both have.
std::size_t CountShared(const ContentWords& a, const ContentWords& b);

// 0 to 1: what share of either's words the other has. 0 when they share fewer than three.
double Overlap(const ContentWords& a, const ContentWords& b);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_CONTENT_WORDS_H_
