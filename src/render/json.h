// An analysis as JSON, "schema": "hearsay.analysis/1".
//
// docs/schema/analysis-1.schema.json describes it. Spans are byte offsets into "text"; lines
// and columns count from 1, columns in code points, and are those of the file where its bytes
// are given as `source` (locator.h). Pure functions.
#ifndef HEARSAY_RENDER_JSON_H_
#define HEARSAY_RENDER_JSON_H_

#include <string>
#include <string_view>

#include "analysis/analysis.h"

namespace hearsay {

// One object over several lines, ending in a line feed.
std::string RenderJson(const Analysis& analysis, std::string_view source = "");

// The same object in one line, ending in a line feed.
std::string RenderNdjson(const Analysis& analysis, std::string_view source = "");

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JSON_H_
