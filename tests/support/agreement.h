// How far an analysis agrees with what is true: the measures of the evaluation scripts.
//
// Statements are compared by the words that they cover, so that white space, quotation
// marks and other punctuation at a span's edge make no difference.
#ifndef HEARSAY_TESTS_SUPPORT_AGREEMENT_H_
#define HEARSAY_TESTS_SUPPORT_AGREEMENT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "provenance/chain.h"
#include "source/entity.h"
#include "support/fixture.h"
#include "text/layers.h"

namespace hearsay {

// Indices of the words and numbers that lie, by more than half, in the spans; ascending.
using WordSet = std::vector<std::uint32_t>;
WordSet CoveredWords(const TextLayers& layers, const std::vector<Span>& spans);

struct StatementWords {
  WordSet source;
  WordSet cue;
  WordSet content;
};

double Jaccard(const WordSet& a, const WordSet& b);

struct StatementPair {
  std::size_t truth = 0;
  std::size_t found = 0;
  double jaccard = 0;  // of the contents
};

// One to one, best overlap of contents first, overlap of cues and sources breaking ties.
std::vector<StatementPair> PairStatements(const std::vector<StatementWords>& truth,
                                          const std::vector<StatementWords>& found);

// Contents overlap by half, sources share a word that is no function word (or are equal),
// cues share a word (or both are empty).
bool SameRelation(const StatementWords& truth, const StatementWords& found,
                  const TextLayers& layers);

// After dropping articles and titles, equal to a name, or one's words contain the other's.
bool SameName(std::string_view name, const std::vector<std::string>& accepted);

// Every hand right, in order, and no other. The publisher does not count as a hand, unless
// the chain ends there.
bool SameChain(const std::vector<TruthHop>& truth, const Chain& chain,
               const std::vector<Entity>& entities);

// "outlet: CNN > person: Jane Roe"
std::string Describe(const std::vector<TruthHop>& chain);
std::string Describe(const Chain& chain, const std::vector<Entity>& entities);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_AGREEMENT_H_
