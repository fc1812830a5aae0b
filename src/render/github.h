// Findings as GitHub Actions' annotations. Pure function.
#ifndef HEARSAY_RENDER_GITHUB_H_
#define HEARSAY_RENDER_GITHUB_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// One workflow command a line, the most severe first, for GitHub shows ten errors and ten warnings
// of a step only; then a notice with the summary.
std::string RenderGithub(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_GITHUB_H_
