#include "attribution/phrases.h"

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::uint32_t kWindowReach = 150;
constexpr std::uint32_t kPhraseReach = 60;
constexpr std::uint32_t kRelativeReach = 14;

constexpr std::uint64_t kNotNominal = kAuxiliary | kNegation | kSubjectPronoun | kObjectPronoun |
                                      kPreposition | kCoordinator | kSubordinator | kRelative |
                                      kComplementizer | kInfinitiveMarker | kDeterminer;

bool IsPossessiveMark(const Reading& reading, std::uint32_t at) {
  const std::string_view word = reading.Word(at);
  return word == "'s" || word == "’s" || word == "'" || word == "’";
}

// A token that joins the parts of a compound: "US-based", "AT&T".
bool IsJoint(const Reading& reading, std::uint32_t at) {
  if (reading.IsQuoteMark(at)) return false;  // ’ closes a quotation here, it owns nothing
  if (reading.Is(at, kHyphen)) return true;
  const std::string_view mark = reading.Word(at);
  return mark == "&" || mark == "/" || IsPossessiveMark(reading, at) || mark == "$" ||
         mark == "#" || mark == "@" || mark == "%";
}

bool EndsWith(std::string_view word, std::string_view suffix) { return word.ends_with(suffix); }

// A lower-case word that looks like a verb where a noun phrase would have ended:
// a name or pronoun stands before it.
bool LooksLikeVerb(const Reading& reading, std::uint32_t at, std::uint32_t floor) {
  if (reading.token(at).letter_case != LetterCase::kLower || at == floor) return false;
  const bool verbal = reading.Is(at, kCueFinite) || EndsWith(reading.Word(at), "ed");
  if (!verbal) return false;
  return reading.Is(at - 1, kSubjectPronoun | kRelative) ||
         (reading.IsName(at - 1) && !reading.Is(at - 1, kDeterminer | kPreposition) &&
          reading.IsWord(at - 1));
}

// The "who", "that" or "which" before a verb that begins a relative clause of a noun just
// before it, or none.
std::optional<std::uint32_t> RelativeBefore(const Reading& reading, std::uint32_t at,
                                            std::uint32_t floor) {
  for (std::uint32_t steps = 0; steps < kRelativeReach && at > floor; ++steps) {
    --at;
    if (!reading.IsWord(at) && !reading.Is(at, kHyphen)) return std::nullopt;
    if (reading.Is(at, kRelative)) {
      if (at > floor && IsNominal(reading, at - 1) && !reading.Is(at - 1, kCueForm)) return at;
      return std::nullopt;
    }
    if (reading.Is(at, kSubordinator)) return std::nullopt;
  }
  return std::nullopt;
}

// "people briefed on the matter": a participle after a common noun.
bool IsReducedRelative(const Reading& reading, std::uint32_t at, std::uint32_t floor) {
  return at > floor && EndsWith(reading.Word(at), "ed") && IsNominal(reading, at - 1) &&
         (!reading.IsName(at - 1) || at - 1 == floor);
}

// The opening bracket of the pair that ends at `close`, or none.
std::optional<std::uint32_t> BracketBefore(const Reading& reading, std::uint32_t close,
                                           std::uint32_t floor) {
  for (std::uint32_t at = close; at > floor && close - at < kPhraseReach / 2; --at) {
    if (reading.Is(at - 1, kOpenBracket)) return at - 1;
  }
  return std::nullopt;
}

bool IsClauseStart(const Reading& reading, std::uint32_t at, std::uint32_t floor) {
  if (at == floor) return true;
  return !reading.IsWord(at - 1) ||
         reading.Is(at - 1, kComplementizer | kSubordinator | kAsMarker | kContrast);
}

bool IsGerund(const Reading& reading, std::uint32_t at) {
  return reading.token(at).letter_case == LetterCase::kLower && reading.token(at).span.size() > 4 &&
         EndsWith(reading.Word(at), "ing");
}

bool IsPastForm(const Reading& reading, std::uint32_t at) {
  return reading.token(at).letter_case == LetterCase::kLower && reading.token(at).span.size() > 3 &&
         EndsWith(reading.Word(at), "ed");
}

