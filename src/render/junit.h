// Findings as a JUnit report, for CI servers that show tests. Pure function.
#ifndef HEARSAY_RENDER_JUNIT_H_
#define HEARSAY_RENDER_JUNIT_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// A test suite a draft: a failed test case a finding, or one that passed for a clean draft. What is
// suppressed is skipped, a draft that could not be read an error.
std::string RenderJunit(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JUNIT_H_
