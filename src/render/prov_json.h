// An analysis as PROV-JSON (https://www.w3.org/submissions/prov-json/), see prov.h.
//
// Pure function.
#ifndef HEARSAY_RENDER_PROV_JSON_H_
#define HEARSAY_RENDER_PROV_JSON_H_

#include <string>

#include "analysis/analysis.h"
#include "render/json_layout.h"

namespace hearsay {

std::string RenderProvJson(const Analysis& analysis, JsonLayout layout);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_PROV_JSON_H_
