#include "render/dot.h"

#include "base/strings.h"
#include "render/words.h"

namespace hearsay {
namespace {

std::string_view LookOf(EntityType type) {
  switch (type) {
    case EntityType::kPublisher:
    case EntityType::kOutlet:
      return "shape=box";
    case EntityType::kDocument:
      return "shape=note";
    case EntityType::kAnonymous:
      return "shape=box, style=\"rounded,dashed\"";
    case EntityType::kUnknown:
      return "shape=plaintext";
    default:
      return "shape=box, style=rounded";
  }
}

}  // namespace

std::string DotString(std::string_view value) {
  std::string string = "\"";
  for (const char c : OneLine(value)) {
    if (c == '\0') continue;  // Graphviz reads to the first one
    if (c == '"' || c == '\\') string += '\\';
    string += c;
  }
  return string + '"';
}

std::string RenderDot(const Graph& graph) {
  std::string out = StrCat(
      "digraph hearsay {\n  rankdir=LR;\n  charset=\"UTF-8\";\n  label=", DotString(graph.title),
      ";\n  node [fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\"];\n");
  for (const GraphNode& node : graph.nodes) {
    StrAppend(out, "  ", DotString(node.id), " [label=", DotString(node.label), ", ",
              LookOf(node.type), "];\n");
  }
  for (const GraphEdge& edge : graph.edges) {
    const std::string label = edge.statement_ids.empty() ? std::to_string(edge.statements)
                                                         : Join(edge.statement_ids, ", ");
    StrAppend(out, "  ", DotString(graph.nodes[edge.from].id), " -> ",
              DotString(graph.nodes[edge.to].id), " [label=", DotString(label),
              ", weight=", edge.statements, "];\n");
  }
  return out + "}\n";
}

}  // namespace hearsay
