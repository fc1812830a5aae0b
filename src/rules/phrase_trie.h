// A trie over word hashes: finds every phrase of a large lexicon that begins at a token.
//
// Built once, then const and safe to share between threads. Where nothing begins, which is
// most tokens, a lookup costs one bit of a table that fits the first-level cache.
#ifndef HEARSAY_RULES_PHRASE_TRIE_H_
#define HEARSAY_RULES_PHRASE_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <span>
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

  // Lays the values of each phrase side by side, so that matching reads less memory. Changes
  // nothing else; worth its time after the last Add().
  void Pack();

  // Calls found(length_in_tokens, value) for every phrase that begins at tokens[at],
  // shorter ones first; the values of one phrase in the order they were added.
  template <typename Found>
  void Match(const std::vector<Token>& tokens, std::uint32_t at, const Found& found) const {
    std::uint32_t node = 0;
    for (std::uint32_t i = at; i < tokens.size(); ++i) {
      const std::uint64_t key = EdgeKey(node, tokens[i].word);
      if (!MayExist(key)) return;
      const auto edge = edges_.find(key);
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
  // An edge's key is a hash of its node and word, and taken for both: that two of them meet
  // is as unlikely as that two words have one hash. The root's edges have the words themselves.
  static constexpr std::uint64_t EdgeKey(std::uint32_t node, std::uint64_t word) {
    return word ^ (node * std::uint64_t{0x9E3779B97F4A7C15});
  }
  struct KeyHash {
    std::size_t operator()(std::uint64_t key) const { return key; }
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

  // A bit for each value of the high bits of the keys: 32 KiB, of which forty thousand
  // different keys set a seventh.
  static constexpr int kFilterBits = 18;
  static constexpr std::size_t FilterBit(std::uint64_t key) { return key >> (64 - kFilterBits); }
  bool MayExist(std::uint64_t key) const {
    const std::size_t bit = FilterBit(key);
    return (filter_[bit / 64] >> (bit % 64)) & 1;
  }

  std::vector<std::uint64_t> filter_ =
      std::vector<std::uint64_t>((std::size_t{1} << kFilterBits) / 64);
  absl::flat_hash_map<std::uint64_t, std::uint32_t, KeyHash> edges_;
  std::vector<Node> nodes_{Node{}};
  std::vector<Link> links_;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_PHRASE_TRIE_H_
