// The stages from tags to chosen spans, each callable alone; find_candidates.h runs them all.
#ifndef HEARSAY_MODEL_DECODER_H_
#define HEARSAY_MODEL_DECODER_H_

#include <cstdint>
#include <vector>

#include "model/choice_features.h"
#include "model/lattice.h"
#include "model/scorer.h"
#include "model/token_facts.h"

namespace hearsay {

// Space that the stages reuse from token to token. One for each thread.
struct DecoderScratch {
  KeyList keys;
  ChainScores scores;
  Lattice lattice;
  std::vector<float> choice_scores;
};

// One labelling of a trigger's window.
struct Proposal {
  Labelling labelling;
  SpanRuns runs;
  float gap = 0;              // score below the best proposal's
  float log_probability = 0;  // in the chain
  float content = 0;          // mean marginal of the tokens so labelled
  float source = 0;
};

// The probability that each token heads a cue.
void FindTriggers(const TextFacts& facts, const Scorer& scorer, DecoderScratch& scratch,
                  std::vector<float>& probability);

// The `count` best labellings around a trigger, best first.
void Propose(const TextFacts& facts, const SpanView& view, const Scorer& scorer, int count,
             DecoderScratch& scratch, std::vector<Proposal>& proposals);

// Which proposal the reranker prefers, and what is known of it then.
struct Choice {
  std::size_t index = 0;
  Evidence evidence;
};
Choice Choose(const TextFacts& facts, const SpanView& view, const std::vector<Proposal>& proposals,
              const Scorer& scorer, DecoderScratch& scratch);

// The probability that the choice is an attribution.
float Accept(const TextFacts& facts, const SpanView& view, const Proposal& chosen,
             const Evidence& evidence, const Scorer& scorer, DecoderScratch& scratch);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_DECODER_H_
