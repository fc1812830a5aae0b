#include "render/graph.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

#include "analysis/label.h"
#include "analysis/names.h"
#include "base/strings.h"
#include "render/chain_line.h"
#include "render/identifiers.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);

using EdgeMap = std::map<std::pair<std::size_t, std::size_t>, GraphEdge>;

std::vector<GraphEdge> EdgesOf(const EdgeMap& edges) {
  std::vector<GraphEdge> list;
  list.reserve(edges.size());
  for (const auto& [ends, edge] : edges) list.push_back(edge);
  return list;
}

GraphEdge& EdgeBetween(EdgeMap& edges, std::size_t from, std::size_t to) {
  return edges.try_emplace({from, to}, GraphEdge{.from = from, .to = to, .statement_ids = {}})
      .first->second;
}

// "Courier", "The Courier" and "the courier" are one name.
std::string NameKey(std::string_view name) {
  std::string slug = Slug(name);
  constexpr std::string_view kThe = "the-";
  if (slug.starts_with(kThe) && slug.size() > kThe.size()) slug.erase(0, kThe.size());
  return slug;
}

bool HasCapital(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A node without its count.
GraphNode NodeFor(const Entity& entity) {
  const std::string key = NameKey(entity.name);
  const bool nameless = key.empty();
  switch (entity.type) {
    case EntityType::kAnonymous:
      return {"anonymous", "unnamed sources", entity.type};
    case EntityType::kUnknown:
      return {"unknown", "no source given", entity.type};
    case EntityType::kDocument:
      if (nameless || !HasCapital(entity.name)) {
        return {"document", "documents without a name", entity.type};
      }
      break;
    case EntityType::kOutlet:
    case EntityType::kPublisher:
      if (!entity.outlet.empty()) return {entity.outlet, LabelOf(entity), EntityType::kOutlet};
      if (nameless) return {"publisher", "unknown publisher", EntityType::kPublisher};
      return {"outlet/" + key, LabelOf(entity), EntityType::kOutlet};
    default:
      break;
  }
  return {StrCat(Name(entity.type), '/', key), LabelOf(entity), entity.type};
}

}  // namespace

Graph ChainGraph(const Analysis& analysis) {
  const MetadataField& title = analysis.document.metadata.title;
  Graph graph;
  graph.title = StrCat("Chains of ", title.present() ? title.value : analysis.document.id);
  std::vector<std::size_t> node_of(analysis.entities.size(), kNoNode);
  EdgeMap edges;
  for (std::size_t i = 0; i < analysis.chains.size(); ++i) {
    std::size_t before = kNoNode;
    for (const Hop& hop : analysis.chains[i].hops) {
      std::size_t& node = node_of[hop.entity];
      if (node == kNoNode) {
        const Entity& entity = analysis.entities[hop.entity];
        node = graph.nodes.size();
        graph.nodes.push_back({StrCat('E', hop.entity), HandLabel(entity), entity.type});
      }
      ++graph.nodes[node].statements;
      if (before != kNoNode && before != node) {
        GraphEdge& edge = EdgeBetween(edges, before, node);
        ++edge.statements;
        edge.documents = 1;
        edge.statement_ids.push_back(AttributionId(i));
      }
      before = node;
    }
  }
  graph.edges = EdgesOf(edges);
  return graph;
}

std::size_t CitationGraphBuilder::NodeOf(const Entity& entity) {
  GraphNode node = NodeFor(entity);
  const auto [found, fresh] = index_.try_emplace(node.id, nodes_.size());
  if (fresh) nodes_.push_back(std::move(node));
  return found->second;
}

void CitationGraphBuilder::Add(const Analysis& analysis) {
  ++documents_;
  std::vector<std::size_t> node_of(analysis.entities.size(), kNoNode);
  std::set<std::pair<std::size_t, std::size_t>> here;
  for (const Chain& chain : analysis.chains) {
    std::size_t before = kNoNode;
    for (const Hop& hop : chain.hops) {
      std::size_t& node = node_of[hop.entity];
      if (node == kNoNode) node = NodeOf(analysis.entities[hop.entity]);
      ++nodes_[node].statements;
      if (before != kNoNode && before != node) {
        GraphEdge& edge = EdgeBetween(edges_, before, node);
        ++edge.statements;
        if (here.insert({before, node}).second) ++edge.documents;
      }
      before = node;
    }
  }
}

Graph CitationGraphBuilder::Build() const {
  return {
      .title = StrCat("Who cites whom in ", documents_, documents_ == 1 ? " article" : " articles"),
      .nodes = nodes_,
      .edges = EdgesOf(edges_)};
}

Graph Heaviest(const Graph& graph, std::size_t most) {
  if (graph.nodes.size() <= most) return graph;
  // By what goes along the edges: a hand that others do not pass on says little here.
  std::vector<std::int64_t> weight(graph.nodes.size(), 0);
  for (const GraphEdge& edge : graph.edges) {
    weight[edge.from] += edge.statements;
    weight[edge.to] += edge.statements;
  }
  std::vector<std::size_t> order(graph.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
  order.resize(most);
  std::sort(order.begin(), order.end());
  Graph part;
  part.title =
      StrCat(graph.title, ": the ", most, " hands that pass on most, of ", graph.nodes.size());
  std::vector<std::size_t> place(graph.nodes.size(), kNoNode);
  for (const std::size_t node : order) {
    place[node] = part.nodes.size();
    part.nodes.push_back(graph.nodes[node]);
  }
  for (const GraphEdge& edge : graph.edges) {
    if (place[edge.from] == kNoNode || place[edge.to] == kNoNode) continue;
    GraphEdge& kept = part.edges.emplace_back(edge);
    kept.from = place[edge.from];
    kept.to = place[edge.to];
  }
  return part;
}

}  // namespace hearsay
