// A Candidate: what a finder proposes, in tokens; the best of them become attributions.
//
// Plain data. Ranges are token indices and not empty.
#ifndef HEARSAY_ATTRIBUTION_CANDIDATE_H_
#define HEARSAY_ATTRIBUTION_CANDIDATE_H_

#include <string_view>

#include "absl/container/inlined_vector.h"
#include "text/layers.h"

namespace hearsay {

using TokenRanges = absl::InlinedVector<TokenRange, 2>;

struct Candidate {
  TokenRanges content;    // in text order, at least one
  TokenRange cue;         // empty when no word reports it
  TokenRange source;      // empty when the text names nobody
  std::string_view rule;  // id of the finder or pattern; outlives the candidate
  // Finders leave it at 1, or lower it where something is missing; find.cc multiplies it by
  // the confidence that the rule files give the rule.
  float confidence = 1;
};

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_CANDIDATE_H_
