// Word alignment of a quotation with a stretch of an original: which word stands for which.
//
// Pure. The quotation is aligned as a whole, the original may go on at both ends. Equal words
// attract, a word put for another costs, a gap costs once and little more the longer it is, so
// that a cut of two sentences costs hardly more than one of two words. Short words weigh less:
// "of the" must not be fetched from far away.
// Time and memory: the product of both lengths; FindPassages() keeps the original's short.
#ifndef HEARSAY_EVIDENCE_ALIGN_H_
#define HEARSAY_EVIDENCE_ALIGN_H_

#include <cstdint>
#include <span>
#include <vector>

#include "evidence/compared_text.h"

namespace hearsay {

// What an alignment is scored by, in units of its own.
struct AlignmentCosts {
  int match = 40;
  int match_short = 16;  // words of up to three bytes
  int replace = 28;
  int open_gap = 40;
  int extend_cut = 1;     // each further word of the original that is left out
  int extend_insert = 8;  // each further word of the quotation that the original has not
};

// A step of the alignment: two words that stand for one another, or one that stands alone.
struct AlignedPair {
  std::int32_t quoted = kNone;    // index into the quotation's words
  std::int32_t original = kNone;  // index into the original's words
  friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

struct Alignment {
  std::vector<AlignedPair> pairs;  // in order; begins and ends at words of the quotation
  int score = 0;
};

// Aligns all words of the quotation with the best stretch of the original.
Alignment Align(std::span<const ComparedWord> quoted, std::span<const ComparedWord> original,
                const AlignmentCosts& costs = {});

// The score of an alignment's pairs, counted afresh.
int ScoreOf(const std::vector<AlignedPair>& pairs, std::span<const ComparedWord> quoted,
            std::span<const ComparedWord> original, const AlignmentCosts& costs = {});

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_ALIGN_H_
