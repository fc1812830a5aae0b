#include "model/trigger_features.h"

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::uint32_t kEdge = 0xE0D9E;
constexpr std::uint32_t kFarVerb = 8;

// Distances in six steps.
std::uint32_t Step(std::int64_t distance) {
  return distance <= 3 ? static_cast<std::uint32_t>(distance) : distance <= 6 ? 4 : 5;
}

class TriggerView {
 public:
  TriggerView(const TextFacts& facts, std::uint32_t at)
      : facts_(facts), at_(at), range_(facts.sentences[facts.tokens[at].sentence].tokens) {}

  const TokenFact* At(int offset) const {
    const std::int64_t i = static_cast<std::int64_t>(at_) + offset;
    return i < range_.begin || i >= range_.end ? nullptr : &facts_.tokens[i];
  }
  std::uint64_t Word(int offset) const {
    const TokenFact* fact = At(offset);
    return fact == nullptr ? kEdge : fact->word;
  }
  std::uint64_t Tag(int offset) const {
    const TokenFact* fact = At(offset);
    return fact == nullptr ? 99 : static_cast<std::uint64_t>(fact->tag);
  }
  std::uint64_t Shape(int offset) const {
    const TokenFact* fact = At(offset);
    return fact == nullptr ? kEdge : fact->shape;
  }
  std::uint64_t Lexicon(int offset) const {
    const TokenFact* fact = At(offset);
    return fact == nullptr ? 255 : fact->lexicon;
  }

 private:
  const TextFacts& facts_;
  std::uint32_t at_;
  TokenRange range_;
};

void AddWords(const TriggerView& view, const TokenFact& here, KeyList& keys) {
  const std::uint64_t w = here.word;
  keys.Add(MakeKey(200, 0));
  keys.Add(MakeKey(201, w));
  keys.Add(MakeKey(202, w, here.quote));
  keys.Add(MakeKey(203, here.prefix));
  keys.Add(MakeKey(204, here.prefix, here.suffix2));
  keys.Add(MakeKey(205, here.suffix3));
  keys.Add(MakeKey(206, here.shape));
  keys.Add(MakeKey(207, here.shape, here.tag));
  for (int offset = -3; offset <= 3; ++offset) {
    if (offset != 0) keys.Add(MakeKey(208, offset + 8, view.Word(offset)));
  }
  keys.Add(MakeKey(209, view.Word(-1), w));
  keys.Add(MakeKey(210, w, view.Word(1)));
  keys.Add(MakeKey(211, view.Word(-1), view.Word(1)));
  keys.Add(MakeKey(212, view.Word(1), view.Word(2)));
  keys.Add(MakeKey(213, view.Word(-2), view.Word(-1)));
  keys.Add(MakeKey(214, view.Word(-1), w, view.Word(1)));
  keys.Add(MakeKey(215, w, view.Word(1), view.Word(2)));
  keys.Add(MakeKey(216, view.Word(-2), view.Word(-1), w));
  keys.Add(MakeKey(217, view.Shape(-1), w));
  keys.Add(MakeKey(218, view.Shape(1), w));
  keys.Add(MakeKey(219, view.Shape(-1), view.Shape(1), here.tag));
}

void AddTags(const TriggerView& view, const TokenFact& here, KeyList& keys) {
  const std::uint64_t w = here.word;
  const std::uint64_t p = view.Tag(0);
  for (int offset = -3; offset <= 3; ++offset) {
    keys.Add(MakeKey(220, offset + 8, view.Tag(offset)));
    keys.Add(MakeKey(221, offset + 8, view.Tag(offset), w));
  }
  for (int offset = -2; offset < 2; ++offset) {
    keys.Add(MakeKey(222, offset + 8, view.Tag(offset), view.Tag(offset + 1)));
  }
  for (int offset = -2; offset < 1; ++offset) {
    keys.Add(
        MakeKey(223, offset + 8, view.Tag(offset), view.Tag(offset + 1), view.Tag(offset + 2)));
  }
  keys.Add(MakeKey(224, p, here.prefix));
  keys.Add(MakeKey(225, p, view.Word(-1)));
  keys.Add(MakeKey(226, p, view.Word(1)));
  keys.Add(MakeKey(227, p, view.Tag(1), here.prefix));
  keys.Add(MakeKey(228, p, view.Tag(-1), here.prefix));
  keys.Add(MakeKey(229, view.Tag(-1), view.Tag(1), w));
  keys.Add(MakeKey(230, here.chunk, p));
}

