#include "attribution/continuation_finder.h"

#include <algorithm>

#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

// What each token is claimed by: the index of a candidate, or kNone.
std::vector<std::int32_t> Claims(const Reading& reading, const std::vector<Candidate>& chosen) {
  std::vector<std::int32_t> claims(reading.size(), kNone);
  const auto claim = [&](TokenRange range, std::int32_t by) {
    std::fill(claims.begin() + range.begin, claims.begin() + range.end, by);
  };
  // Wide ones first, so that a nested attribution does not hide behind its parent.
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::int32_t by = static_cast<std::int32_t>(i);
    for (const TokenRange range : chosen[i].content) {
      // A nested one keeps what its parent claimed.
      if (claims[range.begin] == kNone || claims[range.end - 1] == kNone) claim(range, by);
    }
    if (claims[chosen[i].cue.begin] == kNone) claim(chosen[i].cue, by);
  }
  return claims;
}

bool OpensSentence(const Reading& reading, std::uint32_t at) {
  return reading.layers.sentences[reading.layers.token_sentence[at]].tokens.begin == at;
}

std::uint32_t ParagraphOf(const Reading& reading, std::uint32_t at) {
  return reading.layers.sentences[reading.layers.token_sentence[at]].paragraph;
}

constexpr std::uint32_t kSpeakerReach = 80;

bool HasQuotedContent(const Reading& reading, const Candidate& candidate) {
  for (const TokenRange range : candidate.content) {
    if (reading.QuotationOpenedAt(range.begin) != kNone ||
        reading.QuotationClosedAt(range.end - 1) != kNone) {
      return true;
    }
  }
  return false;
}

// True when somebody spoke there, and so may go on.
bool MayGoOn(const Reading& reading, const Candidate& candidate) {
  if (HasQuotedContent(reading, candidate)) return true;
  if (candidate.source.empty()) return false;
  bool quotes = false;
  for (std::uint32_t at = candidate.cue.begin; at < candidate.cue.end; ++at) {
    ForHitsAt(reading, at, LexiconKind::kCueVerb, [&](const LexiconHit& hit) {
      const CueVerb& verb = reading.rules.cue_verbs()[hit.entry];
      quotes = quotes || (verb.frames & kFrameQuotation) != 0;
    });
  }
  return quotes;
}

// The candidate that the sentence before a quotation leads back to: the nearest claimed
// token whose candidate has quoted content, else the nearest one's.
std::int32_t SpeakerBefore(const Reading& reading, const std::vector<Candidate>& chosen,
                           const std::vector<std::int32_t>& claims, std::uint32_t at) {
  if (at == 0) return kNone;
  const std::uint32_t sentence = reading.layers.token_sentence[at - 1];
  const std::uint32_t begin = reading.layers.sentences[sentence].tokens.begin;
  std::int32_t nearest = kNone;
  for (std::uint32_t steps = 0; at > begin && steps < kSpeakerReach; ++steps) {
    --at;
    if (claims[at] == kNone) continue;
    if (HasQuotedContent(reading, chosen[claims[at]])) return claims[at];
    if (nearest == kNone) nearest = claims[at];
  }
  return nearest;
}

}  // namespace

void ContinueQuotations(const Reading& reading, std::vector<Candidate>& chosen) {
  std::vector<std::int32_t> claims = Claims(reading, chosen);
  const auto& quotations = reading.layers.quotations;
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (quotations[q].parent != kNone || quotations[q].tokens.empty()) continue;
    const std::int32_t index = static_cast<std::int32_t>(q);
    const TokenRange range = TokensWithMarks(reading, index);
    if (claims[quotations[q].tokens.begin] != kNone) continue;
    if (!OpensSentence(reading, range.begin) || !IsSpeechLike(reading, index)) continue;
    const std::int32_t speaker = SpeakerBefore(reading, chosen, claims, range.begin);
    if (speaker == kNone || !MayGoOn(reading, chosen[speaker])) continue;
    // In the next paragraph it must fill the paragraph.
    const std::uint32_t paragraph = ParagraphOf(reading, range.begin);
    if (range.begin > 0 && ParagraphOf(reading, range.begin - 1) != paragraph &&
        reading.layers.paragraphs[paragraph].tokens.end > range.end + 1) {
      continue;
    }
    std::fill(claims.begin() + range.begin, claims.begin() + range.end, speaker);
    chosen[speaker].content.push_back(range);
  }
}

}  // namespace hearsay
