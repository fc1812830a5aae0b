#include "attribution/cue_site.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

constexpr std::uint32_t kSharedReach = 70;
constexpr std::uint32_t kAdjunctReach = 14;

// "his claims", "a report", "in talks": a noun that looks like a form of the verb.
bool ReadsAsNoun(const Reading& reading, const VerbGroup& group, std::uint8_t forms,
                 std::uint32_t floor) {
  const std::uint32_t at = group.tokens.begin;
  if (at != group.verb.begin || at == floor) return false;  // an auxiliary makes it a verb
  const std::uint32_t before = at - 1;
  if (forms & kFormGerund) return reading.Is(before, kDeterminer) && !reading.Is(before, kRelative);
  if (reading.Is(before, kSubjectPronoun | kRelative)) return false;
  if (reading.Is(before, kQuantifier) && (forms & kFormPast) != 0) return false;
  if (reading.Is(before, kDeterminer)) return true;
  if (reading.Is(before, kPreposition) && !reading.Is(before, kInfinitiveMarker)) return true;
  if (reading.Word(before) == "'s" || reading.Word(before) == "’s") return true;
  return false;
}

// The head of a subject: its last word before a preposition, a comma or a relative clause.
std::uint32_t HeadOf(const Reading& reading, TokenRange subject) {
  for (std::uint32_t at = subject.begin + 1; at < subject.end; ++at) {
    if (reading.Is(at, kPreposition | kComma | kRelative) && !reading.Is(at, kDeterminer)) {
      return at - 1;
    }
  }
  return subject.end - 1;
}

bool IsPlural(const Reading& reading, TokenRange subject) {
  for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
    if (reading.Is(at, kCoordinator)) return true;
  }
  const std::uint32_t head = HeadOf(reading, subject);
  if (reading.Is(subject.begin, kSubjectPronoun) ||
      reading.token(head).kind == TokenKind::kNumber) {
    return true;  // "those surveyed", "4 in 10"
  }
  bool plural = false;
  ForHitsAt(reading, head, LexiconKind::kSourceNoun, [&plural](const LexiconHit& hit) {
    plural = plural || (hit.forms & kFormPlural) != 0;
  });
  const std::string_view word = reading.Word(head);
  if (reading.Is(head, kDeterminer)) return true;  // "some", "both", "many"
  return plural || (reading.token(head).letter_case == LetterCase::kLower && word.ends_with('s') &&
                    !word.ends_with("ss") && word.size() > 3);
}

// "The show", "states": without an auxiliary a verb agrees with its subject in number, which
// tells it from a noun that looks the same.
bool Agrees(const Reading& reading, const CueSite& site) {
  if (site.group.tokens.begin != site.group.verb.begin || site.group.infinitive) return true;
  const std::uint8_t forms = site.hit->forms;
  if (forms & (kFormPast | kFormGerund | kFormParticiple)) return true;
  if (!site.subject) {
    // "...," says Roe: the subject follows.
    const std::uint32_t begin = site.group.tokens.begin;
    return begin > 0 && (forms & kFormThird) != 0 &&
           (reading.IsQuoteMark(begin - 1) || reading.Is(begin - 1, kComma));
  }
  if (reading.Is(site.subject->end - 1, kSubjectPronoun | kRelative)) return true;
  if (forms & kFormBase) return IsPlural(reading, *site.subject);
  return true;
}

// A cue in capitals where the sentence is not: part of a name ("the United States").
bool IsPartOfName(const Reading& reading, const CueSite& site) {
  const std::uint32_t verb = site.group.verb.begin;
  if (reading.token(verb).letter_case == LetterCase::kLower || verb == site.window.begin) {
    return false;
  }
  std::uint32_t lower = 0;
  std::uint32_t capital = 0;
  for (std::uint32_t at = site.window.begin; at < site.window.end; ++at) {
    if (reading.token(at).span.size() < 4 || reading.token(at).kind != TokenKind::kWord) continue;
    (reading.IsName(at) ? capital : lower) += 1;
  }
  return lower * 3 > capital;
}

bool EndsClause(const Reading& reading, std::uint32_t at, std::uint32_t ceiling) {
  return at >= ceiling || reading.Is(at, kComma | kStop | kSemicolon | kColon | kDash) ||
         reading.IsQuoteMark(at);
}

// ", however," between a cue and what it reports.
bool InsertedAdverb(const Reading& reading, std::uint32_t at, std::uint32_t limit) {
  return at + 2 < limit && reading.Is(at, kComma) && reading.Is(at + 1, kAdverb) &&
         reading.Is(at + 2, kComma);
}

// After "to": somebody who is told, and no infinitive.
bool NamesRecipient(const Reading& reading, std::uint32_t at, std::uint32_t limit) {
  return at < limit &&
         (reading.Is(at, kDeterminer | kObjectPronoun | kSourceHead) || reading.IsName(at));
}

// Where the subject ends before a verb: over a time between them ("the firm today said").
std::uint32_t SubjectEnd(const Reading& reading, std::uint32_t verb, std::uint32_t floor) {
  std::uint32_t end = verb;
  while (end > floor && reading.Is(end - 1, kTimeWord) && !reading.Is(end - 1, kDeterminer)) --end;
  if (end < verb && end > floor && reading.Is(end - 1, kPreposition)) --end;
  return end > floor ? end : verb;
}

}  // namespace

