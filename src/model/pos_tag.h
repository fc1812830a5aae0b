// Part-of-speech tags: Penn's, with those that no feature tells apart put together.
#ifndef HEARSAY_MODEL_POS_TAG_H_
#define HEARSAY_MODEL_POS_TAG_H_

#include <cstdint>
#include <string_view>

namespace hearsay {

enum class PosTag : std::uint8_t {
  kNoun,            // NN
  kNounPlural,      // NNS
  kName,            // NNP NNPS
  kPronoun,         // PRP
  kPossessive,      // PRP$
  kDeterminer,      // DT PDT
  kAdjective,       // JJ
  kComparative,     // JJR JJS
  kAdverb,          // RB RBR RBS
  kPreposition,     // IN
  kTo,              // TO
  kModal,           // MD
  kVerbBase,        // VB
  kVerbPast,        // VBD
  kVerbGerund,      // VBG
  kVerbParticiple,  // VBN
  kVerbPresent,     // VBP
  kVerbThird,       // VBZ
  kNumber,          // CD
  kConjunction,     // CC
  kWhPronoun,       // WP WP$
  kWhDeterminer,    // WDT
  kWhAdverb,        // WRB
  kExistential,     // EX
  kParticle,        // RP
  kGenitive,        // POS
  kComma,           // ,
  kStop,            // .
  kColon,           // : HYPH
  kQuoteMark,       // `` ''
  kBracket,         // -LRB- -RRB-
  kOther,           // UH FW SYM $ and the rest
};

constexpr int kPosTagCount = 32;

// The tag that a treebank's XPOS column means; kOther for one that is unknown.
PosTag PosTagOfXpos(std::string_view xpos);

constexpr bool IsVerb(PosTag tag) { return tag >= PosTag::kModal && tag <= PosTag::kVerbThird; }
constexpr bool IsNominal(PosTag tag) { return tag <= PosTag::kPronoun; }

}  // namespace hearsay

#endif  // HEARSAY_MODEL_POS_TAG_H_