void AddPlace(const TextFacts& facts, std::uint32_t at, const TokenFact& here, KeyList& keys) {
  const std::uint64_t w = here.word;
  const std::uint64_t from_begin = std::min<std::uint16_t>(here.from_begin, 5);
  const std::uint64_t to_end = std::min<std::uint16_t>(here.to_end, 5);
  keys.Add(MakeKey(240, from_begin));
  keys.Add(MakeKey(241, from_begin, w));
  keys.Add(MakeKey(242, to_end));
  keys.Add(MakeKey(243, to_end, w));
  keys.Add(MakeKey(244, from_begin, here.tag));

  const auto side = [&](std::int32_t mark, std::int64_t distance) -> std::uint64_t {
    if (mark == kNone) return 0;
    const bool opens = facts.tokens[mark].mark == MarkClass::kOpenQuote;
    return 1 + 2 * Step(distance) + opens;
  };
  const std::uint64_t left = side(here.left_mark, std::int64_t{at} - here.left_mark);
  const std::uint64_t right = side(here.right_mark, std::int64_t{here.right_mark} - at);
  keys.Add(MakeKey(245, left));
  keys.Add(MakeKey(246, right));
  keys.Add(MakeKey(247, left, w));
  keys.Add(MakeKey(248, right, w));
  keys.Add(MakeKey(249, left, here.prefix));
  keys.Add(MakeKey(250, right, here.prefix));
  keys.Add(MakeKey(251, left, right, here.tag));
  keys.Add(MakeKey(252, left, right, here.quote));

  const SentenceFact& sentence = facts.sentences[here.sentence];
  const bool before_quoted = here.sentence > 0 && facts.sentences[here.sentence - 1].ends_quoted;
  const bool after_quoted = here.sentence + 1 < facts.sentences.size() &&
                            facts.sentences[here.sentence + 1].begins_quoted;
  const std::uint64_t quoted =
      sentence.begins_quoted + 2 * sentence.ends_quoted + 4 * before_quoted + 8 * after_quoted;
  keys.Add(MakeKey(253, quoted, here.quote));
  keys.Add(MakeKey(254, quoted, w));
  keys.Add(MakeKey(255, here.quote, here.tag));
  keys.Add(MakeKey(256, sentence.begins_paragraph, from_begin, here.tag));
}

// The verbs around, and the nominal that would be the subject.
void AddVerbs(const TextFacts& facts, std::uint32_t at, const TokenFact& here, KeyList& keys) {
  const TokenRange range = facts.sentences[here.sentence].tokens;
  for (std::uint32_t i = at; i-- > range.begin && at - i <= kFarVerb;) {
    const TokenFact& fact = facts.tokens[i];
    if (!IsVerb(fact.tag)) continue;
    keys.Add(MakeKey(260, fact.word, here.tag));
    keys.Add(MakeKey(261, fact.tag, here.tag, Step(at - i)));
    keys.Add(MakeKey(262, fact.tag, here.word));
    break;
  }
  for (std::uint32_t i = at + 1; i < range.end && i - at <= kFarVerb; ++i) {
    const TokenFact& fact = facts.tokens[i];
    if (!IsVerb(fact.tag)) continue;
    keys.Add(MakeKey(263, fact.tag, here.tag, Step(i - at)));
    keys.Add(MakeKey(264, fact.tag, Step(i - at), here.word));
    break;
  }
  for (std::uint32_t i = at; i-- > range.begin && at - i <= kFarVerb;) {
    const TokenFact& fact = facts.tokens[i];
    if (!IsNominal(fact.tag)) continue;
    keys.Add(MakeKey(265, fact.word));
    keys.Add(MakeKey(266, fact.tag, here.word));
    keys.Add(MakeKey(267, fact.shape, here.prefix));
    keys.Add(MakeKey(268, fact.lexicon, here.tag, Step(at - i)));
    keys.Add(MakeKey(269, fact.lexicon, here.lexicon));
    break;
  }
}

void AddLexicon(const TriggerView& view, const TokenFact& here, KeyList& keys) {
  keys.Add(MakeKey(280, here.lexicon));
  keys.Add(MakeKey(281, here.lexicon, here.tag));
  keys.Add(MakeKey(282, here.frames, here.tag));
  keys.Add(MakeKey(283, here.lexicon, view.Tag(1)));
  keys.Add(MakeKey(284, here.lexicon, view.Tag(-1), here.tag));
  keys.Add(MakeKey(285, here.lexicon, view.Word(1)));
  keys.Add(MakeKey(286, here.lexicon, here.quote, here.tag));
  keys.Add(MakeKey(287, view.Lexicon(-1), here.tag));
  keys.Add(MakeKey(288, view.Lexicon(1), here.tag));
  keys.Add(MakeKey(289, view.Lexicon(-1), here.word));
}

// What the rules say of the token.
void AddDecision(const TextFacts& facts, std::uint32_t at, const TriggerView& view,
                 const TokenFact& here, KeyList& keys) {
  const auto decided = [&](int offset) -> std::uint64_t {
    const TokenFact* fact = view.At(offset);
    return fact == nullptr ? 9 : static_cast<std::uint64_t>(fact->decided);
  };
  const std::uint64_t around = decided(-1) * 100 + decided(0) * 10 + decided(1);
  keys.Add(MakeKey(170, around));
  keys.Add(MakeKey(171, around, here.tag));
  keys.Add(MakeKey(172, decided(0), here.word));
  keys.Add(MakeKey(173, decided(0), here.lexicon));
  if (here.decision == kNone) return;
  const RuleDecision& decision = facts.decisions[here.decision];
  const auto sure = static_cast<std::uint64_t>(decision.confidence * 10);
  keys.Add(MakeKey(174, sure, here.tag));
  keys.Add(MakeKey(175, decision.rule, here.tag));
  keys.Add(MakeKey(176, decision.rule, sure));
  keys.Add(MakeKey(177, decision.source.empty(), here.quote, sure));
  const TokenRange first = decision.cue.front();
  keys.Add(MakeKey(178, at - first.begin, first.size(), here.tag));
  keys.Add(MakeKey(179, decision.rule, here.word));
}

}  // namespace

void TriggerFeatures(const TextFacts& facts, std::uint32_t at, KeyList& keys) {
  const TokenFact& here = facts.tokens[at];
  const TriggerView view(facts, at);
  AddWords(view, here, keys);
  AddTags(view, here, keys);
  AddPlace(facts, at, here, keys);
  AddVerbs(facts, at, here, keys);
  AddLexicon(view, here, keys);
  AddDecision(facts, at, view, here, keys);
}

FeatureKey NeverTriggerKey(const TokenFact& token) { return MakeKey(199, token.word); }

}  // namespace hearsay
