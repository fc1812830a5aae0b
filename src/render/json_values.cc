#include "render/json_values.h"

#include <cmath>

#include "base/strings.h"
#include "text/layers.h"

namespace hearsay {

std::string AttributionId(std::size_t index) { return StrCat('A', index + 1); }

Json AttributionIdOrNull(std::int32_t index) {
  return index == kNone ? Json(nullptr) : Json(AttributionId(static_cast<std::size_t>(index)));
}

double Rounded(float confidence) {
  return std::round(static_cast<double>(confidence) * 1000) / 1000;
}

std::string DumpLine(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string Dump(const Json& value, JsonLayout layout) {
  if (layout == JsonLayout::kOneLine) return DumpLine(value);
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json PositionJson(const Document& document, const SourcePlace& place) {
  if (!place.byte) return {{"paragraph", place.line}, {"character", place.column}};
  Json position = {{"byte", *place.byte}, {"line", place.line}, {"column", place.column}};
  if (document.archive_record) position["record"] = *document.archive_record;
  return position;
}

}  // namespace hearsay
