#include "rules/phrase_trie.h"

#include <utility>

namespace hearsay {

void PhraseTrie::Reserve(std::size_t phrases, std::size_t words) {
  edges_.reserve(words);
  nodes_.reserve(words + 1);
  links_.reserve(phrases);
}

void PhraseTrie::Add(std::span<const std::uint64_t> words, Value value) {
  if (words.empty()) return;
  std::uint32_t node = 0;
  for (const std::uint64_t word : words) {
    const std::uint64_t key = EdgeKey(node, word);
    const auto [edge, added] = edges_.try_emplace(key, static_cast<std::uint32_t>(nodes_.size()));
    if (added) {
      filter_[FilterBit(key) / 64] |= std::uint64_t{1} << (FilterBit(key) % 64);
      nodes_.emplace_back();
      nodes_[node].goes_on = true;
    }
    node = edge->second;
  }

  for (std::int32_t v = nodes_[node].first_value; v != kNone; v = links_[v].next) {
    Value& other = links_[v].value;
    if (other.kind == value.kind && other.entry == value.entry && other.casing == value.casing) {
      other.forms = static_cast<std::uint8_t>(other.forms | value.forms);
      return;
    }
  }
  const auto link = static_cast<std::int32_t>(links_.size());
  links_.push_back({value, kNone});
  Node& end = nodes_[node];
  (end.last_value == kNone ? end.first_value : links_[end.last_value].next) = link;
  end.last_value = link;
}

void PhraseTrie::Pack() {
  std::vector<Link> packed;
  packed.reserve(links_.size());
  for (Node& node : nodes_) {
    const auto first = static_cast<std::int32_t>(packed.size());
    for (std::int32_t v = node.first_value; v != kNone; v = links_[v].next) {
      packed.push_back({links_[v].value, static_cast<std::int32_t>(packed.size() + 1)});
    }
    if (node.first_value == kNone) continue;
    packed.back().next = kNone;
    node = {first, static_cast<std::int32_t>(packed.size() - 1), node.goes_on};
  }
  links_ = std::move(packed);
}

}  // namespace hearsay