LexiconHit WithoutTimePreposition(const Reading& reading, const LexiconHit& hit) {
  const std::uint32_t next = hit.tokens.end;
  if (hit.tokens.size() < 2 || next >= reading.size() || !reading.Is(next, kTimeWord) ||
      !reading.Is(next - 1, kPreposition)) {
    return hit;
  }
  const std::vector<CueVerb>& verbs = reading.rules.cue_verbs();
  const std::string& lemma = verbs[hit.entry].lemma;
  const std::string_view bare = std::string_view(lemma).substr(0, lemma.rfind(' '));
  const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                 [bare](const CueVerb& other) { return other.lemma == bare; });
  if (verb == verbs.end()) return hit;
  LexiconHit shorter = hit;
  --shorter.tokens.end;
  shorter.entry = static_cast<std::uint32_t>(verb - verbs.begin());
  return shorter;
}

std::optional<CueSite> CueSiteOf(const Reading& reading, const LexiconHit& hit) {
  CueSite site;
  site.hit = &hit;
  site.verb = &reading.rules.cue_verbs()[hit.entry];
  site.window = WindowAround(reading, hit.tokens.begin);
  site.group = VerbGroupOf(reading, hit, site.window);
  if (ReadsAsNoun(reading, site.group, hit.forms, site.window.begin)) return std::nullopt;
  if (!site.group.gerund && !site.group.infinitive) {
    const std::uint32_t end = SubjectEnd(reading, site.group.tokens.begin, site.window.begin);
    site.subject = SubjectBefore(reading, end, site.window.begin);
  }
  if (IsPartOfName(reading, site) || !Agrees(reading, site)) return std::nullopt;
  return site;
}

std::optional<TokenRange> SharedSubject(const Reading& reading, const CueSite& site) {
  const std::uint32_t cue = site.group.tokens.begin;
  // "a sign saying": the participle describes the noun just before it.
  if (site.group.gerund && cue > site.window.begin && IsNominal(reading, cue - 1)) {
    if (auto noun = NounPhraseBefore(reading, cue, site.window.begin)) return noun;
  }
  const std::uint32_t floor =
      cue - site.window.begin > kSharedReach ? cue - kSharedReach : site.window.begin;
  for (std::uint32_t at = cue; at-- > floor;) {
    if (reading.layers.token_quotation[at] != reading.layers.token_quotation[cue]) continue;
    const bool verbal =
        reading.Is(at, kCueFinite | kAuxiliary) ||
        (reading.token(at).letter_case == LetterCase::kLower && reading.Word(at).ends_with("ed"));
    if (!verbal || at == site.window.begin) continue;
    std::uint32_t verb = at;
    while (verb > site.window.begin && reading.Is(verb - 1, kAuxiliary | kAdverb | kNegation)) {
      --verb;
    }
    if (verb == site.window.begin || reading.Is(verb - 1, kCoordinator)) continue;
    if (auto subject = SubjectBefore(reading, verb, site.window.begin)) return subject;
    if (reading.Is(at, kCueFinite) && verb > site.window.begin &&
        (reading.IsQuoteMark(verb - 1) || reading.Is(verb - 1, kComma))) {
      if (auto subject = NounPhraseFrom(reading, at + 1, cue)) return subject;
    }
  }
  return std::nullopt;
}

std::uint32_t SkipRecipient(const Reading& reading, const CueSite& site, std::uint32_t at) {
  if (!site.Takes(kFrameRecipient) || at >= site.window.end) return at;
  if (reading.Is(at, kObjectPronoun)) return at + 1;
  if (reading.Is(at, kComplementizer | kSubjectPronoun)) return at;
  const auto phrase = NounPhraseFrom(reading, at, site.window.end);
  return phrase ? phrase->end : at;
}

std::uint32_t SkipAdjuncts(const Reading& reading, std::uint32_t at, std::uint32_t ceiling) {
  const std::uint32_t begin = at;
  const std::uint32_t limit = std::min(ceiling, at + kAdjunctReach);
  std::uint32_t skipped = at;
  while (at < limit) {
    if (reading.Is(at, kTimeWord)) {
      ++at;
      while (at < limit && (reading.token(at).kind == TokenKind::kNumber)) ++at;
      skipped = at;
      continue;
    }
    if (InsertedAdverb(reading, at, limit)) {
      skipped = at += 3;
      continue;
    }
    if (!reading.Is(at, kPreposition) || reading.Is(at, kAsMarker)) break;
    if (reading.Is(at, kInfinitiveMarker) && !NamesRecipient(reading, at + 1, limit)) break;
    // "on Monday", but not "after Monday's game".
    if (at + 2 < limit && reading.Is(at + 1, kTimeWord) && !IsPossessive(reading.Word(at + 2))) {
      at += 1;
      continue;
    }
    const auto phrase = NounPhraseFrom(reading, at + 1, limit);
    if (!phrase) break;
    at = phrase->end;
  }
  if (at == begin) return begin;
  if (EndsClause(reading, at, ceiling)) return at;
  if (at < ceiling && reading.Is(at, kComplementizer | kSubjectPronoun | kTimeWord)) return at;
  return skipped;
}

}  // namespace hearsay
