#include "provenance/find_relays.h"

#include <algorithm>
#include <array>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "base/strings.h"
#include "source/phrase.h"
#include "source/words.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kNear = 3;        // sentences around a relay whose contents may hold it
constexpr std::uint32_t kDescribing = 5;  // words between "told" and the outlet's name

struct RelayRule {
  std::string_view list;  // the word list that shows it, and the rule's id
  RelayForm form;
  std::string_view reason;
  bool broadcast_only = false;  // only of programmes and broadcasters: "said on"
  bool sets_scene = false;      // also in a sentence that reports nothing itself
};

constexpr std::array<RelayRule, 7> kRules = {{
    {"relay/told", RelayForm::kReceiver, "it was told to the outlet", false, true},
    {"relay/interview", RelayForm::kReceiver, "it was said in an interview with the outlet", false,
     true},
    {"relay/on-air", RelayForm::kReceiver, "it was said on the outlet's air", true},
    {"relay/written-for", RelayForm::kReceiver, "it was written for the outlet", false, true},
    {"relay/at", RelayForm::kReceiver, "it was said to the outlet"},
    {"relay/quoted-by", RelayForm::kCarrier, "the outlet quotes it"},
    {"relay/published-by", RelayForm::kPublished, "the outlet published or obtained it"},
}};

bool IsOutlet(const Entity& entity) {
  return entity.type == EntityType::kOutlet || entity.type == EntityType::kPublisher;
}

bool CanHand(const Entity& entity) {
  return IsOutlet(entity) || entity.type == EntityType::kDocument;
}

class RelayFinder {
 public:
  RelayFinder(std::string_view text, const TextLayers& layers, const TokenWords& words,
              const std::vector<Attribution>& attributions, const Sources& sources)
      : text_(text),
        layers_(layers),
        rules_(words.rules()),
        attributions_(attributions),
        sources_(sources),
        words_(words) {
    const RuleSet& rules = rules_;
    const std::vector<LexiconHit>& hits = words.hits();
    std::vector<std::int8_t> rule_of(rules.word_lists().size(), -1);
    for (std::size_t r = 0; r < kRules.size(); ++r) {
      const std::int32_t list = rules.FindWordList(kRules[r].list);
      if (list != kNone) rule_of[list] = static_cast<std::int8_t>(r);
    }
    for (const LexiconHit& hit : hits) {
      if (hit.kind != LexiconKind::kWordList || rule_of[hit.entry] < 0) continue;
      Cue& cue = ending_at_[hit.tokens.end];
      if (cue.tokens.size() < hit.tokens.size()) cue = {hit.tokens, rule_of[hit.entry]};
    }
    quoting_ = rules.FindWordList("relay/quoting");
    citing_ = rules.FindWordList("relay/citing");
    outlet_of_.assign(sources.entities.size(), kNone);
    for (const LexiconHit& hit : hits) {
      if (hit.kind == LexiconKind::kOutlet)
        seen_.try_emplace(rules.outlets()[hit.entry].id, hit.entry);
    }
    for (std::size_t e = 0; e < sources.entities.size(); ++e) {
      const auto seen = seen_.find(sources.entities[e].outlet);
      if (seen != seen_.end()) outlet_of_[e] = static_cast<std::int32_t>(seen->second);
    }
    by_sentence_.resize(layers.sentences.size());
    for (std::uint32_t a = 0; a < attributions.size(); ++a) AddToSentences(a);
  }

