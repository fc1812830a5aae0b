#include "render/layered_layout.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace hearsay {
namespace {

constexpr int kOrderingSweeps = 12;
constexpr int kStraighteningSweeps = 10;
constexpr double kBendRow = 10;  // height that an edge takes where it passes a column

using Neighbours = std::vector<std::vector<std::size_t>>;

class Layouter {
 public:
  Layouter(const std::vector<BoxSize>& boxes,
           const std::vector<std::pair<std::size_t, std::size_t>>& edges, const Gaps& gaps)
      : sizes_(boxes), edges_(edges), gaps_(gaps), box_count_(boxes.size()) {}

  LayeredLayout Run() {
    BreakCycles();
    AssignLayers();
    AddBends();
    Order();
    Straighten();
    return Place();
  }

 private:
  // Turns around every edge that closes a cycle in a depth-first walk.
  void BreakCycles() {
    Neighbours out(box_count_);
    std::vector<std::size_t> incoming(box_count_, 0);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      out[edges_[i].first].push_back(i);
      ++incoming[edges_[i].second];
    }
    turned_.assign(edges_.size(), false);
    std::vector<std::uint8_t> state(box_count_, 0);  // 0 new, 1 on the path, 2 done
    const auto walk = [&](std::size_t root) {
      std::vector<std::pair<std::size_t, std::size_t>> path = {{root, 0}};
      state[root] = 1;
      while (!path.empty()) {
        auto& [node, next] = path.back();
        if (next == out[node].size()) {
          state[node] = 2;
          path.pop_back();
          continue;
        }
        const std::size_t edge = out[node][next++];
        const std::size_t target = edges_[edge].second;
        if (state[target] == 1) turned_[edge] = true;
        if (state[target] != 0) continue;
        state[target] = 1;
        path.push_back({target, 0});
      }
    };
    for (std::size_t node = 0; node < box_count_; ++node) {
      if (incoming[node] == 0) walk(node);
    }
    for (std::size_t node = 0; node < box_count_; ++node) {
      if (state[node] == 0) walk(node);
    }
  }

  std::size_t From(std::size_t edge) const {
    return turned_[edge] ? edges_[edge].second : edges_[edge].first;
  }
  std::size_t To(std::size_t edge) const {
    return turned_[edge] ? edges_[edge].first : edges_[edge].second;
  }