// What stands between two commas after a noun and describes it.
bool IsDescription(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return false;
  if (reading.Is(begin, kDeterminer | kRelative)) return true;
  if (reading.token(begin).kind == TokenKind::kNumber) return true;
  if (reading.Is(begin, kPreposition)) {
    return end - begin <= 6 && begin + 1 < end && reading.IsName(begin + 1) &&
           !reading.Is(begin + 1, kTimeWord) && EndsWith(reading.Word(begin), "f");
  }
  if (reading.IsName(begin)) return end - begin <= 8;
  for (std::uint32_t at = begin; at < end && at < begin + 8; ++at) {
    if (reading.Is(at, kSourceHead)) return true;
    if (reading.Is(at, kPreposition | kAuxiliary)) break;
  }
  return false;
}

}  // namespace

TokenRange WindowAround(const Reading& reading, std::uint32_t at) {
  const TextLayers& layers = reading.layers;
  TokenRange window = layers.sentences[layers.token_sentence[at]].tokens;
  std::int32_t quotation = layers.token_quotation[at];
  if (quotation != kNone) {
    const TokenRange inner = layers.quotations[quotation].tokens;
    if (inner.Contains(at)) {
      window.begin = std::max(window.begin, inner.begin);
      window.end = std::min(window.end, inner.end);
    }
  }
  if (at - window.begin > kWindowReach) window.begin = at - kWindowReach;
  if (window.end - at > kWindowReach) window.end = at + kWindowReach;
  return window;
}

VerbGroup VerbGroupOf(const Reading& reading, const LexiconHit& cue, TokenRange window) {
  VerbGroup group;
  group.verb = cue.tokens;
  bool auxiliary = false;
  bool be = false;
  std::uint32_t begin = cue.tokens.begin;
  while (begin > window.begin) {
    const std::uint32_t at = begin - 1;
    if (reading.Is(at, kAuxiliary)) {
      // The nearest auxiliary decides: "has been quoted" is passive, "is being asked" too.
      if (!auxiliary) be = reading.Is(at, kBe);
      auxiliary = true;
    } else if (reading.Is(at, kNegation)) {
      group.negated = true;
    } else if (!reading.Is(at, kAdverb) || reading.Is(at, kTimeWord | kPreposition)) {
      break;
    }
    begin = at;
  }
  // An adverb that opens the sentence belongs to it, not to the verb.
  while (begin < cue.tokens.begin && reading.Is(begin, kAdverb) && begin == window.begin) ++begin;
  group.tokens = {begin, cue.tokens.end};
  group.infinitive = begin > window.begin && reading.Is(begin - 1, kInfinitiveMarker) &&
                     (cue.forms & kFormBase) != 0;
  group.passive = auxiliary && be && (cue.forms & kFormParticiple) != 0;
  group.gerund = !auxiliary && (cue.forms & kFormGerund) != 0;
  group.finite = auxiliary || (!group.infinitive && !group.gerund &&
                               (cue.forms & (kFormPast | kFormThird | kFormBase)) != 0);
  return group;
}

bool IsNominal(const Reading& reading, std::uint32_t at) {
  return reading.IsWord(at) && !reading.Is(at, kNotNominal);
}

