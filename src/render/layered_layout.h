// Places the boxes of a directed graph in columns, so that edges lead from left to right: a
// small Sugiyama layout (break cycles, assign layers, order them, straighten).
//
// Pure function, deterministic. Units: those of the boxes' sizes; y grows downwards. Meant for
// drawings of up to some hundred boxes.
#ifndef HEARSAY_RENDER_LAYERED_LAYOUT_H_
#define HEARSAY_RENDER_LAYERED_LAYOUT_H_

#include <cstddef>
#include <utility>
#include <vector>

namespace hearsay {

struct BoxSize {
  double width = 0;
  double height = 0;
};

struct Point {
  double x = 0;
  double y = 0;
};

struct LayeredLayout {
  std::vector<Point> boxes;  // upper left corners, like the sizes given
  // For each edge, from the side of its first box to the side of its second one, through the
  // columns between.
  std::vector<std::vector<Point>> routes;
  double width = 0;
  double height = 0;
};

struct Gaps {
  double column = 72;  // between columns
  double row = 14;     // between boxes of a column
};

// `edges` are pairs of indices into `boxes`, without loops from a box to itself.
LayeredLayout LayOut(const std::vector<BoxSize>& boxes,
                     const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                     const Gaps& gaps = {});

}  // namespace hearsay

#endif  // HEARSAY_RENDER_LAYERED_LAYOUT_H_
