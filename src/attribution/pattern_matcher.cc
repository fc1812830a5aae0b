#include "attribution/pattern_matcher.h"

#include <algorithm>
#include <array>
#include <optional>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

constexpr std::size_t kMaxElements = 64;
constexpr int kMaxRepeats = 6;

std::optional<LexiconKind> LexiconOf(ElementKind kind) {
  switch (kind) {
    case ElementKind::kList:
      return LexiconKind::kWordList;
    case ElementKind::kCueVerb:
      return LexiconKind::kCueVerb;
    case ElementKind::kCueNoun:
      return LexiconKind::kCueNoun;
    case ElementKind::kSourceNoun:
    case ElementKind::kDocumentNoun:
      return LexiconKind::kSourceNoun;
    case ElementKind::kOutlet:
      return LexiconKind::kOutlet;
    case ElementKind::kMedium:
      return LexiconKind::kMedium;
    default:
      return std::nullopt;
  }
}

// How often an element is expected to occur; the smallest makes the anchor. What may be
// absent, or has no place of its own, cannot be one.
int Frequency(const RuleSet& rules, const PatternElement& element) {
  constexpr int kNever = 100;
  if (element.repeat != Repeat::kOnce) return kNever;
  switch (element.kind) {
    case ElementKind::kList:
      return IsClosedClass(rules.word_lists()[element.index].id) ? 9 : 2;
    case ElementKind::kMedium:
    case ElementKind::kOutlet:
      return 2;
    case ElementKind::kCueNoun:
    case ElementKind::kDocumentNoun:
      return 3;
    case ElementKind::kWords:
      return 4;
    case ElementKind::kCueVerb:
      return 5;
    case ElementKind::kSourceNoun:
      return 6;
    case ElementKind::kQuotation:
      return 7;
    default:
      return kNever;
  }
}

bool HitFits(const RuleSet& rules, const PatternElement& element, const LexiconHit& hit) {
  switch (element.kind) {
    case ElementKind::kList:
      return hit.entry == element.index;
    case ElementKind::kCueVerb:
      return (element.forms == 0 || (element.forms & hit.forms) != 0) &&
             (!element.has_tone || rules.cue_verbs()[hit.entry].tone == element.tone);
    case ElementKind::kDocumentNoun:
      return rules.source_nouns()[hit.entry].type == EntityType::kDocument;
    default:
      return true;
  }
}

class Matcher {
 public:
  Matcher(const Reading& reading, const Pattern& pattern, TokenRange window)
      : reading_(reading), pattern_(pattern), window_(window) {}

  // Matches the element `anchor` over `tokens`, then all elements on both its sides.
  std::optional<PatternMatch> MatchAround(std::uint32_t anchor, TokenRange tokens) {
    if (!Forward(anchor + 1, tokens.end) || !Backward(anchor, tokens.begin)) return std::nullopt;
    PatternMatch match;
    match.pattern = &pattern_;
    match.tokens = {begin_, end_};
    std::array<std::uint32_t, kMaxElements> open;
    std::size_t depth = 0;
    for (std::uint32_t i = 0; i < pattern_.elements.size(); ++i) {
      const PatternElement& element = pattern_.elements[i];
      if (element.kind == ElementKind::kOpen) open[depth++] = i;
      if (element.kind != ElementKind::kClose || depth == 0) continue;
      const std::uint32_t begin = open[--depth];
      const TokenRange range = {place_[begin], place_[i]};
      if (range.begin < range.end) {
        match.captures.push_back({pattern_.elements[begin].role, range});
      }
    }
    std::stable_sort(
        match.captures.begin(), match.captures.end(),
        [](const Capture& a, const Capture& b) { return a.tokens.begin < b.tokens.begin; });
    return match;
  }

 private:
  using Ends = absl::InlinedVector<std::uint32_t, 3>;

