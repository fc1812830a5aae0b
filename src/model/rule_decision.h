// What the rules found, as the model sees it: plain token ranges.
//
// The rules stand below the model in the house; their decisions reach it through this.
#ifndef HEARSAY_MODEL_RULE_DECISION_H_
#define HEARSAY_MODEL_RULE_DECISION_H_

#include <cstdint>
#include <vector>

#include "model/span_label.h"
#include "text/layers.h"

namespace hearsay {

struct RuleDecision {
  std::vector<TokenRange> source;
  std::vector<TokenRange> cue;
  std::vector<TokenRange> content;
  std::uint32_t rule = 0;  // a hash of the rule's id
  float confidence = 0;

  SpanLabel LabelOf(std::uint32_t token) const;
};

}  // namespace hearsay

#endif  // HEARSAY_MODEL_RULE_DECISION_H_
