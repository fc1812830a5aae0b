// The formats in which results leave hearsay, as data: help and commands read this table.
//
// Pure functions.
#ifndef HEARSAY_RENDER_EXPORT_FORMAT_H_
#define HEARSAY_RENDER_EXPORT_FORMAT_H_

#include <span>
#include <string>
#include <string_view>

#include "analysis/analysis.h"
#include "render/graph.h"
#include "render/json_layout.h"

namespace hearsay {

// One document after another: the output for several is that for each, joined. In JSON
// formats several documents are one a line.
struct ExportFormat {
  std::string_view name;    // as --format calls it
  std::string_view ending;  // of files: ".csv"
  std::string (*render)(const Analysis& analysis, JsonLayout layout);
  std::string (*head)() = nullptr;  // what stands before the first document, or null
};
std::span<const ExportFormat> ExportFormats();

// Of a graph, which all documents make together.
struct GraphFormat {
  std::string_view name;
  std::string (*render)(const Graph& graph);
};
std::span<const GraphFormat> GraphFormats();

// The format of that name, or null.
const ExportFormat* FindExportFormat(std::string_view name);
const GraphFormat* FindGraphFormat(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_EXPORT_FORMAT_H_
