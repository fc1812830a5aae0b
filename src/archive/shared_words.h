// How much of two quotations is the same words in the same order.
//
// The best local alignment of their words (Smith and Waterman, with gaps that cost the same
// however long they are, since a cut may leave out one word or a paragraph). Words that agree
// by chance far from all others do not count. Time and memory go with the product of both
// lengths. Pure function; thread-safe.
#ifndef HEARSAY_ARCHIVE_SHARED_WORDS_H_
#define HEARSAY_ARCHIVE_SHARED_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace hearsay {

// How many words the best alignment has in common; both are given as hashes of words.
std::size_t SharedWords(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SHARED_WORDS_H_
