// A small analysis made by hand, for tests of what comes after the analysis.
#ifndef HEARSAY_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_
#define HEARSAY_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_

#include "analysis/analysis.h"

namespace hearsay {

// Three statements of "Harbour board drops tunnel", published by The Coast Chronicle: one
// first-hand and direct, one second-hand and mixed from an unnamed official through Radio
// Nord, and one indirect inside that.
Analysis SampleAnalysis();

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_
