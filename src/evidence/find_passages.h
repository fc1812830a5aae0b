// Where in a long original a quotation may stand.
//
// The original's words and pairs of words are indexed once; a quotation then looks up its rarest
// ones and counts in which stretches of the original they gather. Time of a look-up: a few
// positions a word of the quotation, whatever the original's length.
#ifndef HEARSAY_EVIDENCE_FIND_PASSAGES_H_
#define HEARSAY_EVIDENCE_FIND_PASSAGES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "evidence/align.h"
#include "evidence/compared_text.h"

namespace hearsay {

// Immutable once built; keeps no text and no words.
class PassageIndex {
 public:
  explicit PassageIndex(std::span<const ComparedWord> words);

  // Stretches of the original in which many rare words of the quotation stand, the most
  // promising first, at most `most`.
  std::vector<WordRange> FindStretches(std::span<const ComparedWord> quoted,
                                       std::size_t most) const;

 private:
  struct Entry {
    std::uint64_t key;  // of a word, or of two in a row
    std::uint32_t position;
  };
  std::span<const Entry> Lookup(std::uint64_t key) const;

  std::vector<Entry> entries_;  // by key, then position
  std::uint32_t size_;          // words of the original
};

// A stretch of the original with the alignment; its pairs are indices into the whole original.
struct Passage {
  Alignment alignment;
  std::uint32_t matched = 0;  // words of the quotation that stand there
};

// The places where the quotation stands best, at most `most`, best first; of equals the first in
// the original. Places in which less than a third of its words stand are left out.
std::vector<Passage> FindPassages(std::span<const ComparedWord> quoted,
                                  std::span<const ComparedWord> original, const PassageIndex& index,
                                  std::size_t most);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_FIND_PASSAGES_H_
