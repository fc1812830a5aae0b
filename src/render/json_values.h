// What the JSON formats share. For .cc files of this floor only: it brings in nlohmann/json.
#ifndef HEARSAY_RENDER_JSON_VALUES_H_
#define HEARSAY_RENDER_JSON_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "document/document.h"
#include "document/source_place.h"
#include "render/json_layout.h"

namespace hearsay {

// Members keep the order in which they are written.
using Json = nlohmann::ordered_json;

// "A1" for the attribution of index 0.
std::string AttributionId(std::size_t index);
// Null for kNone.
Json AttributionIdOrNull(std::int32_t index);

// A confidence to three digits, so that output does not show a float's noise.
double Rounded(float confidence);

// One line, ending in a line feed. Invalid UTF-8 is replaced.
std::string DumpLine(const Json& value);

// The same in the layout asked for.
std::string Dump(const Json& value, JsonLayout layout);

// Where something stands in the file that was read: byte, line and column, or paragraph and
// character of a Word document; and the record's byte in a web archive.
Json PositionJson(const Document& document, const SourcePlace& place);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JSON_VALUES_H_
