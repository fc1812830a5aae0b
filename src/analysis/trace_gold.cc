#include "analysis/trace_gold.h"

#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "source/publisher.h"
#include "text/segment.h"

namespace hearsay {

absl::StatusOr<Analysis> TraceGold(Document document, const GoldSpans& gold, const RuleSet& rules) {
  Analysis analysis;
  analysis.document = std::move(document);
  NamePublisherByAddress(rules, analysis.document.metadata);
  analysis.layers = SegmentText(analysis.document.text);
  const std::vector<LexiconHit> hits = rules.FindHits(analysis.document.text, analysis.layers);
  HEARSAY_ASSIGN_OR_RETURN(analysis.attributions,
                           gold.For(analysis.document, analysis.layers, hits, rules));
  TraceAttributions(analysis, hits, rules);
  return analysis;
}

}  // namespace hearsay
