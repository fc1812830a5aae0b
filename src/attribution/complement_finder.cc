#include "attribution/complement_finder.h"

#include <algorithm>
#include <optional>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

constexpr std::string_view kNounAfterCue = "finder/noun-after-cue";

struct Complement {
  TokenRange content;
  std::uint32_t cue_end;  // the cue takes prepositions: "complained about"
  std::string_view rule;
};

// The quotation that opens at `at`, with the rest of the clause that it stands in.
Complement QuotedComplement(const Reading& reading, std::int32_t quotation, std::uint32_t at,
                            std::uint32_t cue_end, std::uint32_t ceiling) {
  const std::int32_t last = LastPieceOf(reading, quotation);
  const TokenRange inner = reading.layers.quotations[last].tokens;
  std::uint32_t end = TokensWithMarks(reading, last).end;
  const bool finished = !inner.empty() && reading.Is(inner.end - 1, kStop | kComma);
  if (end < ceiling && reading.IsWord(end) && !finished) {
    end = ContentEnd(reading, at, ceiling, ContentShape::kClause);
  }
  return {{at, std::max(end, at + 1)}, cue_end, "finder/quotation-after-cue"};
}

// After a colon: quotations, here or in the next paragraph, or the rest of the sentence.
std::optional<Complement> AfterColon(const Reading& reading, const CueSite& site,
                                     std::uint32_t colon) {
  const std::uint32_t next = colon + 1;
  if (next >= reading.size()) return std::nullopt;
  const std::uint32_t sentence = reading.layers.token_sentence[colon];
  const std::uint32_t next_sentence = reading.layers.token_sentence[next];
  const std::uint32_t paragraph = reading.layers.sentences[sentence].paragraph;
  const std::uint32_t next_paragraph = reading.layers.sentences[next_sentence].paragraph;
  if (next_paragraph > paragraph + 1) return std::nullopt;
  if (const std::int32_t quotation = reading.QuotationOpenedAt(next); quotation != kNone) {
    const std::uint32_t ceiling =
        std::max(reading.layers.sentences[next_sentence].tokens.end,
                 TokensWithMarks(reading, LastPieceOf(reading, quotation)).end);
    return QuotedComplement(reading, quotation, next, site.group.tokens.end, ceiling);
  }
  if (!site.Takes(kFrameQuotation)) return std::nullopt;
  if (next_paragraph != paragraph) {
    return Complement{reading.layers.paragraphs[next_paragraph].tokens, site.group.tokens.end,
                      "finder/paragraph-after-colon"};
  }
  if (next >= site.window.end) return std::nullopt;
  return Complement{{next, ContentEnd(reading, next, site.window.end, ContentShape::kClause)},
                    site.group.tokens.end,
                    "finder/clause-after-colon"};
}

// After a verb that takes nothing but clauses any phrase begins one: said the bridge, closed
// since May, would reopen.
bool BeginsContent(const Reading& reading, std::uint32_t at, std::uint32_t ceiling) {
  constexpr std::uint32_t kShortestClause = 4;
  return reading.IsWord(at) && at + kShortestClause <= ceiling && !IsPossessive(reading.Word(at)) &&
         !reading.Is(at, kPreposition | kAuxiliary | kCoordinator | kInfinitiveMarker | kTimeWord);
}

bool NeedsThat(const Reading& reading, const CueSite& site) {
  const std::int32_t list = reading.rules.FindWordList("that-required");
  if (list == kNone) return false;
  const std::vector<std::string>& verbs = reading.rules.word_lists()[list].entries;
  return std::find(verbs.begin(), verbs.end(), site.verb->lemma) != verbs.end();
}

bool IsGerund(const Reading& reading, std::uint32_t at) {
  return reading.token(at).letter_case == LetterCase::kLower && reading.token(at).span.size() > 4 &&
         reading.Word(at).ends_with("ing");
}

// "as", somewhere in the clause after a noun phrase: described the deal AS a mistake.
bool HasAsPhrase(const Reading& reading, std::uint32_t at, std::uint32_t ceiling) {
  ceiling = std::min(ceiling, at + 24);
  for (; at < ceiling; ++at) {
    if (reading.Is(at, kAsMarker)) return true;
    if (reading.Is(at, kComma | kSemicolon | kColon | kAuxiliary)) return false;
  }
  return false;
}

