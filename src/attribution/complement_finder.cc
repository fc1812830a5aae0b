#include "attribution/complement_finder.h"

#include <algorithm>
#include <optional>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

struct Complement {
  TokenRange content;
  std::uint32_t cue_end;  // the cue takes prepositions: "complained about"
  std::string_view rule;
  float confidence;
};

bool EndsSentence(const Reading& reading, std::uint32_t at, std::uint32_t ceiling) {
  return at >= ceiling || reading.Is(at, kStop);
}

// The quotation that opens at `at`, with the rest of the clause that it stands in.
Complement QuotedComplement(const Reading& reading, std::int32_t quotation, std::uint32_t at,
                            std::uint32_t cue_end, std::uint32_t ceiling) {
  const TokenRange quoted = TokensWithMarks(reading, LastPieceOf(reading, quotation));
  std::uint32_t end = quoted.end;
  if (end < ceiling && !EndsSentence(reading, end, ceiling) && reading.IsWord(end)) {
    end = ContentEnd(reading, at, ceiling);
  }
  return {{at, std::max(end, at + 1)}, cue_end, "finder/quotation-after-cue", 0.95f};
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
    Complement complement = QuotedComplement(reading, quotation, next, colon, ceiling);
    complement.cue_end = site.group.tokens.end;
    return complement;
  }
  if (next >= site.window.end || next_paragraph != paragraph) return std::nullopt;
  return Complement{{next, ContentEnd(reading, next, site.window.end)},
                    site.group.tokens.end,
                    "finder/clause-after-colon",
                    0.7f};
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
  const auto rest = [&](std::uint32_t begin, std::uint32_t end_of_cue, std::string_view rule,
                        float confidence) {
    return Complement{{begin, ContentEnd(reading, begin, ceiling)}, end_of_cue, rule, confidence};
  };
  if (reading.Is(at, kColon)) return AfterColon(reading, site, at);
  if (reading.Is(at, kComma)) {
    const std::int32_t quotation = at + 1 < ceiling ? reading.QuotationOpenedAt(at + 1) : kNone;
    if (quotation == kNone) return std::nullopt;
    return QuotedComplement(reading, quotation, at + 1, cue_end, ceiling);
  }
  if (const std::int32_t quotation = reading.QuotationOpenedAt(at); quotation != kNone) {
    return QuotedComplement(reading, quotation, at, cue_end, ceiling);
  }
  if (!reading.IsWord(at)) return std::nullopt;
  if (site.Takes(kFrameInfinitive) && reading.Is(at, kInfinitiveMarker)) {
    return rest(at, cue_end, "finder/infinitive-after-cue", 0.6f);
  }
  if (site.Takes(kFrameClause)) {
    if (reading.Is(at, kComplementizer)) return rest(at, cue_end, "finder/that-clause", 0.8f);
    if (BeginsClause(reading, at, ceiling)) return rest(at, cue_end, "finder/bare-clause", 0.7f);
  }
  if (site.Takes(kFrameAs) && !reading.Is(at, kPreposition) && HasAsPhrase(reading, at, ceiling)) {
    return rest(at, cue_end, "finder/as-complement", 0.6f);
  }
  if (site.Takes(kFrameGerund) && IsGerund(reading, at)) {
    return rest(at, cue_end, "finder/gerund-after-cue", 0.5f);
  }
  if (site.Takes(kFrameAbout | kFrameFor) && reading.Is(at, kPreposition) && at + 1 < ceiling) {
    return rest(at + 1, at + 1, "finder/about-complement", 0.4f);
  }
  if (site.Takes(kFrameNoun) &&
      !reading.Is(at, kPreposition | kAdverb | kSubordinator | kCoordinator | kTimeWord)) {
    return rest(at, cue_end, "finder/noun-after-cue", 0.5f);
  }
  return std::nullopt;
}

bool SharesSubject(const Reading& reading, const CueSite& site) {
  if (site.group.gerund || site.group.infinitive) return true;
  const std::uint32_t begin = site.group.tokens.begin;
  return begin > site.window.begin && reading.Is(begin - 1, kCoordinator | kComma);
}

}  // namespace

void FindComplement(const Reading& reading, const CueSite& site, std::vector<Candidate>& found) {
  const std::uint32_t at = SkipRecipient(reading, site, site.group.tokens.end);
  const std::uint32_t after = SkipAdjuncts(reading, at, site.window.end);
  auto complement = ComplementAt(reading, site, after);
  if (!complement && after != at) complement = ComplementAt(reading, site, at);
  if (!complement || complement->content.empty()) return;
  complement->content = TrimPunctuation(reading, complement->content);
  if (complement->content.empty()) return;
  std::optional<TokenRange> source = site.subject;
  if (!source && SharesSubject(reading, site)) source = SharedSubject(reading, site);
  Candidate candidate;
  candidate.content.push_back(complement->content);
  candidate.cue = {site.group.tokens.begin, complement->cue_end};
  candidate.rule = complement->rule;
  candidate.confidence = complement->confidence;
  if (site.group.passive) {
    // "is expected to rise": nobody is named, and the subject belongs to what is said.
    if (site.subject && reading.Is(complement->content.begin, kInfinitiveMarker | kAsMarker)) {
      candidate.content.insert(candidate.content.begin(), *site.subject);
    }
    candidate.rule = "finder/passive-cue";
    candidate.confidence = 0.5f;
  } else if (source) {
    candidate.source = *source;
  } else {
    candidate.confidence *= 0.5f;
  }
  found.push_back(std::move(candidate));
}

}  // namespace hearsay