std::optional<TokenRange> NounPhraseBefore(const Reading& reading, std::uint32_t end,
                                           std::uint32_t floor) {
  if (end == floor) return std::nullopt;
  floor = end - floor > kPhraseReach ? end - kPhraseReach : floor;
  std::uint32_t begin = end - 1;
  if (reading.Is(begin, kCloseBracket)) {
    const auto open = BracketBefore(reading, begin, floor);
    if (!open || *open == floor) return std::nullopt;
    begin = *open - 1;
  }
  if (reading.Is(begin, kSubjectPronoun | kRelative)) {
    const bool quantified = begin > floor && reading.Is(begin - 1, kPreposition);
    if (!quantified) return TokenRange{begin, end};
  }
  const bool pronoun = reading.Is(begin, kObjectPronoun | kDeterminer | kSubjectPronoun);
  if (reading.Is(begin, kAdverb) && !pronoun) return std::nullopt;
  if (!IsNominal(reading, begin) && !pronoun && !IsJoint(reading, begin)) return std::nullopt;
  bool closed = reading.Is(begin, kObjectPronoun | kDeterminer | kSubjectPronoun);
  std::uint32_t joined = end;  // where the part after the last "and" begins
  while (begin > floor) {
    const std::uint32_t at = begin - 1;
    if (IsJoint(reading, at)) {
      closed = false;
    } else if (reading.Is(at, kCloseBracket)) {
      const auto open = BracketBefore(reading, at, floor);
      if (!open) break;
      begin = *open;
      continue;
    } else if (!reading.IsWord(at)) {
      break;
    } else if (reading.Is(at, kDeterminer)) {
      // "said that the ministry": no determiner but the clause's opening.
      if (reading.Is(at, kComplementizer) && (closed || (at > floor && reading.IsWord(at - 1)))) {
        break;
      }
      closed = true;
    } else if (reading.Is(at, kCoordinator) && !reading.Is(at, kContrast)) {
      if (at == floor || !(IsNominal(reading, at - 1) || reading.Is(at - 1, kSubjectPronoun))) {
        break;
      }
      joined = begin;
      closed = false;
    } else if (reading.Is(at, kPreposition)) {
      if (at == floor || !(IsNominal(reading, at - 1) || reading.Is(at - 1, kDeterminer))) break;
      if (reading.Is(at - 1, kTimeWord | kCueForm) && !reading.Is(at - 1, kSourceHead) &&
          !IsReducedRelative(reading, at - 1, floor)) {
        break;
      }
      closed = false;
    } else if (reading.Is(at, kAuxiliary | kNegation) || LooksLikeVerb(reading, at, floor)) {
      const auto relative = RelativeBefore(reading, at, floor);
      if (!relative) break;
      begin = *relative;
      closed = false;
      continue;
    } else if (!IsNominal(reading, at) || closed) {
      break;
    } else if (reading.Is(at, kTimeWord | kAdverb) && reading.IsName(begin)) {
      break;
    }
    begin = at;
  }
  // "the groups who wrote to her": on over a relative clause that the phrase ends.
  if (begin > floor && reading.IsWord(begin - 1)) {
    if (const auto relative = RelativeBefore(reading, begin, floor)) {
      if (const auto noun = NounPhraseBefore(reading, *relative, floor)) begin = noun->begin;
    }
  }
  // "in Ohio and the minister said": the "and" joined clauses, not nouns.
  if (joined != end && !IsClauseStart(reading, begin, floor)) begin = joined;
  return TokenRange{begin, end};
}

std::optional<TokenRange> NounPhraseFrom(const Reading& reading, std::uint32_t begin,
                                         std::uint32_t ceiling) {
  if (begin >= ceiling) return std::nullopt;
  ceiling = std::min(ceiling, begin + kPhraseReach);
  std::uint32_t at = begin;
  if (reading.Is(at, kSubjectPronoun | kObjectPronoun) && !reading.Is(at, kDeterminer)) {
    return TokenRange{at, at + 1};
  }
  while (at < ceiling && reading.Is(at, kDeterminer)) ++at;
  const std::uint32_t head = at;
  while (at < ceiling) {
    if (IsNominal(reading, at)) {
      // A finite cue ends the phrase: "the minister said".
      if (at > head && reading.Is(at, kCueFinite) && !reading.Is(at, kSourceHead) &&
          reading.token(at).letter_case == LetterCase::kLower) {
        break;
      }
      if (at > head && (reading.Is(at, kTimeWord) || LooksLikeVerb(reading, at, begin))) break;
      ++at;
    } else if (at > head && IsJoint(reading, at)) {
      ++at;
    } else if (at > head && at + 1 < ceiling && reading.Is(at, kCoordinator) &&
               !reading.Is(at, kContrast) &&
               (IsNominal(reading, at + 1) || reading.Is(at + 1, kDeterminer)) &&
               !reading.Is(at + 1, kCueForm)) {
      ++at;
      while (at < ceiling && reading.Is(at, kDeterminer)) ++at;
    } else if (at > head && at + 1 < ceiling && reading.Is(at, kPreposition) &&
               !reading.Is(at, kSubordinator | kTimeWord | kAsMarker | kInfinitiveMarker) &&
               (IsNominal(reading, at + 1) || reading.Is(at + 1, kDeterminer)) &&
               !reading.Is(at + 1, kTimeWord)) {
      ++at;
      while (at < ceiling && reading.Is(at, kDeterminer)) ++at;
    } else {
      break;
    }
  }
  if (at == begin) return std::nullopt;
  return TokenRange{begin, at};
}

