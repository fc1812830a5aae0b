// Graphs of hands: of one article's chains, and of who cites whom over many articles.
//
// An edge leads from the hand that passes a statement on to the hand that it was taken from.
// Plain data that owns its strings; dot.h, graphml.h and svg.h draw it.
#ifndef HEARSAY_RENDER_GRAPH_H_
#define HEARSAY_RENDER_GRAPH_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.h"

namespace hearsay {

struct GraphNode {
  std::string id;     // stable: "outlet/defense-news", "person/jane-roe"; "E3" in one article
  std::string label;  // what a drawing shows
  EntityType type = EntityType::kUnknown;
  std::int64_t statements = 0;  // that passed through this hand
};

struct GraphEdge {
  std::size_t from = 0;  // indices into the nodes
  std::size_t to = 0;
  std::int64_t statements = 0;
  std::int64_t documents = 0;
  std::vector<std::string> statement_ids;  // "A3", in a graph of one article only
};

struct Graph {
  std::string title;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;  // by from, then to
};

// The chains of one article: a node an entity that is a hand.
Graph ChainGraph(const Analysis& analysis);

// Collects who cites whom. One thread at a time.
//
// Outlets are one node over all articles, by their id in the lexicon or else their name, and
// so are people, organizations, groups and named documents, by their name. Unnamed people are
// nobody in particular: all of them are one node, and so are sources that are not given and
// documents that have no name of their own.
class CitationGraphBuilder {
 public:
  void Add(const Analysis& analysis);
  Graph Build() const;

 private:
  std::size_t NodeOf(const Entity& entity);

  std::int64_t documents_ = 0;
  std::map<std::string, std::size_t> index_;  // of node ids
  std::vector<GraphNode> nodes_;
  std::map<std::pair<std::size_t, std::size_t>, GraphEdge> edges_;
};

// The part of a graph that a drawing has room for: the `most` hands that pass on most, and
// the edges between them. Says in the title how many are left out.
Graph Heaviest(const Graph& graph, std::size_t most);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_GRAPH_H_
