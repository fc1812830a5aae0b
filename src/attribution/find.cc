#include "attribution/find.h"

#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "attribution/according_to_finder.h"
#include "attribution/candidate.h"
#include "attribution/complement_finder.h"
#include "attribution/complete.h"
#include "attribution/continuation_finder.h"
#include "attribution/cue_site.h"
#include "attribution/fronted_finder.h"
#include "attribution/nesting.h"
#include "attribution/pattern_matcher.h"
#include "attribution/phrases.h"
#include "attribution/reading.h"
#include "attribution/resolve_overlaps.h"
#include "attribution/speaker_colon_finder.h"

namespace hearsay {
namespace {

constexpr float kLeastConfidence = 0.25f;

// Walks the document's prose blocks along with the hits, which both come in text order.
class ProseCursor {
 public:
  explicit ProseCursor(const Document& document) : blocks_(document.blocks) {}
  bool Holds(std::uint32_t byte) {
    while (at_ < blocks_.size() && blocks_[at_].span.end <= byte) ++at_;
    return at_ < blocks_.size() && blocks_[at_].span.Contains(byte) && IsProse(blocks_[at_].kind);
  }
  // The kind of the block that held the last byte asked for.
  BlockKind kind() const { return blocks_[at_].kind; }

 private:
  const std::vector<Block>& blocks_;
  std::size_t at_ = 0;
};

// The matches of the pattern rules, as candidates.
void FindPatterns(const Document& document, const Reading& reading, std::vector<Candidate>& found) {
  const PatternIndex index(reading.rules);
  std::vector<PatternMatch> matches;
  ProseCursor prose(document);
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    matches.clear();
    index.MatchAt(reading, at, matches);
    for (const PatternMatch& match : matches) {
      if (!prose.Holds(reading.token(match.tokens.begin).span.begin)) continue;
      Candidate candidate;
      for (const Capture& capture : match.captures) {
        if (capture.role == CaptureRole::kSource) candidate.source = capture.tokens;
        if (capture.role == CaptureRole::kCue) candidate.cue = capture.tokens;
        if (capture.role == CaptureRole::kContent) {
          const TokenRange content = TrimPunctuation(reading, capture.tokens);
          if (!content.empty()) candidate.content.push_back(content);
        }
      }
      if (candidate.content.empty()) continue;
      candidate.rule = match.pattern->id;
      candidate.confidence = match.pattern->confidence;
      found.push_back(std::move(candidate));
    }
  }
}

void FindSpeakers(const Document& document, const Reading& reading, std::vector<Candidate>& found) {
  ProseCursor prose(document);
  for (std::uint32_t i = 0; i < reading.layers.paragraphs.size(); ++i) {
    const std::uint32_t begin = reading.layers.paragraphs[i].span.begin;
    if (prose.Holds(begin)) FindSpeakerLine(reading, i, prose.kind(), found);
  }
  ProseCursor quoted_prose(document);
  for (std::size_t i = 0; i < reading.layers.quotations.size(); ++i) {
    if (quoted_prose.Holds(reading.layers.quotations[i].span.begin)) {
      FindSpeakerBeforeQuotation(reading, static_cast<std::int32_t>(i), found);
    }
  }
}

// Gives each finder's candidates the confidence of its rule; drops those of finders that
// the rule files do not name, and those too unlikely to be right.
void WeighByRule(const RuleSet& rules, std::vector<Candidate>& found) {
  absl::flat_hash_map<std::string_view, float> confidence;
  for (const Finder& finder : rules.finders()) confidence[finder.id] = finder.confidence;
  for (Candidate& candidate : found) {
    const auto rule = confidence.find(candidate.rule);
    candidate.confidence *= rule == confidence.end() ? 0 : rule->second;
  }
  std::erase_if(found,
                [](const Candidate& candidate) { return candidate.confidence < kLeastConfidence; });
}

std::vector<Candidate> Propose(const Document& document, const Reading& reading) {
  std::vector<Candidate> found;
  const std::int32_t according_to = reading.rules.FindWordList("according-to");
  ProseCursor prose(document);
  for (const LexiconHit& hit : reading.hits) {
    if (hit.kind == LexiconKind::kCueVerb) {
      if (!prose.Holds(reading.token(hit.tokens.begin).span.begin)) continue;
      const LexiconHit cue = WithoutTimePreposition(reading, hit);
      const auto site = CueSiteOf(reading, cue);
      if (!site) continue;
      FindFronted(reading, *site, found);
      FindComplement(reading, *site, found);
    } else if (hit.kind == LexiconKind::kWordList &&
               static_cast<std::int32_t>(hit.entry) == according_to) {
      if (prose.Holds(reading.token(hit.tokens.begin).span.begin)) {
        FindAccordingTo(reading, hit.tokens, found);
      }
    }
  }
  FindSpeakers(document, reading, found);
  WeighByRule(reading.rules, found);
  FindPatterns(document, reading, found);
  return found;
}

Attribution ToAttribution(const Reading& reading, const Candidate& candidate) {
  Attribution attribution;
  for (const TokenRange range : candidate.content) {
    attribution.content.push_back(SpanOf(reading, range));
  }
  if (!candidate.cue.empty()) attribution.cue.push_back(SpanOf(reading, candidate.cue));
  if (!candidate.source.empty()) attribution.source.push_back(SpanOf(reading, candidate.source));
  attribution.rule = std::string(candidate.rule);
  attribution.confidence = candidate.confidence;
  return attribution;
}

}  // namespace

std::vector<Attribution> FindAttributions(const Document& document, const TextLayers& layers,
                                          const std::vector<LexiconHit>& hits,
                                          const RuleSet& rules) {
  const Reading reading = MakeReading(document.text, layers, hits, rules);
  std::vector<Candidate> chosen = ResolveOverlaps(reading, Propose(document, reading));
  ContinueQuotations(reading, chosen);
  DropUnreported(reading, chosen);
  std::vector<Attribution> attributions;
  attributions.reserve(chosen.size());
  for (const Candidate& candidate : chosen) {
    attributions.push_back(ToAttribution(reading, candidate));
  }
  Complete(document.text, layers, hits, rules, attributions);
  return attributions;
}

}  // namespace hearsay
