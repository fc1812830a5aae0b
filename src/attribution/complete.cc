#include "attribution/complete.h"

#include <algorithm>
#include <optional>

#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kContinuationParagraphs = 1;
constexpr std::uint32_t kMediumReach = 80;

// Lookups from bytes to tokens and hits, by binary search.
class Index {
 public:
  Index(std::string_view text, const TextLayers& layers, const std::vector<LexiconHit>& hits,
        const RuleSet& rules)
      : text_(text), layers_(layers), hits_(hits), rules_(rules) {}

  // The first token that ends after the byte.
  std::uint32_t TokenAt(std::uint32_t byte) const {
    const auto found =
        std::upper_bound(layers_.tokens.begin(), layers_.tokens.end(), byte,
                         [](std::uint32_t at, const Token& token) { return at < token.span.end; });
    return static_cast<std::uint32_t>(found - layers_.tokens.begin());
  }
  TokenRange TokensIn(Span span) const {
    const std::uint32_t begin = TokenAt(span.begin);
    std::uint32_t end = begin;
    while (end < layers_.tokens.size() && layers_.tokens[end].span.begin < span.end) ++end;
    return {begin, end};
  }
  // The hits that begin in a range of tokens.
  std::pair<std::size_t, std::size_t> HitsIn(TokenRange tokens) const {
    const auto before = [](const LexiconHit& hit, std::uint32_t at) {
      return hit.tokens.begin < at;
    };
    const auto first = std::lower_bound(hits_.begin(), hits_.end(), tokens.begin, before);
    const auto last = std::lower_bound(first, hits_.end(), tokens.end, before);
    return {first - hits_.begin(), last - hits_.begin()};
  }
  const std::vector<LexiconHit>& hits() const { return hits_; }
  const TextLayers& layers() const { return layers_; }
  const RuleSet& rules() const { return rules_; }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  const TextLayers& layers_;
  const std::vector<LexiconHit>& hits_;
  const RuleSet& rules_;
};

// From the first byte of any of its spans to the last.
Span Extent(const Attribution& attribution) {
  Span extent = attribution.content[0];
  for (const auto* role : {&attribution.content, &attribution.cue, &attribution.source}) {
    for (const Span span : *role) extent = Cover(extent, span);
  }
  return extent;
}

// In reading order; of two that begin together the wider one, which may hold the other.
bool ReadsBefore(const Attribution& a, const Attribution& b) {
  const Span x = Extent(a);
  const Span y = Extent(b);
  return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
}

AttributionKind KindOf(const Index& index, const Attribution& attribution) {
  bool quoted = false;
  bool unquoted = false;
  for (const Span span : attribution.content) {
    const TokenRange tokens = index.TokensIn(span);
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
      const TokenKind kind = index.layers().tokens[at].kind;
      if (kind != TokenKind::kWord && kind != TokenKind::kNumber) continue;
      (index.layers().token_quotation[at] != kNone ? quoted : unquoted) = true;
    }
  }
  if (!quoted) return AttributionKind::kIndirect;
  return unquoted ? AttributionKind::kMixed : AttributionKind::kDirect;
}

// The tone of the last cue verb of the cue ("was quoted as claiming"), else of a cue noun;
// none for a cue that the lexicons do not know.
std::optional<CueTone> ToneOf(const Index& index, const Attribution& attribution) {
  std::optional<CueTone> verb;
  std::optional<CueTone> noun;
  for (const Span span : attribution.cue) {
    const auto [first, last] = index.HitsIn(index.TokensIn(span));
    for (std::size_t i = first; i < last; ++i) {
      const LexiconHit& hit = index.hits()[i];
      if (hit.kind == LexiconKind::kCueVerb) verb = index.rules().cue_verbs()[hit.entry].tone;
      if (hit.kind == LexiconKind::kCueNoun) noun = index.rules().cue_nouns()[hit.entry].tone;
    }
  }
  return verb.has_value() ? verb : noun;
}

