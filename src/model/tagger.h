// The part-of-speech tagger: greedy, left to right, averaged-perceptron weights.
#ifndef HEARSAY_MODEL_TAGGER_H_
#define HEARSAY_MODEL_TAGGER_H_

#include "model/token_facts.h"
#include "model/weight_table.h"

namespace hearsay {

struct Tagger {
  WeightTable dictionary;  // one class: 1 + the tag of words that bear one tag only
  WeightTable weights;     // a class a tag
};

// Fills in the tags of all tokens, then chunks and verbs (MarkTags).
void TagText(const Tagger& tagger, TextFacts& facts);

// The tag that a dictionary row stands for.
PosTag DictionaryTag(std::int8_t stored, float scale);

// The tag of a token whose class of mark says it, or kNoun when it says nothing.
PosTag TagOfMark(MarkClass mark);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_TAGGER_H_
