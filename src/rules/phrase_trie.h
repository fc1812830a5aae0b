// A trie over word hashes: finds every phrase of a large lexicon that begins at a token.
//
// Built once, then const and safe to share between threads. Lookup costs one hash probe a
// token where nothing begins.
#ifndef HEARSAY_RULES_PHRASE_TRIE_H_
#define HEARSAY_RULES_PHRASE_TRIE_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "text/layers.h"

namespace hearsay {

class PhraseTrie {
 public:
  struct Value {
    std::uint8_t kind;  // LexiconKind
    std::uint8_t forms;
    std::uint32_t entry;
  };

  void Add(const std::vector<std::uint64_t>& words, Value value);

  // Calls found(length_in_tokens, value) for every phrase that begins at tokens[at],
  // shorter ones first.
  template <typename Found>
  void Match(const std::vector<Token>& tokens, std::uint32_t at, const Found& found) const {
    std::uint32_t node = 0;
    for (std::uint32_t i = at; i < tokens.size(); ++i) {
      const auto edge = edges_.find(Edge{node, tokens[i].word});
      if (edge == edges_.end()) return;
      node = edge->second;
      for (std::int32_t v = first_value_[node]; v != kNone; v = values_[v].next) {
        found(i + 1 - at, values_[v].value);
      }
    }
  }

 private:
  struct Edge {
    std::uint32_t node;
    std::uint64_t word;
    friend bool operator==(const Edge&, const Edge&) = default;
    template <typename H>
    friend H AbslHashValue(H state, const Edge& edge) {
      return H::combine(std::move(state), edge.node, edge.word);
    }
  };
  struct Link {
    Value value;
    std::int32_t next;
  };
  absl::flat_hash_map<Edge, std::uint32_t> edges_;
  std::vector<std::int32_t> first_value_{kNone};
  std::vector<Link> values_;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_PHRASE_TRIE_H_