  bool Forward(std::uint32_t element_index, std::uint32_t at, int repeats = 0) {
    if (element_index == pattern_.elements.size()) {
      end_ = at;
      return true;
    }
    const PatternElement& element = pattern_.elements[element_index];
    if (element.kind == ElementKind::kOpen || element.kind == ElementKind::kClose) {
      place_[element_index] = at;
      return Forward(element_index + 1, at);
    }
    // Longer first: another repetition before going on.
    if (repeats < kMaxRepeats) {
      for (const std::uint32_t end : EndsFrom(element, at)) {
        const bool again = element.repeat == Repeat::kAny && end > at;
        if (Forward(again ? element_index : element_index + 1, end, again ? repeats + 1 : 0)) {
          return true;
        }
      }
    }
    return element.repeat != Repeat::kOnce && Forward(element_index + 1, at);
  }

  // Elements before `element_index`, the last of them ending at `at`.
  bool Backward(std::uint32_t element_index, std::uint32_t at, int repeats = 0) {
    if (element_index == 0) {
      begin_ = at;
      return true;
    }
    const PatternElement& element = pattern_.elements[element_index - 1];
    if (element.kind == ElementKind::kOpen || element.kind == ElementKind::kClose) {
      place_[element_index - 1] = at;
      return Backward(element_index - 1, at);
    }
    if (repeats < kMaxRepeats) {
      for (const std::uint32_t begin : BeginsTo(element, at)) {
        const bool again = element.repeat == Repeat::kAny && begin < at;
        if (Backward(again ? element_index : element_index - 1, begin, again ? repeats + 1 : 0)) {
          return true;
        }
      }
    }
    return element.repeat != Repeat::kOnce && Backward(element_index - 1, at);
  }

  // Where the element may end when it begins at `at`, best first.
  Ends EndsFrom(const PatternElement& element, std::uint32_t at) const {
    Ends ends;
    switch (element.kind) {
      case ElementKind::kSentenceBegin:
        if (at == window_.begin) ends.push_back(at);
        return ends;
      case ElementKind::kSentenceEnd:
        if (at >= window_.end) {
          ends.push_back(at);
        } else if (reading_.Is(at, kStop) && at + 1 >= window_.end) {
          ends.push_back(at);
        }
        return ends;
      default:
        break;
    }
    if (at >= window_.end) return ends;
    switch (element.kind) {
      case ElementKind::kWords:
        if (HasWord(element, at)) ends.push_back(at + 1);
        break;
      case ElementKind::kNounPhrase:
        if (const auto whole = SubjectAfter(reading_, at, window_.end)) {
          ends.push_back(whole->end);
          const auto bare = NounPhraseFrom(reading_, at, window_.end);
          if (bare && bare->end != whole->end) ends.push_back(bare->end);
          const std::uint32_t end = bare ? bare->end : whole->end;
          for (std::uint32_t cut = at + 1; cut < end; ++cut) {
            if (!reading_.Is(cut, kPreposition)) continue;
            ends.push_back(cut);
            break;
          }
        }
        break;
      case ElementKind::kClause:
        ends.push_back(ContentEnd(reading_, at, window_.end, ContentShape::kClause));
        break;
      case ElementKind::kSentenceRest:
        ends.push_back(window_.end);
        break;
      case ElementKind::kQuotation:
        if (const std::int32_t quotation = reading_.QuotationOpenedAt(at); quotation != kNone) {
          ends.push_back(TokensWithMarks(reading_, LastPieceOf(reading_, quotation)).end);
        }
        break;
      default:
        if (const auto kind = LexiconOf(element.kind)) {
          ForHitsAt(reading_, at, *kind, [&](const LexiconHit& hit) {
            if (HitFits(reading_.rules, element, hit)) ends.push_back(hit.tokens.end);
          });
        }
        break;
    }
    return ends;
  }

