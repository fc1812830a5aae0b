// Analyses a document with attributions that were given instead of found.
#ifndef HEARSAY_ANALYSIS_TRACE_GOLD_H_
#define HEARSAY_ANALYSIS_TRACE_GOLD_H_

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "analysis/gold_spans.h"
#include "document/document.h"
#include "rules/rule_set.h"

namespace hearsay {

// As Analyze(), with the attributions that `gold` has for the document. Thread-safe.
absl::StatusOr<Analysis> TraceGold(Document document, const GoldSpans& gold, const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_TRACE_GOLD_H_