// The class of a cue without a tone. Words inside quotation marks were said, whatever the cue
// is; so were those after a colon, "according to" and a medium ("in his speech"). Of other
// cues nobody knows: "saw no end to".
CueClass ClassOfUnknownCue(const Index& index, const Attribution& attribution) {
  if (attribution.kind != AttributionKind::kIndirect) return CueClass::kSpeech;
  const std::int32_t according_to = index.rules().FindWordList("according-to");
  bool words = false;
  for (const Span span : attribution.cue) {
    const TokenRange tokens = index.TokensIn(span);
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
      words = words || index.layers().tokens[at].kind == TokenKind::kWord;
    }
    const auto [first, last] = index.HitsIn(tokens);
    for (std::size_t i = first; i < last; ++i) {
      const LexiconHit& hit = index.hits()[i];
      if (hit.kind == LexiconKind::kMedium) return CueClass::kSpeech;
      if (hit.kind == LexiconKind::kWordList &&
          static_cast<std::int32_t>(hit.entry) == according_to) {
        return CueClass::kSpeech;
      }
    }
  }
  return words ? CueClass::kOther : CueClass::kSpeech;
}

bool InContent(const Attribution& attribution, Span span) {
  for (const Span content : attribution.content) {
    if (content.Overlaps(span)) return true;
  }
  return false;
}

// The medium that the cue's sentence names outside the content: "in a statement", or the
// source itself ("the report"), whose noun carries one.
void FindMedium(const Index& index, Attribution& attribution) {
  if (attribution.cue.empty()) return;
  const std::uint32_t cue = index.TokenAt(attribution.cue[0].begin);
  if (cue >= index.layers().tokens.size()) return;
  TokenRange near = index.layers().sentences[index.layers().token_sentence[cue]].tokens;
  if (cue - near.begin > kMediumReach) near.begin = cue - kMediumReach;
  if (near.end - cue > kMediumReach) near.end = cue + kMediumReach;
  const auto [first, last] = index.HitsIn(near);
  std::uint32_t nearest = UINT32_MAX;
  for (std::size_t i = first; i < last; ++i) {
    const LexiconHit& hit = index.hits()[i];
    if (hit.kind != LexiconKind::kMedium) continue;
    const Span span = Cover(index.layers().tokens[hit.tokens.begin].span,
                            index.layers().tokens[hit.tokens.end - 1].span);
    if (InContent(attribution, span)) continue;
    const std::uint32_t distance =
        hit.tokens.begin > cue ? hit.tokens.begin - cue : cue - hit.tokens.begin;
    if (distance >= nearest) continue;
    nearest = distance;
    attribution.medium = index.rules().media()[hit.entry].medium;
    attribution.medium_evidence = span;
  }
}

// True when each span of the inner one lies in a content span of the outer one.
bool Holds(const Attribution& outer, const Attribution& inner) {
  const auto inside = [&outer](Span span) {
    for (const Span content : outer.content) {
      if (content.Contains(span)) return true;
    }
    return false;
  };
  for (const Span span : inner.cue) {
    if (!inside(span)) return false;
  }
  for (const Span span : inner.content) {
    if (!inside(span)) return false;
  }
  return !inner.cue.empty() || outer.content != inner.content;
}

std::uint32_t ContentSize(const Attribution& attribution) {
  std::uint32_t size = 0;
  for (const Span span : attribution.content) size += span.size();
  return size;
}