  std::vector<FoundRelay> Find() {
    received_.assign(attributions_.size(), false);
    for (const Mention& mention : sources_.mentions) {
      if (mention.span.empty() || !CanHand(sources_.entities[mention.entity])) continue;
      Try(mention);
    }
    for (const FoundRelay& relay : found_) {
      if (relay.attribution != kNone) received_[relay.attribution] = true;
    }
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) {
      TryEmployer(a);
      TryCiting(a);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const FoundRelay& a, const FoundRelay& b) {
      return a.mention.span.begin < b.mention.span.begin;
    });
    return std::move(found_);
  }

 private:
  struct Cue {
    TokenRange tokens;
    std::int8_t rule = -1;
  };

  void AddToSentences(std::uint32_t a) {
    std::uint32_t last = ~std::uint32_t{0};
    for (const std::vector<Span>* spans : {&attributions_[a].source, &attributions_[a].cue}) {
      for (const Span span : *spans) {
        const TokenRange tokens = TokensOf(layers_, span);
        if (tokens.empty()) continue;
        const std::uint32_t sentence = layers_.token_sentence[tokens.begin];
        if (sentence != last) by_sentence_[sentence].push_back(a);
        last = sentence;
      }
    }
  }

  std::string_view TextOf(std::uint32_t t) const { return Slice(text_, layers_.tokens[t].span); }

  // The relay cue before the outlet's name, over what only describes the outlet.
  const Cue* CueBefore(std::uint32_t begin) const {
    for (std::uint32_t back = 0; back <= kDescribing && back <= begin; ++back) {
      const std::uint32_t end = begin - back;
      if (const auto cue = ending_at_.find(end); cue != ending_at_.end()) return &cue->second;
      if (end == 0) return nullptr;
      const std::uint32_t t = end - 1;
      const bool describes =
          words_.Is(t, WordClass::kDefinite) || words_.Is(t, WordClass::kIndefinite) ||
          words_.Is(t, WordClass::kDemonym) || words_.Is(t, WordClass::kPlace) ||
          words_.Find(t, LexiconKind::kOutletDescriptor) != nullptr ||
          words_.Find(t, LexiconKind::kOutletModifier) != nullptr ||
          words_.Is(t, WordClass::kJournalist) || words_.Is(t, WordClass::kPossessive) ||
          layers_.tokens[t].kind == TokenKind::kQuoteMark || TextOf(t) == "-" ||
          TextOf(t) == "'s" || TextOf(t) == "’s" || TextOf(t) == "based";
      if (!describes) return nullptr;
    }
    return nullptr;
  }

  const Outlet* OutletOf(std::uint32_t entity) const {
    const std::int32_t index = outlet_of_[entity];
    return index == kNone ? nullptr : &rules_.outlets()[index];
  }

  bool IsProgramme(std::uint32_t entity) const {
    const Outlet* outlet = OutletOf(entity);
    return outlet != nullptr && outlet->kind == OutletKind::kProgramme;
  }

  bool Broadcasts(std::uint32_t entity) const {
    const Outlet* outlet = OutletOf(entity);
    return outlet == nullptr || outlet->kind == OutletKind::kBroadcaster ||
           outlet->kind == OutletKind::kProgramme;
  }

  // "the Herald quoted an official as saying": the outlet quotes the source after it.
  bool TryQuoting(const Mention& mention, TokenRange outlet) {
    if (quoting_ == kNone || outlet.end >= layers_.tokens.size()) return false;
    const LexiconHit* hit = words_.FindInList(outlet.end, static_cast<std::uint32_t>(quoting_));
    if (hit == nullptr) return false;
    for (const std::uint32_t a : by_sentence_[layers_.token_sentence[outlet.begin]]) {
      const Attribution& attribution = attributions_[a];
      if (attribution.source.empty()) continue;
      const Span source = attribution.source.front();
      if (source.begin < mention.span.end || Covers(attribution.content, mention.span)) continue;
      FoundRelay relay;
      relay.mention.span = mention.span;
      relay.mention.evidence = Cover(mention.span, SpanOf(layers_, hit->tokens));
      relay.mention.form = RelayForm::kCarrier;
      relay.mention.rule = "relay/quoting";
      relay.entity = mention.entity;
      relay.attribution = static_cast<std::int32_t>(a);
      relay.reason = "the outlet quotes the source";
      found_.push_back(std::move(relay));
      return true;
    }
    return false;
  }

  void Try(const Mention& mention) {
    const TokenRange tokens = TokensOf(layers_, mention.span);
    if (tokens.empty()) return;
    if (TryQuoting(mention, tokens)) return;
    const Cue* cue = CueBefore(tokens.begin);
    if (cue == nullptr) return;
    const RelayRule& rule = kRules[cue->rule];
    if (rule.broadcast_only && !Broadcasts(mention.entity)) return;
    const bool outlet = IsOutlet(sources_.entities[mention.entity]);
    if (!outlet && rule.form != RelayForm::kCarrier) return;
    FoundRelay relay;
    relay.mention.span = mention.span;
    relay.mention.evidence = Cover(SpanOf(layers_, cue->tokens), mention.span);
    relay.mention.form = rule.form;
    relay.mention.rule = rule.list;
    relay.entity = mention.entity;
    relay.reason = rule.reason;
    relay.attribution = AttributionAt(mention.span, cue->tokens);
    if (rule.list == "relay/at" && !GoesWithStatement(relay, cue->tokens)) return;
    if (rule.broadcast_only && relay.attribution != kNone &&
        !FollowsCue(cue->tokens, attributions_[relay.attribution])) {
      return;
    }
    if (relay.attribution == kNone) {
      const bool scene = rule.sets_scene || (rule.broadcast_only && IsProgramme(mention.entity));
      if (!scene || InAnyContent(mention.span)) return;
      relay.speaker = SpeakerOf(tokens.begin);
    }
    found_.push_back(std::move(relay));
  }

  // "confirmed it to the Herald", "said in the Herald": a bare preposition shows a receiver only
  // where it follows the cue of something said.
  bool GoesWithStatement(const FoundRelay& relay, TokenRange preposition) const {
    if (relay.attribution == kNone) return false;
    const Attribution& attribution = attributions_[relay.attribution];
    if (attribution.cue.empty() || attribution.cue_class != CueClass::kSpeech) return false;
    const Span at = layers_.tokens[preposition.begin].span;
    std::uint32_t from = attribution.cue.front().begin;
    if (!attribution.source.empty()) from = std::min(from, attribution.source.front().begin);
    if (at.begin < from || Covers(attribution.source, at)) return false;
    if (TextOf(preposition.begin) != "in") return true;
    const Outlet* outlet = OutletOf(relay.entity);
    return outlet != nullptr && outlet->kind != OutletKind::kBroadcaster;
  }

  // "said Monday on the show", but not "the debate on the network": "on" goes with the cue.
  bool FollowsCue(TokenRange on, const Attribution& attribution) const {
    for (std::uint32_t back = 1; back <= 2 && back <= on.begin; ++back) {
      const Token& before = layers_.tokens[on.begin - back];
      if (before.kind != TokenKind::kWord && before.kind != TokenKind::kNumber) return true;
      if (Covers(attribution.cue, before.span) || Covers(attribution.source, before.span))
        return true;
      if (!words_.Is(on.begin - back, WordClass::kNotName)) return false;  // no weekday, no month
    }
    return false;
  }

  bool InAnyContent(Span span) const {
    const std::uint32_t at = layers_.token_sentence[TokensOf(layers_, span).begin];
    // A content that holds the sentence belongs to an attribution of this sentence or one near.
    const std::uint32_t from = at > kNear ? at - kNear : 0;
    const std::uint32_t to =
        std::min<std::uint32_t>(at + kNear + 1, static_cast<std::uint32_t>(by_sentence_.size()));
    for (std::uint32_t s = from; s < to; ++s) {
      for (const std::uint32_t a : by_sentence_[s]) {
        if (Covers(attributions_[a].content, span)) return true;
      }
    }
    return false;
  }

  // What a person tells of another's words: where those were said is part of the telling.
  bool NestedInWords(const Attribution& attribution) const {
    if (attribution.parent == kNone) return false;
    const std::int32_t outer = sources_.source_mention[attribution.parent];
    return outer == kNone || !CanHand(sources_.entities[sources_.mentions[outer].entity]);
  }

  // True when something that holds the relay in its content does not hold the attribution too:
  // then the relay is part of what was said and not how.
  bool CutOff(const Attribution& attribution, Span relay, std::uint32_t sentence) const {
    const Span own = !attribution.cue.empty()      ? attribution.cue.front()
                     : !attribution.source.empty() ? attribution.source.front()
                                                   : attribution.content.front();
    for (const std::uint32_t b : by_sentence_[sentence]) {
      const std::vector<Span>& content = attributions_[b].content;
      if (&attributions_[b] != &attribution && Covers(content, relay) && !Covers(content, own)) {
        return true;
      }
    }
    return false;
  }

  // "the Herald reported, citing two officials": behind the outlet stand the officials.
  void TryCiting(std::uint32_t a) {
    if (citing_ == kNone || attributions_[a].source.empty()) return;
    const std::int32_t index = sources_.source_mention[a];
    if (index == kNone || !IsOutlet(sources_.entities[sources_.mentions[index].entity])) return;
    const TokenRange source = TokensOf(layers_, attributions_[a].source.front());
    if (source.empty()) return;
    const TokenRange sentence = layers_.sentences[layers_.token_sentence[source.begin]].tokens;
    for (std::uint32_t t = source.begin; t + 1 < sentence.end; ++t) {
      const LexiconHit* hit = words_.FindInList(t, static_cast<std::uint32_t>(citing_));
      if (hit == nullptr || hit->tokens.end >= sentence.end) continue;
      const Span after = layers_.tokens[hit->tokens.end].span;
      if (Covers(attributions_[a].content, layers_.tokens[t].span)) continue;
      const auto cited =
          std::partition_point(sources_.mentions.begin(), sources_.mentions.end(),
                               [after](const Mention& m) { return m.span.begin < after.begin; });
      if (cited == sources_.mentions.end() || cited->span.begin != after.begin) continue;
      FoundRelay relay;
      relay.mention.span = cited->span;
      relay.mention.evidence = Cover(SpanOf(layers_, hit->tokens), cited->span);
      relay.mention.form = RelayForm::kCited;
      relay.mention.rule = "relay/citing";
      relay.entity = cited->entity;
      relay.attribution = static_cast<std::int32_t>(a);
      relay.reason = "the outlet cites it";
      found_.push_back(std::move(relay));
      return;
    }
  }

  // "CNN's Jane Roe", "BBC reporter Jane Roe", "Jane Roe, host of a show": who speaks for an
  // outlet hands on through it.
  void TryEmployer(std::uint32_t a) {
    const Attribution& attribution = attributions_[a];
    const std::int32_t index = sources_.source_mention[a];
    if (index == kNone || attribution.source.empty()) return;
    if (sources_.entities[sources_.mentions[index].entity].type != EntityType::kPerson) return;
    if (received_[a]) return;  // who told one outlet something speaks for no other
    const Span source = attribution.source.front();
    const TokenRange tokens = TokensOf(layers_, source);
    if (tokens.empty()) return;
    // The outlet may stand just before the source's span.
    const Span reach{layers_.tokens[tokens.begin > 2 ? tokens.begin - 2 : 0].span.begin,
                     source.end};
    auto mention =
        std::partition_point(sources_.mentions.begin(), sources_.mentions.end(),
                             [reach](const Mention& m) { return m.span.begin < reach.begin; });
    for (; mention != sources_.mentions.end() && mention->span.end <= reach.end; ++mention) {
      if (mention->span.empty() || !IsOutlet(sources_.entities[mention->entity])) continue;
      const TokenRange outlet = TokensOf(layers_, mention->span);
      if (outlet.empty() ||
          layers_.token_sentence[outlet.begin] != layers_.token_sentence[tokens.begin]) {
        continue;
      }
      if (!Employs(outlet, tokens)) continue;
      FoundRelay relay;
      relay.mention.span = mention->span;
      relay.mention.evidence = Cover(mention->span, source);
      relay.mention.form = RelayForm::kCarrier;
      relay.mention.rule = "relay/reporter-of";
      relay.entity = mention->entity;
      relay.attribution = static_cast<std::int32_t>(a);
      relay.reason = "a reporter, host or editor of the outlet speaks";
      found_.push_back(std::move(relay));
      return;
    }
  }

  bool Employs(TokenRange outlet, TokenRange source) const {
    if (outlet.empty() || outlet.end >= layers_.tokens.size()) return false;
    const std::uint32_t limit = std::min(source.end, outlet.end + 7);
    std::uint32_t t = outlet.end;
    const bool genitive =
        TextOf(t) == "'s" || TextOf(t) == "’s" || TextOf(t) == "'" || TextOf(t) == "’";
    if (genitive) ++t;
    for (std::uint32_t n = t; n < limit; ++n) {
      if (words_.Is(n, WordClass::kJournalist)) return true;
      if (layers_.tokens[n].kind == TokenKind::kPunctuation) break;
    }
    // "CNN's Jane Roe", and no office between them.
    if (genitive && t < source.end && words_.Find(t, LexiconKind::kSourceNoun) == nullptr &&
        layers_.tokens[t].letter_case != LetterCase::kLower) {
      return true;
    }
    // "Jane Roe, a columnist for", "host of".
    for (std::uint32_t back = 1;
         back <= 5 && back <= outlet.begin - std::min(outlet.begin, source.begin); ++back) {
      const std::uint32_t n = outlet.begin - back;
      if (words_.Is(n, WordClass::kJournalist)) return true;
      if (layers_.tokens[n].kind == TokenKind::kPunctuation) break;
    }
    return false;
  }

  bool Covers(const std::vector<Span>& spans, Span span) const {
    return std::any_of(spans.begin(), spans.end(),
                       [span](Span outer) { return outer.Contains(span); });
  }

  // The attribution of the sentence that the relay belongs to: it does not lie in its content,
  // and the cue stands nearest.
  std::int32_t AttributionAt(Span span, TokenRange cue) const {
    const std::uint32_t sentence = layers_.token_sentence[cue.begin];
    const std::uint32_t at = layers_.tokens[cue.begin].span.begin;
    std::int32_t best = kNone;
    std::uint64_t best_cost = ~std::uint64_t{0};
    for (const std::uint32_t a : by_sentence_[sentence]) {
      const Attribution& attribution = attributions_[a];
      if (Covers(attribution.content, span) || CutOff(attribution, span, sentence)) continue;
      if (NestedInWords(attribution)) continue;
      // The outlet as the source itself is no relay.
      if (Covers(attribution.source, span) && attribution.source.front().begin == span.begin)
        continue;
      std::uint64_t cost = ~std::uint64_t{0} - 1;
      for (const std::vector<Span>* spans : {&attribution.cue, &attribution.source}) {
        for (const Span part : *spans) {
          const std::uint64_t distance = part.Contains(at) ? 0
                                         : part.begin > at ? 2 * (part.begin - at)
                                                           : at - part.end;
          cost = std::min(cost, distance);
        }
      }
      // The inner of two nested ones, when the relay lies in the outer's content anyway.
      if (cost < best_cost) {
        best_cost = cost;
        best = static_cast<std::int32_t>(a);
      }
    }
    return best;
  }

  // The person that a sentence without attribution speaks of: its first.
  std::int32_t SpeakerOf(std::uint32_t token) const {
    const Span sentence = layers_.sentences[layers_.token_sentence[token]].span;
    auto mention = std::partition_point(
        sources_.mentions.begin(), sources_.mentions.end(),
        [sentence](const Mention& m) { return m.span.begin < sentence.begin; });
    for (; mention != sources_.mentions.end() && mention->span.end <= sentence.end; ++mention) {
      if (sources_.entities[mention->entity].type == EntityType::kPerson) {
        return static_cast<std::int32_t>(mention->entity);
      }
    }
    return kNone;
  }

  std::string_view text_;
  const TextLayers& layers_;
  const RuleSet& rules_;
  const std::vector<Attribution>& attributions_;
  const Sources& sources_;
  const TokenWords& words_;
  std::int32_t citing_ = kNone;   // the word list of "citing" and its like
  std::int32_t quoting_ = kNone;  // the word list of verbs by which an outlet quotes
  absl::flat_hash_map<std::uint32_t, Cue> ending_at_;          // by the token after the cue
  absl::flat_hash_map<std::string_view, std::uint32_t> seen_;  // the text's outlets, by id
  std::vector<std::int32_t> outlet_of_;  // by entity: index into rules.outlets()
  std::vector<std::vector<std::uint32_t>> by_sentence_;
  std::vector<bool> received_;  // by attribution: a relay stands beside it
  std::vector<FoundRelay> found_;
};

}  // namespace

std::vector<FoundRelay> FindRelays(std::string_view text, const TextLayers& layers,
                                   const TokenWords& words,
                                   const std::vector<Attribution>& attributions,
                                   const Sources& sources) {
  return RelayFinder(text, layers, words, attributions, sources).Find();
}

}  // namespace hearsay
