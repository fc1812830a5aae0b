#include "evidence/find_passages.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace hearsay {
namespace {

constexpr std::size_t kCommon = 128;      // a key that occurs more often tells little ...
constexpr std::size_t kRarestAlways = 8;  // ... but these many are always looked at
constexpr std::size_t kMostPositions = 4096;
constexpr std::uint32_t kLeastStretch = 48;  // words
constexpr std::size_t kStretchesTried = 4;

std::uint64_t PairKey(std::uint64_t first, std::uint64_t second) {
  return (first ^ (second << 1 | second >> 63)) * 0x9E3779B97F4A7C15u;
}

std::uint32_t CountMatched(const Alignment& alignment, std::span<const ComparedWord> quoted,
                           std::span<const ComparedWord> original) {
  std::uint32_t matched = 0;
  for (const AlignedPair& pair : alignment.pairs) {
    if (pair.quoted == kNone || pair.original == kNone) continue;
    matched += quoted[pair.quoted].word == original[pair.original].word;
  }
  return matched;
}

// The words of the original that an alignment begins and ends at.
std::pair<std::int32_t, std::int32_t> Extent(const Alignment& alignment) {
  std::pair<std::int32_t, std::int32_t> extent{kNone, kNone};
  for (const AlignedPair& pair : alignment.pairs) {
    if (pair.original == kNone) continue;
    if (extent.first == kNone) extent.first = pair.original;
    extent.second = pair.original;
  }
  return extent;
}

}  // namespace

PassageIndex::PassageIndex(std::span<const ComparedWord> words)
    : size_(static_cast<std::uint32_t>(words.size())) {
  entries_.reserve(2 * words.size());
  for (std::uint32_t i = 0; i < size_; ++i) {
    entries_.push_back({words[i].word, i});
    if (i + 1 < size_) entries_.push_back({PairKey(words[i].word, words[i + 1].word), i});
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.key, a.position) < std::tie(b.key, b.position);
  });
}

std::span<const PassageIndex::Entry> PassageIndex::Lookup(std::uint64_t key) const {
  const auto begin = std::partition_point(entries_.begin(), entries_.end(),
                                          [&](const Entry& entry) { return entry.key < key; });
  const auto end = std::partition_point(begin, entries_.end(),
                                        [&](const Entry& entry) { return entry.key == key; });
  return {begin, end};
}

std::vector<WordRange> PassageIndex::FindStretches(std::span<const ComparedWord> quoted,
                                                   std::size_t most) const {
  struct Clue {
    std::span<const Entry> places;
    std::uint32_t at;  // word of the quotation
  };
  std::vector<Clue> clues;
  for (std::uint32_t i = 0; i < quoted.size(); ++i) {
    clues.push_back({Lookup(quoted[i].word), i});
    if (i + 1 < quoted.size()) {
      clues.push_back({Lookup(PairKey(quoted[i].word, quoted[i + 1].word)), i});
    }
  }
  std::erase_if(clues, [](const Clue& clue) { return clue.places.empty(); });
  std::stable_sort(clues.begin(), clues.end(),
                   [](const Clue& a, const Clue& b) { return a.places.size() < b.places.size(); });

  // A stretch is two cells of the grid, so that one of them holds the whole passage.
  const auto cell = std::max(kLeastStretch, 2 * static_cast<std::uint32_t>(quoted.size()));
  absl::flat_hash_map<std::uint32_t, double> votes;  // by the stretch's first cell
  for (std::size_t i = 0; i < clues.size(); ++i) {
    const std::span<const Entry> places = clues[i].places;
    if (places.size() > kCommon && i >= kRarestAlways) break;
    if (places.size() > kMostPositions) break;
    const double vote = 16.0 / (15.0 + static_cast<double>(places.size()));
    for (const Entry& place : places) {
      const std::uint32_t at = place.position / cell;
      votes[at] += vote;
      if (at > 0) votes[at - 1] += vote;
    }
  }
  std::vector<std::pair<std::uint32_t, double>> ranked(votes.begin(), votes.end());
  const auto better = [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  const std::size_t kept = std::min(most, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                    ranked.end(), better);
  ranked.resize(kept);
  std::vector<WordRange> stretches;
  for (const auto& [first, vote] : ranked) {
    // With some words more: the passage may run over the edge.
    const std::uint32_t begin = first * cell;
    const std::uint32_t margin = cell / 2;
    stretches.push_back(
        {begin - std::min(begin, margin), std::min(size_, begin + 2 * cell + margin)});
  }
  return stretches;
}

std::vector<Passage> FindPassages(std::span<const ComparedWord> quoted,
                                  std::span<const ComparedWord> original, const PassageIndex& index,
                                  std::size_t most) {
  std::vector<Passage> passages;
  std::vector<std::pair<std::int32_t, std::int32_t>> extents;
  for (WordRange stretch : index.FindStretches(quoted, std::max(most, kStretchesTried) * 2)) {
    Passage passage;
    passage.alignment = Align(quoted, original.subspan(stretch.begin, stretch.size()));
    for (AlignedPair& pair : passage.alignment.pairs) {
      if (pair.original != kNone) pair.original += static_cast<std::int32_t>(stretch.begin);
    }
    passage.matched = CountMatched(passage.alignment, quoted, original);
    if (passage.matched * 3 < quoted.size()) continue;
    const auto extent = Extent(passage.alignment);
    const auto same = std::find_if(extents.begin(), extents.end(), [&](const auto& other) {
      return extent.first <= other.second && other.first <= extent.second;
    });
    if (same == extents.end()) {
      extents.push_back(extent);
      passages.push_back(std::move(passage));
    } else if (Passage& other = passages[same - extents.begin()];
               passage.alignment.score > other.alignment.score) {
      *same = extent;
      other = std::move(passage);
    }
  }
  std::stable_sort(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) {
    if (a.alignment.score != b.alignment.score) return a.alignment.score > b.alignment.score;
    return Extent(a.alignment).first < Extent(b.alignment).first;
  });
  if (passages.size() > most) passages.resize(most);
  return passages;
}

}  // namespace hearsay
