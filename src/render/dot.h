// A graph in Graphviz's language. Pure functions.
#ifndef HEARSAY_RENDER_DOT_H_
#define HEARSAY_RENDER_DOT_H_

#include <string>
#include <string_view>

#include "render/graph.h"

namespace hearsay {

std::string RenderDot(const Graph& graph);

// A quoted identifier or label.
std::string DotString(std::string_view value);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_DOT_H_
