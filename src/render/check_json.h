// Findings as JSON, "schema": "hearsay.check/1".
//
// docs/schema/check-1.schema.json describes it. Positions have lines and columns from 1, columns
// in bytes, code points and UTF-16 units, and the byte of the file. Pure functions.
#ifndef HEARSAY_RENDER_CHECK_JSON_H_
#define HEARSAY_RENDER_CHECK_JSON_H_

#include <string>

#include "check/check_report.h"

namespace hearsay {

// One object over several lines, ending in a line feed.
std::string RenderCheckJson(const CheckReport& report);

// One finding a line, as its members in the object are; suppressed ones included.
std::string RenderCheckNdjson(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CHECK_JSON_H_
