// The features of whole labellings: which of the best few is right (rerank), and whether
// the one chosen is an attribution at all (accept).
#ifndef HEARSAY_MODEL_CHOICE_FEATURES_H_
#define HEARSAY_MODEL_CHOICE_FEATURES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "model/feature_key.h"
#include "model/lattice.h"
#include "model/span_features.h"
#include "model/token_facts.h"

namespace hearsay {

// A labelling as runs of tokens (indices of the text).
struct SpanRuns {
  std::vector<TokenRange> cue;
  std::vector<TokenRange> source;
  std::vector<TokenRange> content;
};

// Runs of equal labels. Marks at a run's edges that belong to no span are left out.
void RunsOf(const TextFacts& facts, TokenRange window, std::span<const SpanLabel> labels,
            SpanRuns& runs);

// Of the labelling with the given rank; `gap` is its score below the best one's.
void RerankFeatures(const TextFacts& facts, const SpanView& view, const SpanRuns& runs, int rank,
                    float gap, KeyList& keys);

// What the stages before said of a chosen labelling.
struct Evidence {
  float trigger = 0;          // probability
  float log_probability = 0;  // of the labelling in the chain
  float content = 0;          // mean marginals of the tokens so labelled
  float source = 0;
  float rerank_margin = 0;  // probability in the reranker
};

void AcceptFeatures(const TextFacts& facts, const SpanView& view, const SpanRuns& runs,
                    const Evidence& evidence, KeyList& keys);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_CHOICE_FEATURES_H_
