// A small report with everything that an output format must carry.
#ifndef HEARSAY_TESTS_SUPPORT_SAMPLE_REPORT_H_
#define HEARSAY_TESTS_SUPPORT_SAMPLE_REPORT_H_

#include "check/check_report.h"

namespace hearsay {

// Of the sample analysis (sample_analysis.h) and a second, clean draft: a warning with chain,
// related place and counterpart; an error; a note on the whole draft; one finding suppressed
// with a reason, one in the baseline.
CheckReport SampleReport();

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_SAMPLE_REPORT_H_
