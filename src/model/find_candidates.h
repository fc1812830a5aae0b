// The model floor's entry point: a text's layers in, likely attributions out.
#ifndef HEARSAY_MODEL_FIND_CANDIDATES_H_
#define HEARSAY_MODEL_FIND_CANDIDATES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/decoder.h"
#include "model/model.h"
#include "model/token_facts.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// One likely attribution, in token indices. Runs are in text order and disjoint.
struct ModelCandidate {
  std::uint32_t trigger = 0;  // the head token of the cue
  std::vector<TokenRange> source;
  std::vector<TokenRange> cue;
  std::vector<TokenRange> content;  // at least one
  float probability = 0;            // calibrated
};

// What FindCandidates reuses from text to text. One for each thread.
struct ModelScratch {
  TextFacts facts;
  DecoderScratch decoder;
  std::vector<float> trigger;
  std::vector<Proposal> proposals;
};

// The candidates that are at least so probable, by trigger; of two with nearly the same
// content only the more probable. `hits` are rules.FindHits(text, layers), `decisions` what
// the rules found. Linear in the length of the text.
std::vector<ModelCandidate> FindCandidates(std::string_view text, const TextLayers& layers,
                                           const std::vector<LexiconHit>& hits,
                                           const RuleSet& rules,
                                           std::vector<RuleDecision> decisions, const Model& model,
                                           float threshold, ModelScratch& scratch);

// Drops of any two candidates with nearly the same content the less probable one.
void DropNearDuplicates(std::vector<ModelCandidate>& candidates);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_FIND_CANDIDATES_H_
