// Fingerprints of quotations: numbers that two versions of one quotation share.
//
// The exact one is a hash of all words. The others are hashes of shingles, three words in a
// row, of which only some are kept: of every four neighbouring shingles the one with most
// letters (Schleimer, Wilkerson and Aiken call that winnowing). What is kept depends on the
// words around it alone, so that any six words in a row that two quotations share give both of
// them one fingerprint at least; and long words being rare, a fingerprint leads to few
// quotations. Of a short quotation every shingle is kept. No shingle runs over a gap.
// Pure functions.
#ifndef HEARSAY_ARCHIVE_FINGERPRINT_H_
#define HEARSAY_ARCHIVE_FINGERPRINT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/comparable_words.h"

namespace hearsay {

// Quotations of fewer words are scraps, which anybody may say: they are not indexed.
constexpr std::size_t kFewestIndexedWords = 4;

struct Shingle {
  std::uint32_t hash = 0;
  std::uint32_t letters = 0;  // bytes of its words: the more, the rarer it is
};

// The same for the same words, whatever stands between them.
std::int64_t WordsHash(std::span<const ComparableWord> words);

// The shingles that are kept of a quotation, each once.
std::vector<Shingle> KeptShingles(std::span<const ComparableWord> words);

// All its shingles, each once: what a quotation is looked up by.
std::vector<Shingle> AllShingles(std::span<const ComparableWord> words);

// The word that stands for a shingle in the full-text index of fingerprints.
std::string FingerprintTerm(std::uint32_t hash);

// The terms of the shingles that are kept, with spaces between them.
std::string FingerprintTerms(std::span<const ComparableWord> words);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_FINGERPRINT_H_
