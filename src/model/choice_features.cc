#include "model/choice_features.h"

#include <algorithm>
#include <cmath>

namespace hearsay {
namespace {

constexpr std::uint32_t kEdge = 0xE0D9E;

std::uint64_t SizeStep(std::uint32_t size) {
  if (size <= 4) return size;
  if (size <= 6) return 5;
  if (size <= 9) return 6;
  if (size <= 14) return 7;
  if (size <= 22) return 8;
  if (size <= 40) return 9;
  return 10;
}

std::uint32_t Total(const std::vector<TokenRange>& runs) {
  std::uint32_t total = 0;
  for (const TokenRange run : runs) total += run.size();
  return total;
}

// A number in `steps` of the given width, clipped at both ends.
std::uint64_t Bin(float value, float width, int low, int high) {
  return static_cast<std::uint64_t>(
      std::clamp(static_cast<int>(std::floor(value / width)), low, high) - low);
}

class ChoiceView {
 public:
  ChoiceView(const TextFacts& facts, const SpanView& view)
      : facts_(facts), window_(view.window()), trigger_(view.trigger()) {}

  std::uint64_t Word(std::int64_t at) const { return Inside(at) ? facts_.tokens[at].word : kEdge; }
  std::uint64_t Tag(std::int64_t at) const {
    return Inside(at) ? static_cast<std::uint64_t>(facts_.tokens[at].tag) : 99;
  }
  std::uint64_t Mark(std::int64_t at) const {
    return Inside(at) ? static_cast<std::uint64_t>(facts_.tokens[at].mark) : 99;
  }
  bool Inside(std::int64_t at) const { return at >= window_.begin && at < window_.end; }
  const TokenFact& cue() const { return facts_.tokens[trigger_]; }
  std::uint32_t trigger() const { return trigger_; }

  // How the runs agree with the rules' decision about the trigger: 8 without one.
  std::uint64_t Agreement(const SpanRuns& runs) const {
    if (cue().decision == kNone) return 8;
    const RuleDecision& decision = facts_.decisions[cue().decision];
    return (runs.content == decision.content) + 2 * (runs.source == decision.source) +
           4 * (runs.cue == decision.cue);
  }
  std::uint64_t DecidedBy() const {
    return cue().decision == kNone ? 0 : facts_.decisions[cue().decision].rule;
  }
  std::uint64_t Sureness() const {
    return cue().decision == kNone
               ? 0
               : 1 + static_cast<std::uint64_t>(10 * facts_.decisions[cue().decision].confidence);
  }

  // The order of the spans in the text: "source, trigger, content" and the like.
  std::uint64_t Pattern(const SpanRuns& runs) const {
    struct Item {
      std::uint32_t begin;
      std::uint64_t symbol;
    };
    std::vector<Item> items;
    for (const TokenRange run : runs.cue) {
      items.push_back({run.begin, run.Contains(trigger_) ? 4u : 1u});
    }
    for (const TokenRange run : runs.source) items.push_back({run.begin, 2});
    for (const TokenRange run : runs.content) items.push_back({run.begin, 3});
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.begin < b.begin; });
    std::uint64_t pattern = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(items.size(), 8); ++i) {
      pattern = pattern * 8 + items[i].symbol;
    }
    return pattern;
  }

  std::uint64_t QuotesOf(TokenRange run) const {
    const bool opens = Mark(run.begin) == static_cast<std::uint64_t>(MarkClass::kOpenQuote);
    const bool closes =
        Mark(std::int64_t{run.end} - 1) == static_cast<std::uint64_t>(MarkClass::kCloseQuote);
    const auto inside = [&](std::uint32_t at) {
      return facts_.tokens[at].quote != QuoteState::kOutside;
    };
    return opens + 2 * closes + 4 * inside(run.begin) + 8 * inside(run.end - 1);
  }

 private:
  const TextFacts& facts_;
  TokenRange window_;
  std::uint32_t trigger_;
};

