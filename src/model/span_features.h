// The features of the span labeller: for a trigger and a token of its window, what the token
// is (node) and where a span begins or ends (edge between a token and the one before).
#ifndef HEARSAY_MODEL_SPAN_FEATURES_H_
#define HEARSAY_MODEL_SPAN_FEATURES_H_

#include <cstdint>
#include <vector>

#include "model/feature_key.h"
#include "model/span_label.h"
#include "model/token_facts.h"

namespace hearsay {

// The tokens that are labelled for a trigger: its paragraph, and the next one where the
// text goes on in it (a colon, a quotation that opens there). Never longer than a bound.
TokenRange WindowOf(const TextFacts& facts, std::uint32_t trigger);

// A trigger with what is computed once a window.
class SpanView {
 public:
  // Keeps references: facts must outlive it.
  SpanView(const TextFacts& facts, std::uint32_t trigger, TokenRange window);

  TokenRange window() const { return window_; }
  std::uint32_t trigger() const { return trigger_; }
  void NodeFeatures(std::uint32_t at, KeyList& keys) const;
  // `at` must not be the window's first token.
  void EdgeFeatures(std::uint32_t at, KeyList& keys) const;

 private:
  const TokenFact& Fact(std::uint32_t at) const { return facts_.tokens[at]; }
  std::uint64_t Word(std::int64_t at) const;
  std::uint64_t Tag(std::int64_t at) const;
  std::uint64_t Direction(std::uint32_t at) const;
  std::uint64_t SentenceOffset(std::uint32_t at) const;
  // The label that the rules give the token in the decision around the trigger; 4 without one.
  std::uint64_t DecidedLabel(std::uint32_t at) const;
  void ComputePaths();

  const TextFacts& facts_;
  std::uint32_t trigger_;
  TokenRange window_;
  std::uint64_t cue_word_;
  std::uint64_t cue_tag_;
  const RuleDecision* decision_;     // the rules' about this trigger, or null
  std::uint64_t decided_by_;         // its rule, 0 without one
  std::uint64_t cue_quotes_;         // the nearest quotation marks around the trigger
  std::vector<std::uint32_t> path_;  // what stands between trigger and token, as a signature
};

}  // namespace hearsay

#endif  // HEARSAY_MODEL_SPAN_FEATURES_H_
