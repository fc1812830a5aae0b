#include "model/span_features.h"

#include <algorithm>
#include <cstdlib>

namespace hearsay {
namespace {

constexpr std::uint32_t kEdge = 0xE0D9E;
constexpr std::uint32_t kTokensBefore = 160;  // at most, in a window
constexpr std::uint32_t kTokensAfter = 240;
constexpr int kPathLength = 5;  // structural tokens in a path signature

// Distances in eleven steps.
std::uint64_t DistanceStep(std::uint32_t distance) {
  if (distance <= 5) return distance;
  if (distance <= 7) return 6;
  if (distance <= 10) return 7;
  if (distance <= 15) return 8;
  if (distance <= 25) return 9;
  if (distance <= 45) return 10;
  return 11;
}

std::uint64_t MassStep(float mass) {
  return mass < 0.1f ? 0 : mass < 0.5f ? 1 : mass < 1.2f ? 2 : 3;
}

template <typename T>
std::uint64_t Between(T a, T b, T most) {
  const T difference = a < b ? b - a : a - b;
  return static_cast<std::uint64_t>(std::min(difference, most));
}

// The symbol of a token that shapes the clause, 0 for others.
std::uint32_t PathSymbol(const TokenFact& fact) {
  switch (fact.tag) {
    case PosTag::kPreposition:
      return fact.word | 1;
    case PosTag::kConjunction:
      return 2;
    case PosTag::kWhPronoun:
    case PosTag::kWhDeterminer:
    case PosTag::kWhAdverb:
      return 3;
    case PosTag::kTo:
      return 4;
    default:
      break;
  }
  if (IsVerb(fact.tag)) return 10 + static_cast<std::uint32_t>(fact.tag);
  if (fact.mark != MarkClass::kNone) return 50 + static_cast<std::uint32_t>(fact.mark);
  return 0;
}

}  // namespace

TokenRange WindowOf(const TextFacts& facts, std::uint32_t trigger) {
  const std::uint32_t paragraph = facts.paragraph[trigger];
  TokenRange window = facts.paragraphs[paragraph];
  if (paragraph + 1 < facts.paragraphs.size() && !window.empty()) {
    const TokenRange next = facts.paragraphs[paragraph + 1];
    const bool colon = facts.tokens[window.end - 1].mark == MarkClass::kColon;
    const bool quoted = !next.empty() && facts.tokens[next.begin].mark == MarkClass::kOpenQuote;
    if (colon || quoted) window.end = next.end;
  }
  window.begin = std::max(window.begin, trigger - std::min(trigger, kTokensBefore));
  window.end = std::min(window.end, trigger + kTokensAfter);
  return window;
}

SpanView::SpanView(const TextFacts& facts, std::uint32_t trigger, TokenRange window)
    : facts_(facts), trigger_(trigger), window_(window) {
  const TokenFact& cue = Fact(trigger);
  cue_word_ = cue.word;
  cue_tag_ = static_cast<std::uint64_t>(cue.tag);
  const auto side = [&](std::int32_t mark) -> std::uint64_t {
    if (mark == kNone) return 0;
    const auto distance = static_cast<std::uint32_t>(std::abs(std::int64_t{trigger} - mark));
    return 2 * std::min<std::uint64_t>(DistanceStep(distance), 8) +
           (Fact(mark).mark == MarkClass::kOpenQuote) + 1;
  };
  cue_quotes_ = side(cue.left_mark) * 32 + side(cue.right_mark);
  decision_ = cue.decision == kNone ? nullptr : &facts.decisions[cue.decision];
  decided_by_ = decision_ == nullptr ? 0 : decision_->rule;
  ComputePaths();
}

void SpanView::ComputePaths() {
  path_.assign(window_.size(), 0);
  const auto walk = [&](std::uint32_t from, std::uint32_t to, int step) {
    std::uint64_t signature = step > 0 ? 17 : 19;
    int length = 0;
    for (std::uint32_t i = from; i != to; i += step) {
      path_[i - window_.begin] = static_cast<std::uint32_t>(signature);
      const std::uint32_t symbol = PathSymbol(Fact(i));
      if (symbol == 0) continue;
      signature = ++length <= kPathLength ? MixKey(signature, symbol) : 23;
    }
  };
  walk(trigger_ + 1, window_.end, 1);
  if (trigger_ > window_.begin) walk(trigger_ - 1, window_.begin - 1, -1);
}

std::uint64_t SpanView::Word(std::int64_t at) const {
  return at < window_.begin || at >= window_.end ? kEdge : facts_.tokens[at].word;
}

std::uint64_t SpanView::Tag(std::int64_t at) const {
  return at < window_.begin || at >= window_.end
             ? 99
             : static_cast<std::uint64_t>(facts_.tokens[at].tag);
}

std::uint64_t SpanView::Direction(std::uint32_t at) const {
  return at < trigger_ ? 0 : at == trigger_ ? 1 : 2;
}

std::uint64_t SpanView::SentenceOffset(std::uint32_t at) const {
  const std::int64_t offset =
      std::int64_t{Fact(at).sentence} - std::int64_t{Fact(trigger_).sentence};
  return static_cast<std::uint64_t>(std::clamp<std::int64_t>(offset, -3, 3) + 3);
}

std::uint64_t SpanView::DecidedLabel(std::uint32_t at) const {
  return decision_ == nullptr ? kSpanLabels : static_cast<std::uint64_t>(decision_->LabelOf(at));
}

void SpanView::NodeFeatures(std::uint32_t at, KeyList& keys) const {
  const TokenFact& fact = Fact(at);
  const TokenFact& cue = Fact(trigger_);
  const std::uint64_t direction = Direction(at);
  const std::uint64_t offset = SentenceOffset(at);
  const std::uint32_t distance = at < trigger_ ? trigger_ - at : at - trigger_;
  const std::uint64_t step = direction * 16 + DistanceStep(distance);
  const std::uint64_t marks = Between(fact.quote_marks, cue.quote_marks, 4u);
  const std::uint64_t commas = Between(fact.commas, cue.commas, 3u);
  const std::uint64_t verbs = Between(fact.verbs, cue.verbs, 3u);
  const std::uint32_t low = std::min(at, trigger_);
  const std::uint32_t high = std::max(at, trigger_);
  const float between =
      low == high ? 0.0f : facts_.trigger_mass[high] - facts_.trigger_mass[low + 1];
  const std::uint64_t mass = MassStep(between);
  const std::uint64_t tag = Tag(at);
  const std::uint64_t place = direction * 8 + offset;  // side and sentence
  const std::uint64_t quoted = static_cast<std::uint64_t>(fact.quote) * 8 + marks;
  const std::uint64_t path = path_[at - window_.begin];

  keys.Add(MakeKey(300, step));
  keys.Add(MakeKey(301, place));
  keys.Add(MakeKey(302, step, offset));
  keys.Add(MakeKey(303, quoted, direction));
  keys.Add(MakeKey(304, quoted, direction, cue_word_));
  keys.Add(MakeKey(305, quoted, direction, cue.quote));
  keys.Add(MakeKey(306, quoted, direction, cue_quotes_));
  keys.Add(MakeKey(307, quoted, place));
  keys.Add(MakeKey(308, quoted, step));
  keys.Add(MakeKey(309, commas, place));
  keys.Add(MakeKey(310, verbs, place));
  keys.Add(MakeKey(311, mass, place));
  keys.Add(MakeKey(312, commas, verbs, place));
  keys.Add(MakeKey(313, verbs, direction, cue_word_));
  keys.Add(MakeKey(314, verbs, direction, cue_tag_));
  keys.Add(MakeKey(315, commas, place, fact.quote, mass));

  for (int k = -2; k <= 2; ++k) {
    keys.Add(MakeKey(316, k + 8, Word(std::int64_t{at} + k), direction));
  }
  keys.Add(MakeKey(317, fact.word));
  keys.Add(MakeKey(318, fact.word, Word(std::int64_t{at} + 1), direction));
  keys.Add(MakeKey(319, Word(std::int64_t{at} - 1), fact.word, direction));
  keys.Add(MakeKey(320, fact.shape, direction));
  keys.Add(MakeKey(321, fact.suffix3, direction));
  keys.Add(MakeKey(322, step, cue_word_));
  keys.Add(MakeKey(323, step, fact.shape));
  keys.Add(MakeKey(324, step, fact.word));
  keys.Add(MakeKey(325, place, std::min<std::uint16_t>(fact.from_begin, 5)));
  keys.Add(MakeKey(326, place, std::min<std::uint16_t>(fact.to_end, 5)));
  if (distance <= 8) {
    for (int k = -1; k <= 2; ++k) {
      if (k != 0) keys.Add(MakeKey(327, k + 8, Word(std::int64_t{trigger_} + k), step));
    }
    keys.Add(MakeKey(328, step, tag, cue_word_));
    keys.Add(MakeKey(329, step, tag, cue_tag_));
  }

  const SentenceFact& sentence = facts_.sentences[fact.sentence];
  if (fact.sentence != cue.sentence) {
    keys.Add(MakeKey(330, place, sentence.wholly_quoted, sentence.begins_quoted));
    keys.Add(MakeKey(331, place, MassStep(sentence.best_trigger), fact.quote));
    keys.Add(MakeKey(332, place, std::min<std::uint16_t>(cue.to_end, 2), fact.quote));
    keys.Add(MakeKey(333, place, cue_word_, fact.quote));
    keys.Add(
        MakeKey(334, place, facts_.paragraph[at] - facts_.paragraph[window_.begin], fact.quote));
  }

  keys.Add(MakeKey(340, tag, direction));
  keys.Add(MakeKey(341, Tag(std::int64_t{at} - 1), tag, direction));
  keys.Add(MakeKey(342, tag, Tag(std::int64_t{at} + 1), direction));
  keys.Add(MakeKey(343, Tag(std::int64_t{at} - 1), tag, Tag(std::int64_t{at} + 1), direction));
  keys.Add(MakeKey(344, tag, direction, cue_word_));
  keys.Add(MakeKey(345, tag, step, commas));
  const std::uint64_t chunk_word = Fact(fact.chunk_begin).word;
  keys.Add(MakeKey(346, fact.chunk, direction, step));
  keys.Add(MakeKey(347, chunk_word, direction, fact.chunk));
  const std::uint32_t chunk_distance =
      fact.chunk_begin < trigger_ ? trigger_ - fact.chunk_begin : fact.chunk_begin - trigger_;
  keys.Add(MakeKey(348, fact.chunk, direction, DistanceStep(chunk_distance), verbs));
  keys.Add(MakeKey(349, fact.lexicon, direction));
  keys.Add(MakeKey(350, fact.lexicon, direction, cue.lexicon));
  keys.Add(MakeKey(351, direction, cue.lexicon, cue.frames, verbs));
  keys.Add(MakeKey(352, fact.lexicon, step));

  const std::uint64_t decided = DecidedLabel(at);
  const std::uint64_t elsewhere = static_cast<std::uint64_t>(fact.decided);
  keys.Add(MakeKey(380, decided));
  keys.Add(MakeKey(381, decided, decided_by_));
  keys.Add(MakeKey(382, decided, elsewhere, direction));
  keys.Add(MakeKey(383, decided, step));
  keys.Add(MakeKey(384, decided, fact.word));
  keys.Add(MakeKey(385, decided, tag, direction));
  keys.Add(MakeKey(386, decided, quoted, direction));
  keys.Add(MakeKey(387, decided, cue_word_));
  keys.Add(MakeKey(388, elsewhere, place, fact.quote));

  keys.Add(MakeKey(360, path));
  keys.Add(MakeKey(361, path, cue_word_));
  keys.Add(MakeKey(362, path, tag));
  keys.Add(MakeKey(363, path, cue_tag_, fact.quote));
  keys.Add(MakeKey(364, path, cue.lexicon));
}

void SpanView::EdgeFeatures(std::uint32_t at, KeyList& keys) const {
  const TokenFact& fact = Fact(at);
  const TokenFact& before = Fact(at - 1);
  const TokenFact& cue = Fact(trigger_);
  const std::uint64_t direction = Direction(at);
  const std::uint64_t place = direction * 8 + SentenceOffset(at);
  const std::uint64_t tag = Tag(at);
  const std::uint64_t tag_before = Tag(std::int64_t{at} - 1);
  const std::uint64_t tag_after = Tag(std::int64_t{at} + 1);
  const std::uint64_t break_kind =
      (fact.sentence != before.sentence) + (facts_.paragraph[at] != facts_.paragraph[at - 1]);
  const std::uint64_t marks =
      static_cast<std::uint64_t>(before.mark) * 16 + static_cast<std::uint64_t>(fact.mark);
  const std::uint64_t quotes =
      static_cast<std::uint64_t>(before.quote) * 4 + static_cast<std::uint64_t>(fact.quote);
  const std::uint64_t chunk = fact.chunk == ChunkState::kInside;
  // Next to the trigger the spans often meet.
  const std::uint64_t beside = at == trigger_ ? 1 : at == trigger_ + 1 ? 2 : 0;

  keys.Add(MakeKey(400, 0));
  keys.Add(MakeKey(401, place));
  keys.Add(MakeKey(402, fact.word));
  keys.Add(MakeKey(403, before.word));
  keys.Add(MakeKey(404, marks));
  keys.Add(MakeKey(405, marks, quotes, direction));
  keys.Add(MakeKey(406, break_kind, quotes));
  keys.Add(MakeKey(407, break_kind, place));
  keys.Add(MakeKey(408, cue_word_, direction));
  keys.Add(MakeKey(409, fact.shape, before.shape));
  keys.Add(MakeKey(410, fact.word, before.shape));
  keys.Add(MakeKey(411, before.word, fact.word));
  keys.Add(MakeKey(412, fact.word, Word(std::int64_t{at} + 1)));
  keys.Add(MakeKey(413, fact.word, direction));
  keys.Add(MakeKey(414, before.word, direction));
  keys.Add(MakeKey(415, tag_before, tag));
  keys.Add(MakeKey(416, tag_before, tag, direction));
  keys.Add(MakeKey(417, Tag(std::int64_t{at} - 2), tag_before, tag));
  keys.Add(MakeKey(418, tag_before, tag, tag_after));
  keys.Add(MakeKey(419, chunk, direction, tag));
  keys.Add(MakeKey(420, beside, tag, tag_before));
  keys.Add(MakeKey(421, beside, fact.word));
  keys.Add(MakeKey(422, beside, before.word, cue_tag_));
  keys.Add(MakeKey(423, beside, cue_word_, tag, tag_before));
  keys.Add(MakeKey(424, before.lexicon, fact.lexicon, direction));
  keys.Add(MakeKey(425, beside, cue.lexicon, fact.lexicon, tag));
  const std::uint64_t decided = DecidedLabel(at - 1) * 8 + DecidedLabel(at);
  keys.Add(MakeKey(440, decided));
  keys.Add(MakeKey(441, decided, decided_by_));
  keys.Add(MakeKey(442, decided, direction, marks));
  keys.Add(MakeKey(443, decided, fact.word));
  keys.Add(MakeKey(444, decided, before.word));
  keys.Add(MakeKey(445, decided, tag_before, tag));
  keys.Add(MakeKey(
      446,
      static_cast<std::uint64_t>(before.decided) * 8 + static_cast<std::uint64_t>(fact.decided),
      direction, decided));
  const std::uint64_t path = path_[at - window_.begin];
  keys.Add(MakeKey(426, path, tag));
  keys.Add(MakeKey(427, path_[at - 1 - window_.begin], cue_tag_, tag));
  keys.Add(MakeKey(428, marks, MassStep(facts_.sentences[fact.sentence].best_trigger), direction));
}

}  // namespace hearsay
