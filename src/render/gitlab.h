// Findings as GitLab's Code Quality report. Pure function.
#ifndef HEARSAY_RENDER_GITLAB_H_
#define HEARSAY_RENDER_GITLAB_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// One array. Suppressed findings are left out.
std::string RenderGitlab(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_GITLAB_H_
