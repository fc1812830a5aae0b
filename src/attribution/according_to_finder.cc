#include "attribution/according_to_finder.h"

#include <optional>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

// "according to plan" names nobody: a source has a name, an article or a noun of sources.
bool NamesSomebody(const Reading& reading, TokenRange source) {
  if (reading.Is(source.begin, kDeterminer | kSubjectPronoun | kObjectPronoun)) return true;
  for (std::uint32_t at = source.begin; at < source.end; ++at) {
    if (reading.IsName(at) || reading.Is(at, kSourceHead)) return true;
  }
  return false;
}

// Whom a fronted cue names: "According to Jane Roe, a lawyer, prices rose". What follows a
// comma describes the source only when another comma closes it and no clause begins there;
// else it is the statement.
std::optional<TokenRange> FrontedSource(const Reading& reading, std::uint32_t begin,
                                        std::uint32_t ceiling) {
  auto source = NounPhraseFrom(reading, begin, ceiling);
  while (source && source->end < ceiling && reading.Is(source->end, kComma)) {
    const std::uint32_t description = source->end + 1;
    std::uint32_t close = description;
    while (close < ceiling && !reading.Is(close, kComma | kSemicolon | kStop)) ++close;
    if (close == ceiling || !reading.Is(close, kComma)) break;
    if (!reading.Is(description, kRelative) && BeginsClause(reading, description, close, true)) {
      break;
    }
    const auto described = SubjectAfter(reading, begin, close);
    if (!described || described->end != close) break;
    source = described;
  }
  return source;
}

}  // namespace

void FindAccordingTo(const Reading& reading, TokenRange cue, std::vector<Candidate>& found) {
  if (reading.Is(cue.begin, kCueGerund)) return;  // "citing": a verb, with its own finder
  const TokenRange window = WindowAround(reading, cue.begin);
  const bool opens =
      cue.begin == window.begin || (cue.begin <= window.begin + 2 &&
                                    reading.Is(cue.begin - 1, kCoordinator | kContrast | kComma));
  const auto source = opens ? FrontedSource(reading, cue.end, window.end)
                            : SubjectAfter(reading, cue.end, window.end);
  if (!source || !NamesSomebody(reading, *source)) return;
  Candidate candidate;
  candidate.cue = cue;
  candidate.source = *source;
  candidate.rule = "finder/according-to";
  const std::uint32_t end = source->end;
  const bool comma_before = cue.begin > window.begin && reading.Is(cue.begin - 1, kComma | kDash);
  if (opens) {
    std::uint32_t begin = end;
    while (begin < window.end && !reading.Is(begin, kComma)) ++begin;
    if (begin >= window.end) return;
    const TokenRange right = TrimPunctuation(
        reading, {begin, ContentEnd(reading, begin + 1, window.end, ContentShape::kClause)});
    if (right.empty()) return;
    candidate.content.push_back(right);
    found.push_back(std::move(candidate));
    return;
  }
  TokenRange left = TrimPunctuation(reading, {window.begin, cue.begin});
  if (const std::int32_t quotation = QuotationBefore(reading, cue.begin); quotation != kNone) {
    left = {ContentBeginOf(reading, quotation), TokensWithMarks(reading, quotation).end};
  }
  if (left.empty()) return;
  candidate.content.push_back(left);
  if (comma_before && end < window.end && reading.Is(end, kComma) && end + 1 < window.end &&
      !reading.Is(end + 1, kContrast | kCueGerund | kRelative | kCoordinator)) {
    const TokenRange right = TrimPunctuation(
        reading, {end, ContentEnd(reading, end + 1, window.end, ContentShape::kClause)});
    if (!right.empty()) candidate.content.push_back(right);
  }
  found.push_back(std::move(candidate));
}

}  // namespace hearsay