// What a run of a role (1 cue, 2 source, 3 content) looks like at its edges.
void AddRun(const TextFacts& facts, const ChoiceView& view, TokenRange run, std::uint64_t role,
            KeyList& keys) {
  const std::int64_t first = run.begin;
  const std::int64_t last = std::int64_t{run.end} - 1;
  const TokenFact& begin = facts.tokens[run.begin];
  const TokenFact& end = facts.tokens[run.end - 1];
  const std::uint64_t side = role * 4 + (run.end <= view.trigger() ? 0 : 1);
  keys.Add(MakeKey(510, side, view.QuotesOf(run), view.Mark(first - 1), view.Mark(last + 1)));
  keys.Add(MakeKey(511, side, begin.from_begin == 0, end.to_end == 0));
  keys.Add(MakeKey(512, side, view.Word(first)));
  keys.Add(MakeKey(513, side, view.Word(last)));
  keys.Add(MakeKey(514, side, view.Word(first - 1)));
  keys.Add(MakeKey(515, side, view.Word(last + 1)));
  keys.Add(MakeKey(516, side, view.Word(first - 1), view.Word(first)));
  keys.Add(MakeKey(517, side, view.Word(last), view.Word(last + 1)));
  keys.Add(MakeKey(518, side, view.Tag(first - 1), view.Tag(first)));
  keys.Add(MakeKey(519, side, view.Tag(last), view.Tag(last + 1)));
  keys.Add(MakeKey(520, side, view.Tag(first), view.Tag(last)));
  keys.Add(MakeKey(521, side, view.Tag(last), view.Tag(last + 1), view.Tag(last + 2)));
  keys.Add(MakeKey(522, side, std::min<std::uint32_t>(end.commas - begin.commas, 3),
                   SizeStep(run.size())));
  const bool cuts_begin = begin.chunk == ChunkState::kInside;
  const bool cuts_end = last + 1 < static_cast<std::int64_t>(facts.tokens.size()) &&
                        view.Inside(last + 1) &&
                        facts.tokens[last + 1].chunk == ChunkState::kInside;
  keys.Add(MakeKey(523, side, cuts_begin, cuts_end));
  const std::uint64_t verbs = std::min<std::uint32_t>(end.verbs - begin.verbs + IsVerb(end.tag), 3);
  keys.Add(MakeKey(524, side, verbs));
  keys.Add(MakeKey(525, side, verbs, view.cue().word));
  const float inside = facts.trigger_mass[run.end] - facts.trigger_mass[run.begin];
  keys.Add(MakeKey(526, side, Bin(inside, 0.5f, 0, 5)));
  keys.Add(MakeKey(527, side, end.sentence - begin.sentence));
  keys.Add(MakeKey(528, side, end.to_end == 0, view.Mark(last + 1), end.quote));
  keys.Add(MakeKey(529, side, begin.lexicon, end.lexicon));
}

}  // namespace

void RunsOf(const TextFacts& facts, TokenRange window, std::span<const SpanLabel> labels,
            SpanRuns& runs) {
  runs.cue.clear();
  runs.source.clear();
  runs.content.clear();
  for (std::uint32_t i = 0; i < labels.size();) {
    std::uint32_t end = i + 1;
    while (end < labels.size() && labels[end] == labels[i]) ++end;
    const TokenRange run{window.begin + i, window.begin + end};
    if (labels[i] == SpanLabel::kCue) runs.cue.push_back(run);
    if (labels[i] == SpanLabel::kSource) runs.source.push_back(run);
    if (labels[i] == SpanLabel::kContent) runs.content.push_back(run);
    i = end;
  }
  // A content of punctuation alone says nothing.
  std::erase_if(runs.content, [&](TokenRange run) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (facts.tokens[i].mark == MarkClass::kNone) return false;
    }
    return true;
  });
}

void RerankFeatures(const TextFacts& facts, const SpanView& spans, const SpanRuns& runs, int rank,
                    float gap, KeyList& keys) {
  const ChoiceView view(facts, spans);
  const std::uint64_t cue_word = view.cue().word;
  const std::uint64_t cue_tag = static_cast<std::uint64_t>(view.cue().tag);
  const std::uint64_t pattern = view.Pattern(runs);
  const std::uint64_t content_size = SizeStep(Total(runs.content));
  const std::uint64_t source_size = SizeStep(Total(runs.source));
  keys.Add(MakeKey(500, Bin(gap, 0.25f, 0, 24)));
  keys.Add(MakeKey(501, rank));
  keys.Add(MakeKey(502, pattern));
  keys.Add(MakeKey(503, pattern, cue_word));
  keys.Add(MakeKey(504, pattern, cue_tag));
  keys.Add(MakeKey(505, pattern, view.cue().lexicon));
  const std::uint64_t agreement = view.Agreement(runs);
  keys.Add(MakeKey(545, agreement));
  keys.Add(MakeKey(546, agreement, view.DecidedBy()));
  keys.Add(MakeKey(547, agreement, view.Sureness()));
  keys.Add(MakeKey(548, agreement, cue_word));
  keys.Add(MakeKey(506, content_size, source_size == 0));
  keys.Add(MakeKey(507, source_size, cue_word));
  keys.Add(MakeKey(508, content_size == 0, source_size == 0, cue_word));
  keys.Add(MakeKey(509, runs.content.size(), runs.source.size(), runs.cue.size()));
  for (const TokenRange run : runs.cue) {
    AddRun(facts, view, run, 1, keys);
    std::uint64_t text = 0;
    for (std::uint32_t i = run.begin; i < run.end; ++i) text = MixKey(text, view.Word(i));
    keys.Add(MakeKey(530, text));
    keys.Add(MakeKey(531, text, view.Word(std::int64_t{run.begin} - 1)));
    keys.Add(MakeKey(532, text, view.Word(run.end)));
  }
  for (const TokenRange run : runs.source) AddRun(facts, view, run, 2, keys);
  for (const TokenRange run : runs.content) AddRun(facts, view, run, 3, keys);
}

