// A trie over word hashes: finds every phrase of a large lexicon that begins at a token.
//
// Built once, then const and safe to share between threads. Where nothing begins, which is
// most tokens, a lookup costs one bit of a table that fits the first-level cache.
#ifndef HEARSAY_RULES_PHRASE_TRIE_H_
#define HEARSAY_RULES_PHRASE_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "text/layers.h"

namespace hearsay {

class PhraseTrie {
 public:
  struct Value {
    std::uint8_t kind;         // LexiconKind
    std::uint8_t forms;        // as in LexiconHit
    std::uint16_t casing = 0;  // the letter case it asks for (lexicon_index.h)
    std::uint32_t entry;
    friend bool operator==(const Value&, const Value&) = default;
  };

  // Makes room, so that adding does not rehash.
  void Reserve(std::size_t phrases, std::size_t words);

  // Adds a phrase of at least one word; the same phrase may have several values. The forms
  // of two values that are otherwise the same are joined.
  void Add(std::span<const std::uint64_t> words, Value value);

  // Calls found(length_in_tokens, value) for every phrase that begins at tokens[at],
  // shorter ones first; the values of one phrase in the order they were added.
  template <typename Found>
  void Match(const std::vector<Token>& tokens, std::uint32_t at, const Found& found) const {
    if (!MayBegin(tokens[at].word)) return;
    std::uint32_t node = 0;
    for (std::uint32_t i = at; i < tokens.size(); ++i) {
      const auto edge = edges_.find(Edge{node, tokens[i].word});
      if (edge == edges_.end()) return;
      node = edge->second;
      for (std::int32_t v = nodes_[node].first_value; v != kNone; v = links_[v].next) {
        found(i + 1 - at, links_[v].value);
      }
      if (!nodes_[node].goes_on) return;
    }
  }

  std::size_t size() const { return links_.size(); }

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
  struct Node {
    std::int32_t first_value = kNone;
    std::int32_t last_value = kNone;
    bool goes_on = false;  // a longer phrase begins like this one
  };

  // A bit for each value of the low bits of the phrases' first words: 8 KiB, of which ten
  // thousand different first words set a seventh.
  static constexpr std::size_t kFilterBits = std::size_t{1} << 16;
  bool MayBegin(std::uint64_t word) const {
    const std::size_t bit = word % kFilterBits;
    return (first_words_[bit / 64] >> (bit % 64)) & 1;
  }

  std::vector<std::uint64_t> first_words_ = std::vector<std::uint64_t>(kFilterBits / 64);
  absl::flat_hash_map<Edge, std::uint32_t> edges_;
  std::vector<Node> nodes_{Node{}};
  std::vector<Link> links_;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_PHRASE_TRIE_H_
