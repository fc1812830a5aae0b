#include "evidence/wording.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/parse_number.h"
#include "text/segment.h"

namespace hearsay {
namespace {

void AddList(const RuleSet& rules, std::string_view id, PhraseTable& table) {
  const std::int32_t index = rules.FindWordList(id);
  if (index == kNone) return;
  const std::vector<std::string>& entries = rules.word_lists()[index].entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    table.Add(entries[i], static_cast<std::int32_t>(i));
  }
}

// "1,000.5" as 1000.5; nothing for what only begins with digits ("3rd", "20s").
std::optional<double> ReadDigits(std::string_view text) {
  std::string plain;
  for (char c : text) {
    if (c != ',') plain.push_back(c);
  }
  return ParseNumber<double>(plain);
}

double ScaleOf(std::int32_t scale) { return scale == 0 ? 100 : std::pow(1000, scale); }

}  // namespace

void PhraseTable::Add(std::string_view phrase, std::int32_t value) {
  std::vector<std::uint64_t> words;
  for (const Token& token : SegmentText(phrase).tokens) words.push_back(token.word);
  if (words.empty()) return;
  std::vector<Phrase>& phrases = by_first_word_[words.front()];
  phrases.push_back({std::move(words), value});
  std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
    return a.words.size() > b.words.size();
  });
}

PhraseTable::Match PhraseTable::Longest(std::span<const std::uint64_t> words) const {
  if (words.empty()) return {};
  const auto found = by_first_word_.find(words.front());
  if (found == by_first_word_.end()) return {};
  for (const Phrase& phrase : found->second) {
    if (phrase.words.size() <= words.size() &&
        std::equal(phrase.words.begin(), phrase.words.end(), words.begin())) {
      return {phrase.words.size(), phrase.value};
    }
  }
  return {};
}

std::size_t PhraseTable::CountCovered(std::span<const std::uint64_t> words) const {
  std::size_t covered = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t length = Longest(words.subspan(at)).length;
    covered += length;
    at += std::max<std::size_t>(length, 1);
  }
  return covered;
}

std::vector<std::int32_t> PhraseTable::ValuesIn(std::span<const std::uint64_t> words) const {
  std::vector<std::int32_t> values;
  for (std::size_t at = 0; at < words.size();) {
    const Match match = Longest(words.subspan(at));
    if (match.length > 0) values.push_back(match.value);
    at += std::max<std::size_t>(match.length, 1);
  }
  return values;
}

WordingLists LoadWordingLists(const RuleSet& rules) {
  WordingLists wording;
  AddList(rules, "wording/filler", wording.fillers);
  AddList(rules, "wording/opener", wording.openers);
  AddList(rules, "wording/negation", wording.negations);
  AddList(rules, "wording/modal", wording.modals);
  AddList(rules, "wording/quantity", wording.quantities);
  AddList(rules, "wording/limit", wording.limits);
  AddList(rules, "wording/function-word", wording.function_words);
  AddList(rules, "wording/number-unit", wording.number_units);
  AddList(rules, "wording/number-ten", wording.number_tens);
  AddList(rules, "wording/number-scale", wording.number_scales);
  AddList(rules, "wording/weekday", wording.weekdays);
  AddList(rules, "wording/month", wording.months);
  const std::int32_t prefixes = rules.FindWordList("wording/negating-prefix");
  if (prefixes != kNone) wording.negating_prefixes = rules.word_lists()[prefixes].entries;
  std::int32_t family = 0;
  for (const WordList& list : rules.word_lists()) {
    if (!list.id.starts_with("same/")) continue;
    for (const std::string& form : list.entries) wording.same.Add(form, family);
    ++family;
  }
  return wording;
}

Numeral ReadNumeral(const WordingLists& wording, std::span<const std::uint64_t> words,
                    std::span<const std::string_view> texts) {
  Numeral numeral;
  double total = 0;    // of the groups that a power of a thousand ended
  double group = 0;    // what stands before the next one
  bool ended = false;  // units stood there: "twenty five" goes on, "five twenty" does not
  for (std::size_t at = 0; at < words.size();) {
    const auto rest = words.subspan(at);
    PhraseTable::Match match;
    if (const std::optional<double> digits = ReadDigits(texts[at])) {
      if (numeral.length > 0) break;
      group = *digits;
      match.length = 1;
      ended = true;
    } else if ((match = wording.number_units.Longest(rest)).length > 0) {
      if (ended) break;
      group += match.value;
      ended = true;
    } else if ((match = wording.number_tens.Longest(rest)).length > 0) {
      if (ended) break;
      group += 20 + 10 * match.value;
    } else if ((match = wording.number_scales.Longest(rest)).length > 0) {
      const double scale = ScaleOf(match.value);
      if (match.value == 0) {
        group = std::max(group, 1.0) * scale;
      } else {
        total += std::max(group, 1.0) * scale;
        group = 0;
      }
      ended = false;
    } else {
      break;
    }
    at += match.length;
    numeral.length = at;
  }
  numeral.value = total + group;
  return numeral;
}

}  // namespace hearsay
