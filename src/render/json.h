// An analysis as JSON, "schema": "hearsay.analysis/1".
//
// docs/schema/analysis-1.schema.json describes it. Spans are byte offsets into "text";
// positions are those of the file that was read (source_place.h). Pure functions.
#ifndef HEARSAY_RENDER_JSON_H_
#define HEARSAY_RENDER_JSON_H_

#include <string>

#include "analysis/analysis.h"

namespace hearsay {

// One object over several lines, ending in a line feed.
std::string RenderJson(const Analysis& analysis);

// The same object in one line, ending in a line feed.
std::string RenderNdjson(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JSON_H_