std::optional<Complement> ComplementAt(const Reading& reading, const CueSite& site,
                                       std::uint32_t at) {
  const std::uint32_t ceiling = site.window.end;
  const std::uint32_t cue_end = site.group.tokens.end;
  if (at >= ceiling) return std::nullopt;
  const auto rest = [&](std::uint32_t begin, std::uint32_t end_of_cue, ContentShape shape,
                        std::string_view rule) {
    return Complement{{begin, ContentEnd(reading, begin, ceiling, shape)}, end_of_cue, rule};
  };
  if (reading.Is(at, kColon)) return AfterColon(reading, site, at);
  const std::uint32_t mark = reading.Is(at, kComma) ? at + 1 : at;
  const std::int32_t quotation = mark < ceiling ? reading.QuotationOpenedAt(mark) : kNone;
  if (quotation != kNone && site.Takes(kFrameQuotation | kFrameClause) &&
      (mark > at || IsSpeechLike(reading, quotation) || !site.Takes(kFrameNoun))) {
    return QuotedComplement(reading, quotation, mark, cue_end, ceiling);
  }
  if (mark > at || (!reading.IsWord(at) && quotation == kNone)) return std::nullopt;
  if (reading.Is(at, kReflexive)) return std::nullopt;  // "found itself in trouble"
  // "who relayed the exchange said": the noun phrase ends a relative clause.
  const auto noun = NounPhraseFrom(reading, at, ceiling);
  const bool verb_follows =
      noun && noun->end < ceiling && reading.Is(noun->end, kCueFinite | kAuxiliary);
  if (verb_follows && site.subject && reading.Is(site.subject->end - 1, kRelative)) {
    return std::nullopt;
  }
  if (site.Takes(kFrameInfinitive) && reading.Is(at, kInfinitiveMarker)) {
    return rest(at, cue_end, ContentShape::kPhrase, "finder/infinitive-after-cue");
  }
  if (site.Takes(kFrameClause)) {
    if (reading.Is(at, kComplementizer)) {
      return rest(at, cue_end, ContentShape::kClause, "finder/that-clause");
    }
    if (site.verb->tone != CueTone::kHedge && !NeedsThat(reading, site) &&
        (site.Takes(kFrameQuotation) && !site.Takes(kFrameNoun | kFrameGerund)
             ? BeginsContent(reading, at, ceiling)
             : BeginsClause(reading, at, ceiling, site.Takes(kFrameNoun)))) {
      return rest(at, cue_end, ContentShape::kClause, "finder/bare-clause");
    }
  }
  if (site.Takes(kFrameAs) && !reading.Is(at, kPreposition) && HasAsPhrase(reading, at, ceiling)) {
    return rest(at, cue_end, ContentShape::kPhrase, "finder/as-complement");
  }
  if (site.Takes(kFrameGerund) && IsGerund(reading, at)) {
    return rest(at, cue_end, ContentShape::kPhrase, "finder/gerund-after-cue");
  }
  if (site.Takes(kFrameAbout | kFrameFor) && reading.Is(at, kAboutMarker) && at + 1 < ceiling &&
      !BeginsClause(reading, at + 1, ceiling, true)) {
    return rest(at + 1, at + 1, ContentShape::kPhrase, "finder/about-complement");
  }
  if (site.Takes(kFrameNoun) && !verb_follows &&
      !reading.Is(at,
                  kPreposition | kAdverb | kSubordinator | kCoordinator | kTimeWord | kAuxiliary)) {
    return rest(at, cue_end, ContentShape::kPhrase, kNounAfterCue);
  }
  return std::nullopt;
}

bool SharesSubject(const Reading& reading, const CueSite& site) {
  if (site.group.gerund || site.group.infinitive) return true;
  const std::uint32_t begin = site.group.tokens.begin;
  return begin > site.window.begin && reading.Is(begin - 1, kCoordinator | kComma);
}

// "Calling the deal a mistake, Roe left": the participle opens the sentence, its subject
// follows the comma. Cuts the content there; returns the subject.
std::optional<TokenRange> SubjectAfterOpening(const Reading& reading, const CueSite& site,
                                              TokenRange& content) {
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    if (const std::int32_t opened = reading.QuotationOpenedAt(at); opened != kNone) {
      at = std::min(content.end - 1, reading.layers.quotations[opened].tokens.end);
      if (!reading.Is(at - 1, kComma)) continue;
    } else if (!reading.Is(at, kComma)) {
      continue;
    }
    const auto subject = NounPhraseFrom(reading, at + 1, site.window.end);
    if (!subject) return std::nullopt;
    content.end = at + (reading.Is(at, kComma) ? 0 : 1);
    return subject;
  }
  return std::nullopt;
}

bool MayBePassive(std::string_view rule) {
  return rule == "finder/that-clause" || rule == "finder/infinitive-after-cue" ||
         rule == "finder/as-complement" || rule == "finder/quotation-after-cue";
}

}  // namespace

void FindComplement(const Reading& reading, const CueSite& site, std::vector<Candidate>& found) {
  const std::uint32_t at = SkipRecipient(reading, site, site.group.tokens.end);
  const std::uint32_t after = SkipAdjuncts(reading, at, site.window.end);
  auto complement = ComplementAt(reading, site, after);
  // A noun phrase must follow its verb at once: "does not call here any more".
  if (after != at && (!complement || complement->rule == kNounAfterCue)) {
    complement = ComplementAt(reading, site, at);
  }
  if (!complement || complement->content.empty()) return;
  complement->content = TrimPunctuation(reading, complement->content);
  if (complement->content.empty()) return;
  Candidate candidate;
  candidate.rule = complement->rule;
  std::optional<TokenRange> source = site.subject;
  if (site.group.gerund && site.group.tokens.begin == site.window.begin) {
    source = SubjectAfterOpening(reading, site, complement->content);
    if (!source) return;
  } else if (!source && SharesSubject(reading, site)) {
    source = SharedSubject(reading, site);
    if (site.group.infinitive) {
      if (!reading.Is(complement->content.begin, kComplementizer) &&
          !reading.IsQuoteMark(complement->content.begin)) {
        return;
      }
      candidate.rule = "finder/infinitive-cue";
    }
  }
  candidate.content.push_back(complement->content);
  candidate.cue = {site.group.tokens.begin, complement->cue_end};
  const bool raising =
      site.verb->tone == CueTone::kHedge && complement->rule == "finder/infinitive-after-cue";
  if (site.group.passive || raising) {
    // "is expected to rise", "seems to rise": nobody is named, and the subject belongs to
    // what is said.
    if (!MayBePassive(complement->rule)) return;
    if (site.subject && reading.Is(complement->content.begin, kInfinitiveMarker | kAsMarker)) {
      candidate.content.insert(candidate.content.begin(), *site.subject);
    }
    candidate.rule = raising ? "finder/raising-cue" : "finder/passive-cue";
  } else if (source) {
    candidate.source = *source;
  } else {
    candidate.confidence *= 0.5f;
  }
  found.push_back(std::move(candidate));
}

}  // namespace hearsay
