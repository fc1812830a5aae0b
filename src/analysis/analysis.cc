#include "analysis/analysis.h"

#include <utility>
#include <vector>

#include "analysis/keep.h"
#include "analysis/label.h"
#include "attribution/find.h"
#include "attribution/model_finder.h"
#include "provenance/build_chains.h"
#include "source/publisher.h"
#include "source/resolve.h"
#include "text/segment.h"

namespace hearsay {

Analysis Analyze(Document document, const RuleSet& rules, const Model* model,
                 const AnalyzeOptions& options) {
  Analysis analysis;
  analysis.document = std::move(document);
  NamePublisherByAddress(rules, analysis.document.metadata);
  analysis.layers = SegmentText(analysis.document.text);
  const std::vector<LexiconHit> hits = rules.FindHits(analysis.document.text, analysis.layers);
  analysis.attributions = FindAttributions(analysis.document, analysis.layers, hits, rules);
  if (model != nullptr) {
    analysis.attributions =
        RefineWithModel(analysis.document, analysis.layers, hits, rules, *model,
                        options.threshold.value_or(model->settings().accept_threshold),
                        std::move(analysis.attributions));
  }
  TraceAttributions(analysis, hits, rules, options.keep_candidates);
  KeepClasses(analysis, options.classes);
  if (options.outermost) KeepOutermost(analysis);
  return analysis;
}

void TraceAttributions(Analysis& analysis, const std::vector<LexiconHit>& hits,
                       const RuleSet& rules, bool keep_candidates) {
  Sources sources = ResolveSources(analysis.document, analysis.layers, hits, rules,
                                   analysis.attributions, keep_candidates);
  analysis.chains =
      BuildChains(analysis.document, analysis.layers, hits, rules, analysis.attributions, sources);
  analysis.entities = std::move(sources.entities);
  analysis.mentions = std::move(sources.mentions);
  LabelEntities(analysis, hits);
}

}  // namespace hearsay