  // The longest way from a box without incoming edges.
  void AssignLayers() {
    layer_.assign(box_count_, 0);
    Neighbours out(box_count_);
    std::vector<std::size_t> waiting(box_count_, 0);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      out[From(i)].push_back(To(i));
      ++waiting[To(i)];
    }
    std::vector<std::size_t> ready;
    for (std::size_t node = 0; node < box_count_; ++node) {
      if (waiting[node] == 0) ready.push_back(node);
    }
    for (std::size_t at = 0; at < ready.size(); ++at) {
      const std::size_t node = ready[at];
      for (const std::size_t target : out[node]) {
        layer_[target] = std::max(layer_[target], layer_[node] + 1);
        if (--waiting[target] == 0) ready.push_back(target);
      }
    }
  }

  // Cuts edges that pass over columns into pieces from one column to the next.
  void AddBends() {
    routes_.resize(edges_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      std::vector<std::size_t>& route = routes_[i];
      route.push_back(From(i));
      for (std::size_t layer = layer_[From(i)] + 1; layer < layer_[To(i)]; ++layer) {
        route.push_back(sizes_.size());
        sizes_.push_back({0, kBendRow});
        layer_.push_back(layer);
      }
      route.push_back(To(i));
    }
    before_.resize(sizes_.size());
    after_.resize(sizes_.size());
    for (const std::vector<std::size_t>& route : routes_) {
      for (std::size_t at = 1; at < route.size(); ++at) {
        after_[route[at - 1]].push_back(route[at]);
        before_[route[at]].push_back(route[at - 1]);
      }
    }
    for (std::size_t node = 0; node < sizes_.size(); ++node) {
      if (layer_[node] >= layers_.size()) layers_.resize(layer_[node] + 1);
      layers_[layer_[node]].push_back(node);
    }
  }

  // Sweeps to and fro, each column after the mean place of its neighbours, and keeps the
  // order with the fewest crossings.
  void Order() {
    std::vector<double> place(sizes_.size(), 0);
    const auto number = [&](const std::vector<std::size_t>& layer) {
      for (std::size_t at = 0; at < layer.size(); ++at) place[layer[at]] = static_cast<double>(at);
    };
    for (const std::vector<std::size_t>& layer : layers_) number(layer);
    std::vector<std::vector<std::size_t>> best = layers_;
    std::size_t fewest = Crossings(place);
    const auto sort_by = [&](std::vector<std::size_t>& layer, const Neighbours& neighbours) {
      std::vector<std::pair<double, std::size_t>> keyed;
      for (const std::size_t node : layer) {
        double sum = 0;
        for (const std::size_t other : neighbours[node]) sum += place[other];
        const auto count = static_cast<double>(neighbours[node].size());
        keyed.emplace_back(count == 0 ? place[node] : sum / count, node);
      }
      std::stable_sort(keyed.begin(), keyed.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      std::transform(keyed.begin(), keyed.end(), layer.begin(),
                     [](const auto& key) { return key.second; });
      number(layer);
    };
    for (int sweep = 0; sweep < kOrderingSweeps && fewest > 0; ++sweep) {
      if (sweep % 2 == 0) {
        for (std::size_t i = 1; i < layers_.size(); ++i) sort_by(layers_[i], before_);
      } else {
        for (std::size_t i = layers_.size(); i-- > 1;) sort_by(layers_[i - 1], after_);
      }
      const std::size_t crossings = Crossings(place);
      if (crossings < fewest) {
        fewest = crossings;
        best = layers_;
      }
    }
    layers_ = std::move(best);
  }

  std::size_t Crossings(const std::vector<double>& place) const {
    std::size_t crossings = 0;
    for (const std::vector<std::size_t>& layer : layers_) {
      std::vector<std::pair<double, double>> pieces;
      for (const std::size_t node : layer) {
        for (const std::size_t next : after_[node]) pieces.emplace_back(place[node], place[next]);
      }
      for (std::size_t a = 0; a < pieces.size(); ++a) {
        for (std::size_t b = a + 1; b < pieces.size(); ++b) {
          crossings +=
              (pieces[a].first - pieces[b].first) * (pieces[a].second - pieces[b].second) < 0;
        }
      }
    }
    return crossings;
  }

  // Moves the boxes of each column towards the mean of their neighbours, order and gaps kept.
  void Straighten() {
    centre_.assign(sizes_.size(), 0);
    for (const std::vector<std::size_t>& layer : layers_) {
      double y = 0;
      for (const std::size_t node : layer) {
        centre_[node] = y + sizes_[node].height / 2;
        y += sizes_[node].height + gaps_.row;
      }
    }
    for (int sweep = 0; sweep < kStraighteningSweeps; ++sweep) {
      const bool forward = sweep % 2 == 0;
      for (std::size_t i = 0; i < layers_.size(); ++i) {
        Pull(layers_[forward ? i : layers_.size() - 1 - i], forward ? before_ : after_);
      }
    }
  }

  // The least squares solution under the gaps: boxes that would overlap are merged to blocks
  // which stand at the mean of what their members want (pool adjacent violators).
  void Pull(const std::vector<std::size_t>& layer, const Neighbours& neighbours) {
    struct Block {
      double sum = 0;  // of what members want, less their offset in the block
      double count = 0;
      std::size_t begin = 0;
      double Start() const { return sum / count; }
    };
    std::vector<double> offset(layer.size(), 0);  // of the centre, from the first one's
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      if (i > 0) {
        offset[i] =
            offset[i - 1] + gaps_.row + (sizes_[layer[i - 1]].height + sizes_[layer[i]].height) / 2;
      }
      double wanted = centre_[layer[i]];
      if (!neighbours[layer[i]].empty()) {
        wanted = 0;
        for (const std::size_t other : neighbours[layer[i]]) wanted += centre_[other];
        wanted /= static_cast<double>(neighbours[layer[i]].size());
      }
      blocks.push_back({wanted - offset[i], 1, i});
      while (blocks.size() > 1 && blocks[blocks.size() - 2].Start() >= blocks.back().Start()) {
        blocks[blocks.size() - 2].sum += blocks.back().sum;
        blocks[blocks.size() - 2].count += blocks.back().count;
        blocks.pop_back();
      }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      const std::size_t end = b + 1 < blocks.size() ? blocks[b + 1].begin : layer.size();
      for (std::size_t i = blocks[b].begin; i < end; ++i) {
        centre_[layer[i]] = blocks[b].Start() + offset[i];
      }
    }
  }

  LayeredLayout Place() const {
    LayeredLayout layout;
    double top = 0;
    double bottom = 0;
    std::vector<double> left;
    std::vector<double> width;
    for (const std::vector<std::size_t>& layer : layers_) {
      width.push_back(0);
      for (const std::size_t node : layer) {
        width.back() = std::max(width.back(), sizes_[node].width);
        const double half = sizes_[node].height / 2;
        top = left.empty() && node == layer.front() ? centre_[node] - half
                                                    : std::min(top, centre_[node] - half);
        bottom = std::max(bottom, centre_[node] + half);
      }
      left.push_back(layout.width);
      layout.width += width.back() + gaps_.column;
    }
    if (!layers_.empty()) layout.width -= gaps_.column;
    layout.height = bottom - top;
    for (std::size_t node = 0; node < box_count_; ++node) {
      layout.boxes.push_back({left[layer_[node]], centre_[node] - sizes_[node].height / 2 - top});
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      std::vector<Point> points;
      for (std::size_t at = 0; at < routes_[i].size(); ++at) {
        const std::size_t node = routes_[i][at];
        const double x = left[layer_[node]];
        const double y = centre_[node] - top;
        const bool bend = node >= box_count_;
        // Past a column, an edge runs level.
        if (bend || at > 0) points.push_back({x, y});
        if (bend) points.push_back({x + width[layer_[node]], y});
        if (!bend && at == 0) points.push_back({x + sizes_[node].width, y});
      }
      if (turned_[i]) std::reverse(points.begin(), points.end());
      layout.routes.push_back(std::move(points));
    }
    return layout;
  }

  std::vector<BoxSize> sizes_;  // of the boxes, then of the bends
  const std::vector<std::pair<std::size_t, std::size_t>>& edges_;
  const Gaps gaps_;
  const std::size_t box_count_;
  std::vector<bool> turned_;
  std::vector<std::size_t> layer_;
  std::vector<std::vector<std::size_t>> routes_;  // the boxes and bends of each edge
  std::vector<std::vector<std::size_t>> layers_;
  Neighbours before_;
  Neighbours after_;
  std::vector<double> centre_;
};

}  // namespace

LayeredLayout LayOut(const std::vector<BoxSize>& boxes,
                     const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                     const Gaps& gaps) {
  return Layouter(boxes, edges, gaps).Run();
}

}  // namespace hearsay
