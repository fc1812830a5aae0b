#include "attribution/fronted_finder.h"

#include <optional>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kSurelyClause = 6;

// The attribution's own words: source, cue and what follows them up to `end`.
struct Tag {
  TokenRange source;
  TokenRange cue;
  std::uint32_t begin;
  std::uint32_t end;  // after recipient and adjuncts
};

bool EndsTag(const Reading& reading, const CueSite& site, std::uint32_t at) {
  return at >= site.window.end || reading.Is(at, kStop | kComma | kSemicolon | kDash | kColon) ||
         reading.Is(at, kCoordinator | kSubordinator | kCloseBracket) || reading.IsQuoteMark(at);
}

// Source before the verb: ", Jane Roe told reporters on Monday".
std::optional<Tag> TagWithSubjectBefore(const Reading& reading, const CueSite& site) {
  if (!site.subject) return std::nullopt;
  std::uint32_t end = SkipRecipient(reading, site, site.group.tokens.end);
  end = SkipAdjuncts(reading, end, site.window.end);
  return Tag{*site.subject, site.group.tokens, site.subject->begin, end};
}

// Source after the verb: ", said Jane Roe, a lawyer from Ohio, on Monday".
std::optional<Tag> TagWithSubjectAfter(const Reading& reading, const CueSite& site) {
  if (site.group.passive || site.group.gerund || site.group.infinitive) return std::nullopt;
  if ((site.hit->forms & (kFormPast | kFormThird)) == 0) return std::nullopt;
  const auto source = SubjectAfter(reading, site.group.tokens.end, site.window.end);
  if (!source || reading.Is(source->begin, kObjectPronoun)) return std::nullopt;
  const std::uint32_t end = SkipAdjuncts(reading, source->end, site.window.end);
  return Tag{*source, site.group.tokens, site.group.tokens.begin, end};
}

bool IsParentheticalMark(const Reading& reading, std::uint32_t at) {
  return reading.Is(at, kComma | kDash);
}

bool HasVerb(const Reading& reading, TokenRange range) {
  for (std::uint32_t at = range.begin + 1; at < range.end; ++at) {
    if (reading.Is(at, kAuxiliary)) return true;
    if (reading.token(at).letter_case == LetterCase::kLower &&
        (reading.Is(at, kCueFinite) || reading.Word(at).ends_with("ed"))) {
      return true;
    }
  }
  return false;
}

bool HasComma(const Reading& reading, TokenRange range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (reading.Is(at, kComma)) return true;
  }
  return false;
}

// ‘Go home’, TAG: a sentence's opening quotation with the comma behind its mark.
bool IsWholeBeforeComma(const Reading& reading, std::int32_t quotation) {
  const TokenRange quoted = TokensWithMarks(reading, quotation);
  return ContentBeginOf(reading, quotation) == quoted.begin && quoted.end < reading.size() &&
         reading.Is(quoted.end, kComma);
}

// "Prices rose," TAG. "They will fall": the quotation before the tag, and after it.
bool FindQuoted(const Reading& reading, const CueSite& site, const Tag& tag,
                std::vector<Candidate>& found) {
  const std::int32_t quotation = QuotationBefore(reading, tag.begin);
  if (quotation == kNone) return false;
  if (!IsSpeechLike(reading, quotation) && !IsWholeBeforeComma(reading, quotation)) return false;
  if (reading.layers.quotations[quotation].parent !=
      reading.layers.token_quotation[site.group.verb.begin]) {
    return false;
  }
  const TokenRange inner = reading.layers.quotations[quotation].tokens;
  if (reading.Is(inner.end - 1, kStop) && reading.Word(inner.end - 1) == "." &&
      tag.begin == site.window.begin) {
    return false;  // the tag opens a new sentence
  }
  if (reading.Is(tag.source.begin, kRelative)) return false;
  if (!EndsTag(reading, site, tag.end) && IsNominal(reading, tag.end) &&
      reading.token(tag.end).kind != TokenKind::kNumber && !reading.Is(tag.end, kAdverb)) {
    return false;
  }
  Candidate candidate;
  const TokenRange quoted = TokensWithMarks(reading, quotation);
  const std::uint32_t begin = ContentBeginOf(reading, quotation);
  candidate.content.push_back({begin, quoted.end});
  candidate.source = tag.source;
  candidate.cue = tag.cue;
  candidate.rule = "finder/quotation-before-cue";
  // Split around the cue: "I think," Roe said, "that it works."
  std::uint32_t next = tag.end;
  if (next < site.window.end && reading.Is(next, kComma | kColon | kDash)) ++next;
  if (next < site.window.end) {
    if (const std::int32_t second = reading.QuotationOpenedAt(next); second != kNone) {
      candidate.content.push_back(
          {next, ContentEnd(reading, next, site.window.end, ContentShape::kClause)});
      candidate.content.back() = TrimPunctuation(reading, candidate.content.back());
    }
  }
  found.push_back(std::move(candidate));
  return true;
}

