// Findings as the Markdown of a comment on a pull request. Pure function.
#ifndef HEARSAY_RENDER_PULL_REQUEST_H_
#define HEARSAY_RENDER_PULL_REQUEST_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// The summary, a table of findings, the most severe first, and each with its sentence folded away;
// short enough for GitHub's and GitLab's limits.
std::string RenderPullRequest(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_PULL_REQUEST_H_
