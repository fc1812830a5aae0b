#include "attribution/speaker_colon_finder.h"

#include <algorithm>

#include "attribution/phrases.h"
#include "attribution/speech_quotation.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kLongestSpeaker = 12;
constexpr std::uint32_t kLongestNamedSource = 4;
constexpr std::uint32_t kShortestTurn = 2;

// What the tokens before a paragraph's first colon look like.
struct Label {
  std::uint32_t colon = 0;     // 0: no label
  std::uint32_t name_end = 0;  // where the name ends and the office begins: "ROE, HOST"
  bool all_names = true;
  bool all_upper = true;
};

Label LabelAt(const Reading& reading, TokenRange paragraph) {
  Label label;
  const std::uint32_t limit = std::min(paragraph.end, paragraph.begin + kLongestSpeaker + 1);
  for (std::uint32_t at = paragraph.begin; at < limit; ++at) {
    if (reading.Is(at, kColon) && at > paragraph.begin) {
      label.colon = at;
      if (label.name_end == 0) label.name_end = at;
      return label;
    }
    if (reading.Is(at, kComma | kOpenBracket)) {
      if (!label.all_upper || at == paragraph.begin) return {};
      if (label.name_end == 0) label.name_end = at;
      continue;
    }
    if (!reading.IsWord(at) && !reading.Is(at, kCloseBracket | kHyphen | kStop)) return {};
    if (!reading.IsWord(at)) continue;
    if (!reading.IsName(at)) label.all_names = false;
    const bool letter = reading.token(at).span.size() == 1;
    if (reading.token(at).letter_case != LetterCase::kUpper && !letter) label.all_upper = false;
  }
  return {};
}

bool IsLineLabel(const Reading& reading, std::uint32_t at) {
  const std::int32_t labels = reading.rules.FindWordList("line-label");
  bool is_label = false;
  ForHitsAt(reading, at, LexiconKind::kWordList, [&](const LexiconHit& hit) {
    is_label = is_label || static_cast<std::int32_t>(hit.entry) == labels;
  });
  return is_label;
}

// A headline that names its source last: "Bridge to reopen: report".
void FindSourceAtEnd(const Reading& reading, TokenRange title, std::vector<Candidate>& found) {
  std::uint32_t begin = title.end;
  while (begin > title.begin && title.end - begin < kLongestNamedSource &&
         reading.IsWord(begin - 1)) {
    --begin;
  }
  if (begin == title.end || begin < title.begin + 2 || !reading.Is(begin - 1, kColon)) return;
  if (!reading.Is(title.end - 1, kSourceHead)) return;
  Candidate candidate;
  candidate.source = {begin, title.end};
  candidate.cue = {begin - 1, begin};
  candidate.content.push_back({title.begin, begin - 1});
  candidate.rule = "finder/headline-source";
  found.push_back(std::move(candidate));
}

}  // namespace

void FindSpeakerLine(const Reading& reading, std::uint32_t paragraph, BlockKind kind,
                     std::vector<Candidate>& found) {
  const TokenRange tokens = reading.layers.paragraphs[paragraph].tokens;
  if (tokens.size() < 1 + kShortestTurn) return;
  if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) {
    FindSourceAtEnd(reading, tokens, found);
  }
  const Label label = LabelAt(reading, tokens);
  if (label.colon == 0 || label.colon + kShortestTurn >= tokens.end) return;
  const bool headline = kind == BlockKind::kTitle || kind == BlockKind::kHeading || paragraph == 0;
  const bool quoted = reading.QuotationOpenedAt(label.colon + 1) != kNone;
  if (!label.all_upper && !(label.all_names && (headline || quoted))) return;
  if (IsLineLabel(reading, tokens.begin)) return;
  Candidate candidate;
  candidate.source = {tokens.begin, label.name_end};
  candidate.cue = {label.colon, label.colon + 1};
  candidate.content.push_back({label.colon + 1, tokens.end});
  candidate.rule = label.all_upper ? "finder/transcript-turn" : "finder/headline-speaker";
  found.push_back(std::move(candidate));
}

void FindSpeakerBeforeQuotation(const Reading& reading, std::int32_t quotation,
                                std::vector<Candidate>& found) {
  const TokenRange quoted = TokensWithMarks(reading, quotation);
  if (quoted.begin < 2 || !reading.Is(quoted.begin - 1, kColon)) return;
  if (!IsSpeechLike(reading, quotation)) return;
  const std::uint32_t colon = quoted.begin - 1;
  const TokenRange window = WindowAround(reading, colon);
  const auto speaker = SubjectBefore(reading, colon, window.begin);
  if (!speaker || speaker->begin != window.begin || !reading.IsName(speaker->begin)) return;
  Candidate candidate;
  candidate.source = *speaker;
  candidate.cue = {colon, colon + 1};
  candidate.content.push_back(quoted);
  candidate.rule = "finder/speaker-before-quotation";
  found.push_back(std::move(candidate));
}

}  // namespace hearsay
