#include "analysis/analysis.h"

#include <utility>
#include <vector>

#include "analysis/label.h"
#include "analysis/outermost.h"
#include "attribution/find.h"
#include "provenance/build_chains.h"
#include "source/resolve.h"
#include "text/segment.h"

namespace hearsay {

Analysis Analyze(Document document, const RuleSet& rules, const AnalyzeOptions& options) {
  Analysis analysis;
  analysis.document = std::move(document);
  analysis.layers = SegmentText(analysis.document.text);
  const std::vector<LexiconHit> hits = rules.FindHits(analysis.document.text, analysis.layers);
  analysis.attributions = FindAttributions(analysis.document, analysis.layers, hits, rules);
  TraceAttributions(analysis, hits, rules);
  if (options.outermost) KeepOutermost(analysis);
  return analysis;
}

void TraceAttributions(Analysis& analysis, const std::vector<LexiconHit>& hits,
                       const RuleSet& rules) {
  Sources sources =
      ResolveSources(analysis.document, analysis.layers, hits, rules, analysis.attributions);
  analysis.chains =
      BuildChains(analysis.document, analysis.layers, hits, rules, analysis.attributions, sources);
  analysis.entities = std::move(sources.entities);
  analysis.mentions = std::move(sources.mentions);
  LabelEntities(analysis, hits);
}

}  // namespace hearsay
