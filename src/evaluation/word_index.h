// The words of a text by which spans are compared.
//
// A word is letters, digits and underscores, joined by single ' ’ . or - inside: white space
// and punctuation at a span's edge make no difference. The same words as score.py's, the
// measure that gold sets are published with.
#ifndef HEARSAY_EVALUATION_WORD_INDEX_H_
#define HEARSAY_EVALUATION_WORD_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace hearsay {

// Indices of words, ascending.
using WordSet = std::vector<std::uint32_t>;

class WordIndex {
 public:
  // `text` is valid UTF-8; nothing of it is kept but the words, lower-cased.
  explicit WordIndex(std::string_view text);

  // The words that lie, by more than half of their bytes, inside spans.
  WordSet Covered(const std::vector<Span>& spans) const;

  const std::string& word(std::uint32_t index) const { return words_[index]; }

 private:
  std::vector<Span> spans_;
  std::vector<std::string> words_;
};

// Shared words over all words; 0 when both are empty.
double Jaccard(const WordSet& a, const WordSet& b);

bool Shares(const WordSet& a, const WordSet& b);

// The runs of letters, digits and underscores of a text, lower-cased.
std::vector<std::string> WordsOf(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_WORD_INDEX_H_