std::optional<TokenRange> SubjectBefore(const Reading& reading, std::uint32_t end,
                                        std::uint32_t floor) {
  if (end == floor) return std::nullopt;
  if (!reading.Is(end - 1, kComma | kDash)) return NounPhraseBefore(reading, end, floor);
  // Over the comma: find the noun that the text between commas describes.
  floor = end - floor > kPhraseReach ? end - kPhraseReach : floor;
  std::uint32_t close = end - 1;  // the comma that closes the description
  std::uint32_t source_end = close;
  for (std::uint32_t at = close; at > floor; --at) {
    if (reading.IsQuoteMark(at - 1) || reading.Is(at - 1, kSemicolon | kColon | kStop)) break;
    if (!reading.Is(at - 1, kComma | kDash)) continue;
    const std::uint32_t comma = at - 1;
    if (comma == floor) break;
    // A description belongs to the source; anything else (", however,") does not.
    if (!IsDescription(reading, at, close)) source_end = comma;
    const auto phrase = NounPhraseBefore(reading, comma, floor);
    if (!phrase) return std::nullopt;
    const bool described = phrase->begin > floor && reading.Is(phrase->begin - 1, kComma | kDash) &&
                           IsDescription(reading, phrase->begin, comma);
    if (!described) return TokenRange{phrase->begin, std::max(source_end, phrase->end)};
    close = comma;
  }
  return std::nullopt;
}

std::optional<TokenRange> SubjectAfter(const Reading& reading, std::uint32_t begin,
                                       std::uint32_t ceiling) {
  auto phrase = NounPhraseFrom(reading, begin, ceiling);
  if (!phrase) return std::nullopt;
  ceiling = std::min(ceiling, begin + kPhraseReach);
  std::uint32_t end = phrase->end;
  // "an official who asked not to be named": to the clause's end.
  if (end + 1 < ceiling && reading.Is(end, kRelative)) {
    while (end < ceiling && !reading.Is(end, kComma | kSemicolon | kStop | kDash) &&
           !reading.IsQuoteMark(end)) {
      ++end;
    }
  }
  while (end + 1 < ceiling && reading.Is(end, kComma)) {
    std::uint32_t close = end + 1;
    while (close < ceiling && !reading.Is(close, kComma | kSemicolon | kStop | kDash) &&
           !reading.IsQuoteMark(close)) {
      ++close;
    }
    if (!IsDescription(reading, end + 1, close)) break;
    end = close;
  }
  return TokenRange{begin, end};
}

bool BeginsClause(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling, bool strict) {
  if (begin >= ceiling) return false;
  if (reading.Is(begin, kComplementizer)) return true;
  if (reading.Is(begin, kSubjectPronoun) && !reading.Is(begin, kDeterminer | kObjectPronoun)) {
    return true;
  }
  ceiling = std::min(ceiling, begin + 18);
  if (strict) {
    const auto subject = NounPhraseFrom(reading, begin, ceiling);
    if (!subject) return false;
    std::uint32_t verb = subject->end;
    while (verb + 1 < ceiling && reading.Is(verb, kAdverb)) ++verb;
    return verb < ceiling && (reading.Is(verb, kAuxiliary) || IsPastForm(reading, verb) ||
                              reading.Is(verb, kCueFinite));
  }
  for (std::uint32_t at = begin; at < ceiling; ++at) {
    if (reading.Is(at, kComma | kSemicolon | kColon | kDash) && at > begin + 6) return false;
    if (at > begin && reading.Is(at, kAuxiliary)) return true;
    if (at > begin && reading.token(at).letter_case == LetterCase::kLower) {
      if (reading.Is(at, kCueFinite) || EndsWith(reading.Word(at), "ed")) return true;
    }
  }
  return false;
}