// Sweeps over the contents in text order, keeping those that are still open.
void FindParents(std::vector<Attribution>& attributions) {
  struct Interval {
    Span span;
    std::uint32_t owner;
  };
  std::vector<Interval> intervals;
  std::vector<std::uint32_t> sizes(attributions.size());
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    sizes[i] = ContentSize(attributions[i]);
    for (const Span span : attributions[i].content) intervals.push_back({span, i});
  }
  std::sort(intervals.begin(), intervals.end(),
            [](const Interval& a, const Interval& b) { return a.span.begin < b.span.begin; });
  std::vector<std::uint32_t> order(attributions.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto anchor = [&attributions](std::uint32_t i) {
    const Attribution& attribution = attributions[i];
    return attribution.cue.empty() ? attribution.content[0].begin : attribution.cue[0].begin;
  };
  std::sort(order.begin(), order.end(),
            [&anchor](std::uint32_t a, std::uint32_t b) { return anchor(a) < anchor(b); });
  std::vector<Interval> open;
  std::size_t next = 0;
  for (const std::uint32_t inner : order) {
    const std::uint32_t at = anchor(inner);
    for (; next < intervals.size() && intervals[next].span.begin <= at; ++next) {
      open.push_back(intervals[next]);
    }
    std::erase_if(open, [at](const Interval& interval) { return interval.span.end <= at; });
    std::uint32_t smallest = UINT32_MAX;
    attributions[inner].parent = kNone;
    for (const Interval& interval : open) {
      if (interval.owner == inner) continue;
      const Attribution& outer = attributions[interval.owner];
      if (sizes[interval.owner] >= smallest || !Holds(outer, attributions[inner])) continue;
      smallest = sizes[interval.owner];
      attributions[inner].parent = static_cast<std::int32_t>(interval.owner);
    }
  }
}

// The speaker goes on where the source is a pronoun and somebody spoke in this paragraph
// or the one before.
void FindContinuations(const Index& index, std::vector<Attribution>& attributions) {
  const std::int32_t pronouns = index.rules().FindWordList("pronoun-subject");
  std::int32_t last = kNone;
  std::uint32_t last_paragraph = 0;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    Attribution& attribution = attributions[i];
    attribution.continues = kNone;
    if (attribution.parent != kNone) continue;
    const std::uint32_t token = index.TokenAt(Extent(attribution).begin);
    if (token >= index.layers().tokens.size()) continue;
    const std::uint32_t paragraph =
        index.layers().sentences[index.layers().token_sentence[token]].paragraph;
    bool pronoun = false;
    if (!attribution.source.empty()) {
      const TokenRange source = index.TokensIn(attribution.source[0]);
      if (source.size() == 1) {
        const auto [first, end] = index.HitsIn(source);
        for (std::size_t h = first; h < end; ++h) {
          pronoun = pronoun || (index.hits()[h].kind == LexiconKind::kWordList &&
                                static_cast<std::int32_t>(index.hits()[h].entry) == pronouns);
        }
      }
    }
    const bool unnamed = attribution.source.empty() && attribution.cue.empty();
    if (last != kNone && (pronoun || unnamed) &&
        paragraph - last_paragraph <= kContinuationParagraphs) {
      attribution.continues = last;
    }
    last = static_cast<std::int32_t>(i);
    last_paragraph = paragraph;
  }
}

}  // namespace

void Complete(std::string_view text, const TextLayers& layers, const std::vector<LexiconHit>& hits,
              const RuleSet& rules, std::vector<Attribution>& attributions) {
  const Index index(text, layers, hits, rules);
  std::erase_if(attributions, [](const Attribution& a) { return a.content.empty(); });
  std::stable_sort(attributions.begin(), attributions.end(), ReadsBefore);
  for (Attribution& attribution : attributions) {
    attribution.kind = KindOf(index, attribution);
    const std::optional<CueTone> tone = ToneOf(index, attribution);
    attribution.tone = tone.value_or(CueTone::kNeutral);
    attribution.cue_class =
        tone.has_value() ? CueClassOf(*tone) : ClassOfUnknownCue(index, attribution);
    attribution.medium = Medium::kNone;
    attribution.medium_evidence = {};
    FindMedium(index, attribution);
  }
  FindParents(attributions);
  FindContinuations(index, attributions);
}

}  // namespace hearsay
