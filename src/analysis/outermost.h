// Leaves out the attributions that lie in another's content.
#ifndef HEARSAY_ANALYSIS_OUTERMOST_H_
#define HEARSAY_ANALYSIS_OUTERMOST_H_

#include "analysis/analysis.h"

namespace hearsay {

// Drops every attribution with a parent, and its chain. What went on from a dropped one
// (Attribution::continues) is tied to the nearest kept one before it, or to none.
void KeepOutermost(Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_OUTERMOST_H_
