// RuleSet::FindHits().

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/lexicon_index.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

// Adds the hits that begin at one token, so that of each kind (of each list) only the
// longest are left. Shorter phrases are seen first.
class HitsAtToken {
 public:
  HitsAtToken(std::uint32_t at, std::vector<LexiconHit>& hits)
      : at_(at), first_(hits.size()), hits_(hits) {}

  void Add(std::uint32_t length, const PhraseTrie::Value& value) {
    const LexiconHit hit{
        {at_, at_ + length}, static_cast<LexiconKind>(value.kind), value.forms, value.entry};
    const std::uint32_t kind_bit = 1u << value.kind;
    const bool is_list = hit.kind == LexiconKind::kWordList;
    // Nearly always there is nothing to compare with: the first of its kind, or of several
    // lists that hold the same words.
    const bool alone = (seen_ & kind_bit) == 0 || (is_list && list_length_ == length);
    if (alone || !JoinOrDropShorter(hit, is_list)) {
      hits_.push_back(hit);
    }
    seen_ |= kind_bit;
    if (is_list) list_length_ = length;
  }

  std::span<const LexiconHit> hits() const { return std::span(hits_).subspan(first_); }

 private:
  // Drops shorter hits that `hit` replaces. True when it became part of an equal one.
  bool JoinOrDropShorter(const LexiconHit& hit, bool is_list) {
    for (std::size_t i = first_; i < hits_.size();) {
      LexiconHit& other = hits_[i];
      if (other.kind != hit.kind || (is_list && other.entry != hit.entry)) {
        ++i;
      } else if (other.tokens.size() < hit.tokens.size()) {
        hits_.erase(hits_.begin() + static_cast<std::ptrdiff_t>(i));
      } else if (other.entry == hit.entry) {
        other.forms = static_cast<std::uint8_t>(other.forms | hit.forms);
        return true;
      } else {
        ++i;
      }
    }
    return false;
  }

  const std::uint32_t at_;
  const std::size_t first_;
  std::vector<LexiconHit>& hits_;
  std::uint32_t seen_ = 0;         // bits of the kinds that have a hit here
  std::uint32_t list_length_ = 0;  // of the last hit of a word list
};

}  // namespace

std::vector<LexiconHit> RuleSet::FindHits(std::string_view /*text*/,
                                          const TextLayers& layers) const {
  std::vector<LexiconHit> hits;
  hits.reserve(layers.tokens.size() + layers.tokens.size() / 2);
  // For each kind where its last hit ends: what lies inside that hit is left out.
  std::array<std::uint32_t, kLexiconKindCount> covered{};
  const auto tokens = static_cast<std::uint32_t>(layers.tokens.size());
  for (std::uint32_t at = 0; at < tokens; ++at) {
    HitsAtToken here(at, hits);
    bool only_lists = true;
    trie_.Match(layers.tokens, at, [&](std::uint32_t length, const PhraseTrie::Value& value) {
      if (value.kind != static_cast<std::uint8_t>(LexiconKind::kWordList)) {
        if (at + length <= covered[value.kind]) return;
        if (value.casing != 0 && !CasingFits(value.casing, layers.tokens, at)) return;
        only_lists = false;
      }
      here.Add(length, value);
    });
    if (only_lists) continue;
    for (const LexiconHit& hit : here.hits()) {
      covered[static_cast<std::size_t>(hit.kind)] = hit.tokens.end;
    }
  }
  return hits;
}

}  // namespace hearsay
