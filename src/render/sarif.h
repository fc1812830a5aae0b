// Findings as SARIF 2.1.0, for code scanning and for viewers. Pure function.
#ifndef HEARSAY_RENDER_SARIF_H_
#define HEARSAY_RENDER_SARIF_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// One run. Columns count UTF-16 units; a finding's chain is a code flow; its fingerprint is
// primaryLocationLineHash, which GitHub knows an alert by. What is suppressed or in the baseline is
// there as well, and says so: left out, its alert would close and open again.
std::string RenderSarif(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_SARIF_H_
