// Findings for people: each with its sentence, the words underlined, the chain and the
// newsroom authority; or one line a finding, for editors and grep.
//
// Pure functions.
#ifndef HEARSAY_RENDER_CHECK_TEXT_H_
#define HEARSAY_RENDER_CHECK_TEXT_H_

#include <string>

#include "check/check_report.h"
#include "render/text.h"

namespace hearsay {

// The findings that count, then a summary line. Nothing but the summary when there are none.
std::string RenderCheckText(const CheckReport& report, const TextOptions& options);

// "drafts/tunnel.md:5:1: warning: The source ... [anonymous-bare]", one line a finding.
std::string RenderConcise(const CheckReport& report);

// "2 findings (1 error, 1 warning) in 1 of 5 drafts; 1 suppressed, 3 in the baseline".
std::string SummaryLine(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CHECK_TEXT_H_
