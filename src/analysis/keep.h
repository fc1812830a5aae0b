// Leaves out attributions that nobody asked for, with their chains.
#ifndef HEARSAY_ANALYSIS_KEEP_H_
#define HEARSAY_ANALYSIS_KEEP_H_

#include <functional>

#include "analysis/analysis.h"

namespace hearsay {

// Drops every attribution that is not wanted, and its chain. What was tied to a dropped one
// (Attribution::continues, parent) is tied to the nearest kept one beyond it, or to none.
void Keep(Analysis& analysis, const std::function<bool(const Attribution&)>& wanted);

// Drops those that lie in another's content.
void KeepOutermost(Analysis& analysis);

// Keeps those whose cue is of a class in the set.
void KeepClasses(Analysis& analysis, CueClassSet classes);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_KEEP_H_
