// A graph drawn as SVG, with boxes in columns from the publishers to the origins.
//
// Pure functions. Looks differ by shape and line, not by colour alone; a title and a
// description say in words what is drawn.
#ifndef HEARSAY_RENDER_SVG_H_
#define HEARSAY_RENDER_SVG_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "render/graph.h"

namespace hearsay {

struct SvgOptions {
  bool standalone = true;       // a file of its own; else a piece of a page that styles it
  std::string_view id = "svg";  // begin of the ids inside, so that a page may hold several
  std::size_t most_nodes = 60;  // beyond that only the heaviest are drawn
};

// The looks of a drawing for light and dark: the style element of a file, and of the page
// that holds drawings.
std::string_view SvgStyle();

std::string RenderSvg(const Graph& graph, const SvgOptions& options = {});

}  // namespace hearsay

#endif  // HEARSAY_RENDER_SVG_H_
