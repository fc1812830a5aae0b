// The one entry point that all commands use: a Document in, an Analysis out.
//
// An Analysis owns its Document; all else in it is spans and small integers into that
// document's text and into the Analysis's own vectors. Immutable once built.
#ifndef HEARSAY_ANALYSIS_ANALYSIS_H_
#define HEARSAY_ANALYSIS_ANALYSIS_H_

#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "provenance/chain.h"
#include "rules/rule_set.h"
#include "source/entity.h"
#include "text/layers.h"

namespace hearsay {

struct Analysis {
  Document document;
  TextLayers layers;
  std::vector<Attribution> attributions;  // in reading order of their first span
  std::vector<Entity> entities;           // entities[0] is the publisher
  std::vector<Mention> mentions;          // by begin
  std::vector<Chain> chains;              // one for each attribution, same index
};

struct AnalyzeOptions {
  bool outermost = false;  // leave out attributions that lie in another's content
};

// Runs every stage. Thread-safe: rules are only read.
Analysis Analyze(Document document, const RuleSet& rules, const AnalyzeOptions& options);

// The last stages alone, for attributions that came from elsewhere: fills entities, mentions
// and chains. `hits` are rules.FindHits() of the document's text and layers.
void TraceAttributions(Analysis& analysis, const std::vector<LexiconHit>& hits,
                       const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_ANALYSIS_H_
