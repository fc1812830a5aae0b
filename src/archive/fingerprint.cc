#include "archive/fingerprint.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::size_t kShingleWords = 3;
constexpr std::size_t kWindow = 4;    // shingles of which one is kept
constexpr std::size_t kAllKept = 6;   // a run of no more shingles is kept whole
constexpr std::size_t kTermSize = 7;  // letters of five bits that hold 32

constexpr std::uint64_t Mix(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * 0x9E3779B97F4A7C15u;
  return state ^ (state >> 29);
}

Shingle ShingleOf(std::span<const ComparableWord> words) {
  std::uint64_t state = kShingleWords;
  std::size_t letters = 0;
  for (const ComparableWord& word : words) {
    state = Mix(state, WordHash(word.word));
    letters += word.word.size();
  }
  return {static_cast<std::uint32_t>(state >> 32), static_cast<std::uint32_t>(letters)};
}

bool IsRarer(const Shingle& a, const Shingle& b) {
  return a.letters != b.letters ? a.letters > b.letters : a.hash < b.hash;
}

// Calls handle() with the shingles of each run of words between gaps, in order.
template <typename Handle>
void ForEachRun(std::span<const ComparableWord> words, const Handle& handle) {
  std::vector<Shingle> run;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    while (end < words.size() && !words[end].after_gap) ++end;
    run.clear();
    for (std::size_t at = begin; at + kShingleWords <= end; ++at) {
      run.push_back(ShingleOf(words.subspan(at, kShingleWords)));
    }
    handle(run);
    begin = end;
  }
}

std::vector<Shingle> Distinct(std::vector<Shingle> shingles) {
  std::ranges::sort(shingles, {}, &Shingle::hash);
  const auto [first, last] = std::ranges::unique(shingles, {}, &Shingle::hash);
  shingles.erase(first, last);
  return shingles;
}

}  // namespace

std::int64_t WordsHash(std::span<const ComparableWord> words) {
  std::uint64_t state = words.size();
  for (const ComparableWord& word : words) state = Mix(state, WordHash(word.word));
  return static_cast<std::int64_t>(Mix(state, words.size()));
}

std::vector<Shingle> KeptShingles(std::span<const ComparableWord> words) {
  std::vector<Shingle> kept;
  ForEachRun(words, [&](const std::vector<Shingle>& run) {
    if (run.size() <= kAllKept) {
      kept.insert(kept.end(), run.begin(), run.end());
      return;
    }
    for (auto window = run.begin(); window + kWindow <= run.end(); ++window) {
      kept.push_back(*std::min_element(window, window + kWindow, IsRarer));
    }
  });
  return Distinct(std::move(kept));
}

std::vector<Shingle> AllShingles(std::span<const ComparableWord> words) {
  std::vector<Shingle> all;
  ForEachRun(words, [&](const std::vector<Shingle>& run) {
    all.insert(all.end(), run.begin(), run.end());
  });
  return Distinct(std::move(all));
}

std::string FingerprintTerm(std::uint32_t hash) {
  constexpr std::string_view kDigits = "abcdefghijklmnopqrstuvwxyz234567";
  std::string term(kTermSize, ' ');
  for (char& digit : term) {
    digit = kDigits[hash & 31];
    hash >>= 5;
  }
  return term;
}

std::string FingerprintTerms(std::span<const ComparableWord> words) {
  std::string terms;
  for (const Shingle& shingle : KeptShingles(words)) {
    if (!terms.empty()) terms += ' ';
    terms += FingerprintTerm(shingle.hash);
  }
  return terms;
}

}  // namespace hearsay
