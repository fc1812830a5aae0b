// Matches token patterns (rules/pattern.h) in a Reading.
//
// Each pattern is tried only at its anchor, the element that occurs least often in texts:
// from there its elements are matched to the right and to the left. So the cost of many
// patterns is one look-up a token and hit. Noun phrases, clauses and quotations are those
// of phrases.h and speech_quotation.h.
//
// A PatternIndex refers to the RuleSet's patterns; const once built.
#ifndef HEARSAY_ATTRIBUTION_PATTERN_MATCHER_H_
#define HEARSAY_ATTRIBUTION_PATTERN_MATCHER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "attribution/reading.h"
#include "rules/pattern.h"
#include "rules/rule_set.h"

namespace hearsay {

struct Capture {
  CaptureRole role = CaptureRole::kSource;
  TokenRange tokens;  // not empty
};

struct PatternMatch {
  const Pattern* pattern = nullptr;
  TokenRange tokens;
  absl::InlinedVector<Capture, 4> captures;  // by begin
};

class PatternIndex {
 public:
  explicit PatternIndex(const RuleSet& rules);

  // The matches of all patterns whose anchor is the token or a hit that begins there.
  void MatchAt(const Reading& reading, std::uint32_t at, std::vector<PatternMatch>& found) const;

 private:
  struct Anchored {
    const Pattern* pattern;
    std::uint32_t element;
  };
  const RuleSet& rules_;
  absl::flat_hash_map<std::uint64_t, std::vector<Anchored>> by_word_;
  std::vector<std::vector<Anchored>> by_list_;  // by index of the word list
  std::array<std::vector<Anchored>, kLexiconKindCount> by_kind_;
  std::vector<Anchored> by_quotation_;
};

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_PATTERN_MATCHER_H_
