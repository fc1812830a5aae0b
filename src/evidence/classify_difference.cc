#include "evidence/classify_difference.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kFewWords = 3;   // so few words are taken for what they are
constexpr std::size_t kSomeWords = 6;  // a longer stretch is reworded, whatever it negates
constexpr std::uint64_t kNumeralSeed = 0xA0761D6478BD642F;
constexpr std::uint64_t kFamilySeed = 0xE7037ED1A0B428DB;

// One side, ready to be looked up.
struct Side {
  std::vector<std::uint64_t> words;
  std::vector<std::string_view> texts;
};

Side MakeSide(const DifferingWords& differing) {
  Side side;
  for (std::uint32_t i = differing.words.begin; i < differing.words.end; ++i) {
    const ComparedWord& word = differing.compared->words[i];
    side.words.push_back(word.word);
    side.texts.push_back(Slice(differing.text, word.span));
  }
  return side;
}

std::vector<double> NumeralsOf(const Side& side, const WordingLists& wording) {
  std::vector<double> numerals;
  for (std::size_t at = 0; at < side.words.size();) {
    const Numeral numeral =
        ReadNumeral(wording, std::span(side.words).subspan(at), std::span(side.texts).subspan(at));
    if (numeral.length > 0) numerals.push_back(numeral.value);
    at += std::max<std::size_t>(numeral.length, 1);
  }
  return numerals;
}

// The words with their forms made one: numerals by value, forms that may stand for one another
// by their family; without the fillers, if wanted.
std::vector<std::uint64_t> Canonical(const Side& side, bool drop_fillers,
                                     const WordingLists& wording) {
  std::vector<std::uint64_t> canonical;
  for (std::size_t at = 0; at < side.words.size();) {
    const auto words = std::span(side.words).subspan(at);
    const Numeral numeral = ReadNumeral(wording, words, std::span(side.texts).subspan(at));
    if (numeral.length > 0) {
      canonical.push_back(kNumeralSeed ^ std::bit_cast<std::uint64_t>(numeral.value));
      at += numeral.length;
      continue;
    }
    const PhraseTable::Match filler = wording.fillers.Longest(words);
    if (drop_fillers && filler.length > 0) {
      at += filler.length;
      continue;
    }
    const PhraseTable::Match family = wording.same.Longest(words);
    if (family.length > 0) {
      canonical.push_back(kFamilySeed + static_cast<std::uint64_t>(family.value));
      at += family.length;
      continue;
    }
    canonical.push_back(words.front());
    ++at;
  }
  return canonical;
}

// The modal words, a contraction like its full form.
std::vector<std::uint64_t> ModalsOf(const Side& side, const WordingLists& wording) {
  std::vector<std::uint64_t> modals;
  for (std::size_t at = 0; at < side.words.size();) {
    const auto words = std::span(side.words).subspan(at);
    const std::size_t length = wording.modals.Longest(words).length;
    if (length > 0) {
      const PhraseTable::Match family = wording.same.Longest(words);
      modals.push_back(family.length == length
                           ? kFamilySeed + static_cast<std::uint64_t>(family.value)
                           : words.front());
    }
    at += std::max<std::size_t>(length, 1);
  }
  return modals;
}

// True for "able" and "unable", either way round.
bool DifferByPrefix(const Side& a, const Side& b, const WordingLists& wording) {
  if (a.texts.size() != 1 || b.texts.size() != 1) return false;
  const std::string first = LowerAscii(a.texts[0]);
  const std::string second = LowerAscii(b.texts[0]);
  return std::any_of(wording.negating_prefixes.begin(), wording.negating_prefixes.end(),
                     [&](const std::string& prefix) {
                       return first == prefix + second || second == prefix + first;
                     });
}

// True when the words are all fillers, or say again what stands beside them ("the the plan").
bool IsCleanUp(const DifferingWords& original, const Side& side, const WordingLists& wording) {
  if (wording.fillers.CountCovered(side.words) == side.words.size()) return true;
  const std::vector<ComparedWord>& all = original.compared->words;
  const std::size_t begin = original.words.begin, length = side.words.size();
  const auto repeats = [&](std::size_t at) {
    return at + length <= all.size() &&
           std::equal(
               side.words.begin(), side.words.end(), all.begin() + static_cast<std::ptrdiff_t>(at),
               [](std::uint64_t word, const ComparedWord& other) { return word == other.word; });
  };
  return repeats(begin + length) || (begin >= length && repeats(begin - length));
}

bool AllBracketed(const DifferingWords& quoted) {
  const auto& words = quoted.compared->words;
  return !quoted.words.empty() &&
         std::all_of(words.begin() + quoted.words.begin, words.begin() + quoted.words.end,
                     [](const ComparedWord& word) { return word.bracketed; });
}

Alteration ClassifyCut(const DifferingWords& original, const Side& side, bool marked,
                       const WordingLists& wording) {
  if (!marked && IsCleanUp(original, side, wording)) return Alteration::kCleanedUp;
  if (side.words.size() <= kFewWords) {
    if (wording.negations.CountCovered(side.words) > 0) return Alteration::kNegation;
    if (marked) return Alteration::kCutMarked;
    std::size_t amounts = wording.quantities.CountCovered(side.words);
    amounts = std::max(amounts, ReadNumeral(wording, side.words, side.texts).length);
    if (amounts == side.words.size()) return Alteration::kNumber;
    if (wording.modals.CountCovered(side.words) == side.words.size()) return Alteration::kModality;
  }
  return marked ? Alteration::kCutMarked : Alteration::kCutUnmarked;
}

}  // namespace

Alteration ClassifyDifference(const DifferingWords& quoted, const DifferingWords& original,
                              bool marked, const WordingLists& wording) {
  const Side ours = MakeSide(quoted), theirs = MakeSide(original);
  if (ours.words.empty()) return ClassifyCut(original, theirs, marked, wording);
  if (Canonical(ours, false, wording) == Canonical(theirs, true, wording) ||
      Canonical(ours, false, wording) == Canonical(theirs, false, wording)) {
    return Alteration::kCleanedUp;
  }

  const std::vector<double> our_numerals = NumeralsOf(ours, wording);
  const std::vector<double> their_numerals = NumeralsOf(theirs, wording);
  const bool bracketed = AllBracketed(quoted);
  const bool few = ours.words.size() <= kFewWords && theirs.words.size() <= kFewWords;
  const bool both = !our_numerals.empty() && !their_numerals.empty();
  if (our_numerals != their_numerals && (both || (few && !bracketed))) return Alteration::kNumber;
  const auto some = [](const Side& side) { return side.words.size() <= kSomeWords; };
  if (some(ours) && some(theirs)) {
    // Covered words, not phrases: "no longer" is one negation, as is "not".
    const std::size_t our_negations = wording.negations.ValuesIn(ours.words).size();
    const std::size_t their_negations = wording.negations.ValuesIn(theirs.words).size();
    if (our_negations % 2 != their_negations % 2) return Alteration::kNegation;
  }
  if (bracketed) return Alteration::kBracketed;
  if (DifferByPrefix(ours, theirs, wording)) return Alteration::kNegation;
  if (few) {
    const auto our_amounts = wording.quantities.ValuesIn(ours.words);
    const auto their_amounts = wording.quantities.ValuesIn(theirs.words);
    if (our_amounts != their_amounts) return Alteration::kNumber;
  }
  if (some(ours) && some(theirs) && ModalsOf(ours, wording) != ModalsOf(theirs, wording)) {
    return Alteration::kModality;
  }
  return Alteration::kReworded;
}

}  // namespace hearsay
