#include "render/graphml.h"

#include "base/strings.h"
#include "render/markup_text.h"
#include "render/words.h"

namespace hearsay {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="title" for="graph" attr.name="title" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="type" for="node" attr.name="type" attr.type="string"/>
  <key id="through" for="node" attr.name="statements" attr.type="long"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="long"/>
  <key id="documents" for="edge" attr.name="documents" attr.type="long"/>
  <key id="statements" for="edge" attr.name="statements" attr.type="string"/>
)";

std::string Data(std::string_view key, std::string_view value) {
  return StrCat("<data key=\"", key, "\">", MarkupText(value), "</data>");
}

}  // namespace

std::string RenderGraphMl(const Graph& graph) {
  std::string out(kHead);
  StrAppend(out, "  <graph id=\"hearsay\" edgedefault=\"directed\">\n    ",
            Data("title", OneLine(graph.title)), '\n');
  for (const GraphNode& node : graph.nodes) {
    StrAppend(out, "    <node id=\"", MarkupText(node.id), "\">",
              Data("label", OneLine(node.label)), Data("type", Name(node.type)),
              Data("through", std::to_string(node.statements)), "</node>\n");
  }
  for (const GraphEdge& edge : graph.edges) {
    StrAppend(out, "    <edge source=\"", MarkupText(graph.nodes[edge.from].id), "\" target=\"",
              MarkupText(graph.nodes[edge.to].id), "\">",
              Data("weight", std::to_string(edge.statements)),
              Data("documents", std::to_string(edge.documents)));
    if (!edge.statement_ids.empty()) out += Data("statements", Join(edge.statement_ids, " "));
    out += "</edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace hearsay
