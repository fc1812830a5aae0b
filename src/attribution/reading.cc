#include "attribution/reading.h"

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

struct ListClass {
  std::string_view list;
  std::uint64_t bits;
};

constexpr std::array kListClasses = {
    ListClass{"be", kBe},
    ListClass{"have", kHave},
    ListClass{"do", kDo},
    ListClass{"modal", kModal},
    ListClass{"negation", kNegation},
    ListClass{"determiner", kDeterminer},
    ListClass{"possessive", kDeterminer},
    ListClass{"quantifier", kDeterminer | kQuantifier},
    ListClass{"number-word", kDeterminer | kQuantifier},
    ListClass{"determiner-alone", kDeterminer | kQuantifier},
    ListClass{"pronoun-subject", kSubjectPronoun},
    ListClass{"pronoun-object", kObjectPronoun},
    ListClass{"preposition", kPreposition},
    ListClass{"conjunction", kCoordinator},
    ListClass{"subordinator", kSubordinator},
    ListClass{"relative-pronoun", kRelative},
    ListClass{"complementizer", kComplementizer},
    ListClass{"infinitive-marker", kInfinitiveMarker},
    ListClass{"as-marker", kAsMarker},
    ListClass{"by-marker", kByMarker},
    ListClass{"about-marker", kAboutMarker},
    ListClass{"reflexive", kReflexive},
    ListClass{"adverb-reporting", kAdverb},
    ListClass{"weekday", kTimeWord},
    ListClass{"month", kTimeWord},
    ListClass{"time-expression", kTimeWord},
    ListClass{"place-adverb", kTimeWord},
    ListClass{"contrast", kContrast},
    ListClass{"possessive-marker", 0},
};

std::vector<std::uint64_t> ClassOfEachList(const RuleSet& rules) {
  std::vector<std::uint64_t> bits(rules.word_lists().size(), 0);
  for (const ListClass& list_class : kListClasses) {
    const std::int32_t index = rules.FindWordList(list_class.list);
    if (index != kNone) bits[index] |= list_class.bits;
  }
  return bits;
}

std::uint64_t PunctuationClass(std::string_view mark, bool spaced) {
  switch (mark[0]) {
    case ',':
      return kComma;
    case ':':
      return kColon;
    case ';':
      return kSemicolon;
    case '(':
    case '[':
      return kOpenBracket;
    case ')':
    case ']':
      return kCloseBracket;
    case '.':
    case '!':
    case '?':
      return kStop;
    case '-':
      return mark.size() > 1 || spaced ? kDash : kHyphen;
    default:
      break;
  }
  if (mark == "—" || mark == "–" || mark == "―") return kDash;
  if (mark == "…") return kStop;
  return 0;
}

bool EndsWithLy(std::string_view word) { return word.size() > 4 && word.ends_with("ly"); }

std::uint64_t ClassOfHit(const LexiconHit& hit, const std::vector<std::uint64_t>& list_bits) {
  switch (hit.kind) {
    case LexiconKind::kWordList:
      return list_bits[hit.entry];
    case LexiconKind::kSourceNoun:
    case LexiconKind::kOutlet:
      return kSourceHead;
    default:
      return 0;
  }
}

std::uint64_t ClassOfCueVerb(std::uint8_t forms) {
  std::uint64_t bits = kCueForm;
  if (forms & kFormGerund) bits |= kCueGerund;
  if (forms & (kFormPast | kFormThird)) bits |= kCueFinite;
  return bits;
}

}  // namespace

std::int32_t Reading::QuotationOpenedAt(std::uint32_t at) const {
  if (!IsQuoteMark(at)) return kNone;
  const std::int32_t quotation = layers.token_quotation[at];
  if (quotation == kNone) return kNone;
  return layers.quotations[quotation].span.begin == token(at).span.begin ? quotation : kNone;
}

std::int32_t Reading::QuotationClosedAt(std::uint32_t at) const {
  if (!IsQuoteMark(at)) return kNone;
  const std::int32_t quotation = layers.token_quotation[at];
  if (quotation == kNone) return kNone;
  return layers.quotations[quotation].span.end == token(at).span.end ? quotation : kNone;
}

Reading MakeReading(std::string_view text, const TextLayers& layers,
                    const std::vector<LexiconHit>& hits, const RuleSet& rules) {
  Reading reading{text, layers, hits, rules, {}, {}};
  const std::size_t size = layers.tokens.size();
  reading.classes.assign(size, 0);
  reading.first_hit.assign(size + 1, static_cast<std::uint32_t>(hits.size()));
  for (std::uint32_t at = 0; at < size; ++at) {
    const Token& token = layers.tokens[at];
    if (token.kind == TokenKind::kPunctuation) {
      const bool spaced =
          token.space_before && (at + 1 == size || layers.tokens[at + 1].space_before);
      reading.classes[at] = PunctuationClass(Slice(text, token.span), spaced);
    } else if (token.kind == TokenKind::kWord && token.letter_case == LetterCase::kLower &&
               EndsWithLy(Slice(text, token.span))) {
      reading.classes[at] = kAdverb;
    }
  }
  const std::vector<std::uint64_t> list_bits = ClassOfEachList(rules);
  for (std::size_t i = hits.size(); i-- > 0;) {
    const LexiconHit& hit = hits[i];
    reading.first_hit[hit.tokens.begin] = static_cast<std::uint32_t>(i);
    if (hit.kind == LexiconKind::kCueVerb) {
      reading.classes[hit.tokens.begin] |= ClassOfCueVerb(hit.forms);
    } else if (const std::uint64_t bits = ClassOfHit(hit, list_bits); bits != 0) {
      for (std::uint32_t at = hit.tokens.begin; at < hit.tokens.end; ++at) {
        reading.classes[at] |= bits;
      }
    }
  }
  for (std::uint32_t at = 0; at < size; ++at) {
    const LetterCase letters = layers.tokens[at].letter_case;
    // "US" is no pronoun; "Will" and "May" inside a sentence are no auxiliaries.
    if (letters == LetterCase::kUpper) {
      reading.classes[at] &= ~(kSubjectPronoun | kObjectPronoun);
    } else if (letters == LetterCase::kTitle &&
               layers.sentences[layers.token_sentence[at]].tokens.begin != at) {
      reading.classes[at] &= ~kModal;
    }
    // "the ministry's": the possessive is no auxiliary.
    if (reading.Is(at, kBe | kHave) && at > 0 &&
        IsPossessive(Slice(text, layers.tokens[at].span)) &&
        !reading.Is(at - 1, kSubjectPronoun | kComplementizer)) {
      reading.classes[at] &= ~(kBe | kHave);
    }
  }
  for (std::size_t at = size; at-- > 0;) {
    if (reading.first_hit[at] == hits.size()) reading.first_hit[at] = reading.first_hit[at + 1];
  }
  return reading;
}

bool IsPossessive(std::string_view word) { return word == "'s" || word == "’s"; }

bool IsClosedClass(std::string_view list) {
  return std::any_of(kListClasses.begin(), kListClasses.end(),
                     [list](const ListClass& entry) { return entry.list == list; });
}

Span SpanOf(const Reading& reading, TokenRange tokens) {
  return {reading.token(tokens.begin).span.begin, reading.token(tokens.end - 1).span.end};
}

}  // namespace hearsay
