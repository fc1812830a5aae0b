#include "model/rule_decision.h"

namespace hearsay {
namespace {

bool Holds(const std::vector<TokenRange>& runs, std::uint32_t token) {
  for (const TokenRange run : runs) {
    if (run.Contains(token)) return true;
  }
  return false;
}

}  // namespace

SpanLabel RuleDecision::LabelOf(std::uint32_t token) const {
  if (Holds(cue, token)) return SpanLabel::kCue;
  if (Holds(source, token)) return SpanLabel::kSource;
  if (Holds(content, token)) return SpanLabel::kContent;
  return SpanLabel::kOutside;
}

}  // namespace hearsay