  // Where the element may begin when it ends at `at`, best first.
  Ends BeginsTo(const PatternElement& element, std::uint32_t at) const {
    Ends begins;
    if (element.kind == ElementKind::kSentenceBegin) {
      if (at == window_.begin) begins.push_back(at);
      return begins;
    }
    if (at <= window_.begin) return begins;
    switch (element.kind) {
      case ElementKind::kWords:
        if (HasWord(element, at - 1)) begins.push_back(at - 1);
        break;
      case ElementKind::kNounPhrase:
        if (const auto whole = SubjectBefore(reading_, at, window_.begin)) {
          begins.push_back(whole->begin);
        }
        break;
      case ElementKind::kClause:
      case ElementKind::kSentenceRest:
        begins.push_back(window_.begin);
        break;
      case ElementKind::kQuotation:
        if (const std::int32_t quotation = reading_.QuotationClosedAt(at - 1); quotation != kNone) {
          begins.push_back(TokensWithMarks(reading_, quotation).begin);
        }
        break;
      default:
        if (const auto kind = LexiconOf(element.kind)) {
          constexpr std::uint32_t kLongestEntry = 6;
          const std::uint32_t floor =
              at - window_.begin > kLongestEntry ? at - kLongestEntry : window_.begin;
          for (std::uint32_t begin = floor; begin < at; ++begin) {
            ForHitsAt(reading_, begin, *kind, [&](const LexiconHit& hit) {
              if (hit.tokens.end == at && HitFits(reading_.rules, element, hit)) {
                begins.push_back(begin);
              }
            });
          }
        }
        break;
    }
    return begins;
  }

  bool HasWord(const PatternElement& element, std::uint32_t at) const {
    const std::uint64_t word = reading_.token(at).word;
    return std::find(element.words.begin(), element.words.end(), word) != element.words.end();
  }

  const Reading& reading_;
  const Pattern& pattern_;
  const TokenRange window_;
  std::array<std::uint32_t, kMaxElements> place_{};
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

PatternIndex::PatternIndex(const RuleSet& rules)
    : rules_(rules), by_list_(rules.word_lists().size()) {
  for (const Pattern& pattern : rules.patterns()) {
    if (pattern.elements.empty() || pattern.elements.size() > kMaxElements) continue;
    std::uint32_t anchor = 0;
    for (std::uint32_t i = 1; i < pattern.elements.size(); ++i) {
      if (Frequency(rules, pattern.elements[i]) < Frequency(rules, pattern.elements[anchor])) {
        anchor = i;
      }
    }
    const PatternElement& element = pattern.elements[anchor];
    const Anchored anchored = {&pattern, anchor};
    if (element.kind == ElementKind::kWords) {
      for (const std::uint64_t word : element.words) by_word_[word].push_back(anchored);
    } else if (element.kind == ElementKind::kQuotation) {
      by_quotation_.push_back(anchored);
    } else if (element.kind == ElementKind::kList) {
      by_list_[element.index].push_back(anchored);
    } else if (const auto kind = LexiconOf(element.kind)) {
      by_kind_[static_cast<std::size_t>(*kind)].push_back(anchored);
    }
  }
}

void PatternIndex::MatchAt(const Reading& reading, std::uint32_t at,
                           std::vector<PatternMatch>& found) const {
  const auto try_all = [&](const std::vector<Anchored>& all, TokenRange tokens,
                           const LexiconHit* hit) {
    const TokenRange window = WindowAround(reading, at);
    for (const Anchored& anchored : all) {
      if (hit && !HitFits(rules_, anchored.pattern->elements[anchored.element], *hit)) continue;
      Matcher matcher(reading, *anchored.pattern, window);
      if (auto match = matcher.MatchAround(anchored.element, tokens)) {
        found.push_back(*std::move(match));
      }
    }
  };
  if (const auto words = by_word_.find(reading.token(at).word); words != by_word_.end()) {
    try_all(words->second, {at, at + 1}, nullptr);
  }
  for (std::uint32_t i = reading.first_hit[at];
       i < reading.hits.size() && reading.hits[i].tokens.begin == at; ++i) {
    const LexiconHit& hit = reading.hits[i];
    const std::vector<Anchored>& patterns = hit.kind == LexiconKind::kWordList
                                                ? by_list_[hit.entry]
                                                : by_kind_[static_cast<std::size_t>(hit.kind)];
    if (!patterns.empty()) try_all(patterns, hit.tokens, &hit);
  }
  if (by_quotation_.empty()) return;
  if (const std::int32_t quotation = reading.QuotationOpenedAt(at); quotation != kNone) {
    try_all(by_quotation_, TokensWithMarks(reading, LastPieceOf(reading, quotation)), nullptr);
  }
}

}  // namespace hearsay
