// Findings in Reviewdog Diagnostic Format. Pure function.
#ifndef HEARSAY_RENDER_RDJSON_H_
#define HEARSAY_RENDER_RDJSON_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// One DiagnosticResult. Columns count bytes of UTF-8; hops and related places are related
// locations. Suppressed findings are left out.
std::string RenderRdjson(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_RDJSON_H_