void AcceptFeatures(const TextFacts& facts, const SpanView& spans, const SpanRuns& runs,
                    const Evidence& evidence, KeyList& keys) {
  const ChoiceView view(facts, spans);
  const TokenFact& cue = view.cue();
  const float odds =
      std::log(std::max(evidence.trigger, 1e-4f) / std::max(1 - evidence.trigger, 1e-4f));
  const std::uint64_t odds_bin = Bin(odds, 0.5f, -8, 16);
  const std::uint64_t content_bin = Bin(evidence.content, 0.1f, 0, 9);
  const std::uint64_t source_bin = Bin(evidence.source, 0.1f, 0, 9);
  const bool no_source = runs.source.empty();
  keys.Add(MakeKey(600, 0));
  keys.Add(MakeKey(601, odds_bin));
  keys.Add(MakeKey(602, Bin(evidence.log_probability, 0.5f, -16, 0)));
  keys.Add(MakeKey(603, content_bin));
  keys.Add(MakeKey(604, source_bin, no_source));
  keys.Add(MakeKey(605, Bin(evidence.rerank_margin, 0.1f, 0, 9)));
  keys.Add(MakeKey(606, odds_bin / 2, content_bin / 2));
  keys.Add(MakeKey(607, odds_bin / 2, Bin(evidence.log_probability, 1.5f, -6, 0)));
  keys.Add(MakeKey(608, SizeStep(Total(runs.content))));
  keys.Add(MakeKey(609, SizeStep(Total(runs.source))));
  keys.Add(MakeKey(610, SizeStep(Total(runs.cue))));
  keys.Add(MakeKey(611, runs.content.size(), no_source));
  keys.Add(MakeKey(612, cue.word));
  keys.Add(MakeKey(613, cue.prefix, cue.tag));
  keys.Add(MakeKey(614, cue.lexicon, cue.tag));
  keys.Add(MakeKey(615, cue.quote, no_source));
  keys.Add(MakeKey(616, view.Pattern(runs)));
  const std::uint64_t agreement = view.Agreement(runs);
  keys.Add(MakeKey(640, agreement));
  keys.Add(MakeKey(641, agreement, view.DecidedBy()));
  keys.Add(MakeKey(642, agreement == 8, view.Sureness()));
  keys.Add(MakeKey(643, agreement == 8, odds_bin / 2));
  keys.Add(MakeKey(644, cue.decided, cue.quote));
  if (!runs.content.empty()) {
    const TokenRange first = runs.content.front();
    const TokenRange last = runs.content.back();
    keys.Add(MakeKey(617, view.QuotesOf(first), view.QuotesOf(last)));
    keys.Add(MakeKey(618, view.Word(first.begin)));
    keys.Add(MakeKey(619, view.Word(std::int64_t{last.end} - 1)));
    keys.Add(MakeKey(620, view.Tag(first.begin), cue.tag));
    const float inside = facts.trigger_mass[last.end] - facts.trigger_mass[first.begin];
    keys.Add(MakeKey(621, Bin(inside, 0.5f, 0, 4)));
  }
  if (!no_source) {
    const TokenRange first = runs.source.front();
    keys.Add(MakeKey(622, view.Word(first.begin)));
    keys.Add(MakeKey(623, view.Word(std::int64_t{first.end} - 1)));
    keys.Add(MakeKey(624, view.Tag(first.begin), view.Tag(std::int64_t{first.end} - 1)));
    keys.Add(MakeKey(625, facts.tokens[first.end - 1].lexicon, cue.lexicon));
  }
  const SentenceFact& sentence = facts.sentences[cue.sentence];
  const float others = facts.trigger_mass[sentence.tokens.end] -
                       facts.trigger_mass[sentence.tokens.begin] - evidence.trigger;
  keys.Add(MakeKey(626, Bin(others, 0.4f, 0, 6)));
}

}  // namespace hearsay
