// Findings as a Checkstyle report. Pure function.
#ifndef HEARSAY_RENDER_CHECKSTYLE_H_
#define HEARSAY_RENDER_CHECKSTYLE_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// Columns count code points. Suppressed findings are left out.
std::string RenderCheckstyle(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CHECKSTYLE_H_