// Prices rose, TAG. / Prices, TAG, rose.
bool FindUnquoted(const Reading& reading, const CueSite& site, const Tag& tag,
                  std::vector<Candidate>& found) {
  if (tag.begin <= site.window.begin + 1) return false;
  if (!IsParentheticalMark(reading, tag.begin - 1)) return false;
  if (!EndsTag(reading, site, tag.end) || !site.Takes(kFrameClause | kFrameQuotation)) return false;
  Candidate candidate;
  // "Bats learn, a study finds": verbs of findings quote nothing, but end sentences so.
  const bool closes = tag.end >= site.window.end || reading.Is(tag.end, kStop);
  const bool finding = site.verb->tone == CueTone::kDocument && closes;
  if (!finding && !site.Takes(kFrameQuotation)) return false;
  if (reading.Is(tag.source.begin, kRelative)) return false;
  if (tag.end < site.window.end && reading.IsQuoteMark(tag.end)) return false;
  const TokenRange left = TrimPunctuation(reading, {site.window.begin, tag.begin - 1});
  if (left.empty()) return false;
  candidate.content.push_back(left);
  candidate.source = tag.source;
  candidate.cue = tag.cue;
  const bool more = tag.end < site.window.end && IsParentheticalMark(reading, tag.end);
  if (more) {
    std::uint32_t next = tag.end + 1;
    std::uint32_t probe = next;
    while (probe < site.window.end && reading.Is(probe, kAdverb | kContrast | kCoordinator))
      ++probe;
    const bool another_report =
        probe < site.window.end &&
        reading.Is(probe, probe == next ? kCueGerund : kCueGerund | kCueFinite);
    if (!another_report && !(next < site.window.end && reading.Is(next, kContrast))) {
      const TokenRange right = TrimPunctuation(
          reading, {next, ContentEnd(reading, next, site.window.end, ContentShape::kClause)});
      if (!right.empty()) candidate.content.push_back(right);
    }
  }
  if (candidate.content.size() == 1) {
    // "When prices rise, Roe said": a clause of circumstance alone is nothing said.
    const bool inverted = tag.cue.begin < tag.source.begin;
    if ((inverted || left.size() < kSurelyClause) && !HasVerb(reading, left)) return false;
    if (reading.Is(left.begin, kSubordinator | kPreposition) && !HasComma(reading, left)) {
      return false;
    }
  }
  candidate.rule =
      candidate.content.size() == 1 ? "finder/clause-before-cue" : "finder/clause-around-cue";
  found.push_back(std::move(candidate));
  return true;
}

}  // namespace

void FindFronted(const Reading& reading, const CueSite& site, std::vector<Candidate>& found) {
  if (site.group.infinitive || site.group.gerund || site.group.passive) return;
  if (!site.Takes(kFrameQuotation | kFrameClause)) return;
  const auto before = TagWithSubjectBefore(reading, site);
  if (before && FindQuoted(reading, site, *before, found)) return;
  if (!before || IsParentheticalMark(reading, site.group.tokens.begin - 1)) {
    const auto after = TagWithSubjectAfter(reading, site);
    if (after && FindQuoted(reading, site, *after, found)) return;
    if (after && FindUnquoted(reading, site, *after, found)) return;
  }
  if (before) FindUnquoted(reading, site, *before, found);
}

}  // namespace hearsay