bool BeginsTag(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling) {
  const auto source = NounPhraseFrom(reading, begin, ceiling);
  if (!source) return false;
  std::uint32_t verb = source->end;
  while (verb < ceiling && reading.Is(verb, kAdverb | kHave)) ++verb;
  if (verb >= ceiling || !reading.Is(verb, kCueFinite)) return false;
  std::uint32_t end = verb;
  ForHitsAt(reading, verb, LexiconKind::kCueVerb,
            [&end](const LexiconHit& hit) { end = hit.tokens.end; });
  if (end < ceiling && reading.Is(end, kTimeWord)) ++end;
  return end >= ceiling || reading.Is(end, kComma | kStop) || reading.IsQuoteMark(end);
}

// A noun phrase and a finite cue: the next clause, with a report of its own.
bool BeginsReport(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling) {
  const auto subject = NounPhraseFrom(reading, begin, ceiling);
  return subject && subject->end < ceiling && reading.Is(subject->end, kCueFinite);
}

// After a comma, a dash aside: does what begins at `next` no longer belong to the content?
bool EndsContent(const Reading& reading, std::uint32_t next, std::uint32_t ceiling,
                 ContentShape shape) {
  if (BeginsTag(reading, next, ceiling)) return true;
  if (reading.Is(next, kCueFinite) && !reading.IsName(next) && next + 1 < ceiling &&
      (reading.IsName(next + 1) || reading.Is(next + 1, kDeterminer | kSubjectPronoun))) {
    return true;  // ", said Roe"
  }
  if (shape == ContentShape::kPhrase && BeginsReport(reading, next, ceiling)) return true;
  if (reading.Is(next, kCoordinator | kContrast)) {
    if (shape == ContentShape::kPhrase && reading.Is(next, kContrast)) return true;
    std::uint32_t verb = next + 1;
    if (verb < ceiling && reading.Is(verb, kSubjectPronoun)) return true;
    while (verb + 1 < ceiling && reading.Is(verb, kAdverb)) ++verb;
    return verb < ceiling &&
           (reading.Is(verb, kCueFinite | kCueGerund) || IsPastForm(reading, verb));
  }
  while (next + 1 < ceiling && reading.Is(next, kAdverb)) ++next;
  if (reading.Is(next, kCueGerund)) return true;
  if (shape == ContentShape::kClause) return false;
  return IsGerund(reading, next) || reading.Is(next, kSubjectPronoun | kBe) ||
         (reading.Is(next, kDeterminer) && reading.token(next).span.size() <= 3 &&
          !reading.Is(next, kRelative)) ||
         reading.Is(next, kRelative);
}

std::uint32_t ContentEnd(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling,
                         ContentShape shape) {
  std::uint32_t at = begin;
  while (at < ceiling) {
    if (const std::int32_t opened = reading.QuotationOpenedAt(at); opened != kNone) {
      const TokenRange inner = reading.layers.quotations[opened].tokens;
      at = std::max(at + 1, std::min(ceiling, inner.end + 1));
      if (at < ceiling && !inner.empty() && reading.Is(inner.end - 1, kComma) &&
          EndsContent(reading, at, ceiling, shape)) {
        return at;
      }
      continue;
    }
    if (reading.Is(at, kSemicolon)) return at;
    if (at > begin && at + 1 < ceiling && reading.Is(at, kComma) &&
        EndsContent(reading, at + 1, ceiling, shape)) {
      return at;
    }
    // "said prices rose and added that": a second report without a comma.
    if (at > begin && at + 1 < ceiling && reading.Is(at, kCoordinator) &&
        !reading.Is(at - 1, kComma)) {
      std::uint32_t verb = at + 1;
      while (verb + 1 < ceiling && reading.Is(verb, kAdverb)) ++verb;
      if (reading.Is(verb, kCueFinite) ||
          (shape == ContentShape::kPhrase && IsPastForm(reading, verb))) {
        return at;
      }
    }
    ++at;
  }
  return ceiling;
}

TokenRange TrimPunctuation(const Reading& reading, TokenRange range) {
  const std::uint64_t outside = kComma | kSemicolon | kColon | kDash | kStop;
  while (!range.empty() && reading.Is(range.begin, outside)) ++range.begin;
  while (!range.empty() && reading.Is(range.end - 1, outside)) --range.end;
  return range;
}

}  // namespace hearsay
