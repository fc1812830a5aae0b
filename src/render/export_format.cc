#include "render/export_format.h"

#include <algorithm>
#include <array>

#include "render/brat.h"
#include "render/csv.h"
#include "render/dot.h"
#include "render/graphml.h"
#include "render/json.h"
#include "render/prov_json.h"
#include "render/schema_org.h"
#include "render/svg.h"
#include "render/turtle.h"
#include "render/web_annotation.h"

namespace hearsay {
namespace {

std::string Json(const Analysis& analysis, JsonLayout layout) {
  return layout == JsonLayout::kIndented ? RenderJson(analysis) : RenderNdjson(analysis);
}
std::string Ndjson(const Analysis& analysis, JsonLayout) { return RenderNdjson(analysis); }
std::string Csv(const Analysis& analysis, JsonLayout) { return RenderCsv(analysis); }
std::string Turtle(const Analysis& analysis, JsonLayout) { return RenderTurtle(analysis); }
std::string Brat(const Analysis& analysis, JsonLayout) { return RenderBrat(analysis); }
std::string Svg(const Graph& graph) { return RenderSvg(graph); }

constexpr std::array kExportFormats = {
    ExportFormat{"json", ".json", Json},
    ExportFormat{"ndjson", ".ndjson", Ndjson},
    ExportFormat{"csv", ".csv", Csv, CsvHeader},
    ExportFormat{"prov-json", ".prov.json", RenderProvJson},
    ExportFormat{"turtle", ".ttl", Turtle},
    ExportFormat{"web-annotation", ".jsonld", RenderWebAnnotation},
    ExportFormat{"schema-org", ".jsonld", RenderSchemaOrg},
    ExportFormat{"claim-review", ".jsonld", RenderClaimReviews},
    ExportFormat{"brat", ".ann", Brat},
};

constexpr std::array kGraphFormats = {
    GraphFormat{"dot", RenderDot},
    GraphFormat{"svg", Svg},
    GraphFormat{"graphml", RenderGraphMl},
};

template <typename Formats>
auto Find(const Formats& formats, std::string_view name) -> decltype(formats.data()) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const auto& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

std::span<const ExportFormat> ExportFormats() { return kExportFormats; }
std::span<const GraphFormat> GraphFormats() { return kGraphFormats; }
const ExportFormat* FindExportFormat(std::string_view name) { return Find(kExportFormats, name); }
const GraphFormat* FindGraphFormat(std::string_view name) { return Find(kGraphFormats, name); }

}  // namespace hearsay
