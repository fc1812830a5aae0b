// The order of formats that cut off what is too much. Pure function.
#ifndef HEARSAY_RENDER_BY_SEVERITY_H_
#define HEARSAY_RENDER_BY_SEVERITY_H_

#include <vector>

#include "check/check_report.h"

namespace hearsay {

// The findings that count, errors before warnings before notes, else in the report's order.
// Pointers into the report.
std::vector<const LocatedFinding*> MostSevereFirst(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_BY_SEVERITY_H_
