// A graph as GraphML (http://graphml.graphdrawing.org), for Gephi, yEd, networkx. Pure
// function.
#ifndef HEARSAY_RENDER_GRAPHML_H_
#define HEARSAY_RENDER_GRAPHML_H_

#include <string>

#include "render/graph.h"

namespace hearsay {

std::string RenderGraphMl(const Graph& graph);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_GRAPHML_H_
