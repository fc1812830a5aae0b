// What a change of wording means: the word lists of rules/en/wording.toml, made ready for
// comparing.
//
// Immutable once built; safe to share between threads. Words are WordHash() values.
#ifndef HEARSAY_EVIDENCE_WORDING_H_
#define HEARSAY_EVIDENCE_WORDING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "rules/rule_set.h"

namespace hearsay {

// A set of words and phrases, each with a value.
class PhraseTable {
 public:
  struct Match {
    std::size_t length = 0;  // in words; 0: no phrase begins here
    std::int32_t value = 0;
  };

  void Add(std::string_view phrase, std::int32_t value);

  // The longest phrase that begins the words.
  Match Longest(std::span<const std::uint64_t> words) const;

  // How many of the words belong to a phrase of the table.
  std::size_t CountCovered(std::span<const std::uint64_t> words) const;

  // The values of the phrases in the words, in order.
  std::vector<std::int32_t> ValuesIn(std::span<const std::uint64_t> words) const;

  bool HasWord(std::uint64_t word) const { return Longest({&word, 1}).length == 1; }

 private:
  struct Phrase {
    std::vector<std::uint64_t> words;
    std::int32_t value;
  };
  absl::flat_hash_map<std::uint64_t, std::vector<Phrase>> by_first_word_;
};

struct WordingLists {
  PhraseTable fillers;
  PhraseTable openers;
  PhraseTable negations;
  PhraseTable modals;
  PhraseTable quantities;
  PhraseTable limits;
  PhraseTable function_words;
  PhraseTable same;  // value: the class of forms that may stand for one another
  PhraseTable number_units;
  PhraseTable number_tens;
  PhraseTable number_scales;  // value: 0 hundred, 1 thousand, 2 million, ...
  PhraseTable weekdays;
  PhraseTable months;
  std::vector<std::string> negating_prefixes;
};

// The lists as the rules have them; one that a user removed is empty.
WordingLists LoadWordingLists(const RuleSet& rules);

// The tables of an amount written in digits or words that begins the words, as one number.
struct Numeral {
  std::size_t length = 0;  // in words; 0: no numeral begins here
  double value = 0;
};

// `texts` are the words as they stand, same index as `words`.
Numeral ReadNumeral(const WordingLists& wording, std::span<const std::uint64_t> words,
                    std::span<const std::string_view> texts);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_WORDING_H_
