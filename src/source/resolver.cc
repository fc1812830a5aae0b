#include "source/resolver.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/strings.h"

namespace hearsay {
namespace {

Decision Decide(std::int32_t entity, std::string_view rule, std::string reason, float confidence) {
  Decision decision;
  decision.entity = entity;
  decision.rule = rule;
  decision.reason = std::move(reason);
  decision.confidence = confidence;
  return decision;
}

}  // namespace

void SourceResolver::Run(std::vector<Mention>& mentions,
                         std::vector<std::int32_t>& source_mention) {
  const std::size_t count = reading_.attributions.size();
  mention_of_.assign(count, kNone);
  done_.assign(count, false);
  for (std::uint32_t a = 0; a < count; ++a) ResolveOne(a);
  mentions = std::move(mentions_);
  source_mention = std::move(mention_of_);
}

std::int32_t SourceResolver::EntityOf(std::int32_t attribution) const {
  if (attribution == kNone || mention_of_[attribution] == kNone) return kNone;
  return static_cast<std::int32_t>(mentions_[mention_of_[attribution]].entity);
}

bool SourceResolver::InOuterQuotation(const Attribution& outer, std::uint32_t token) const {
  const std::int32_t quotation = reading_.layers.token_quotation[token];
  if (quotation == kNone) return false;
  const Span marks = reading_.layers.quotations[quotation].span;
  return std::any_of(outer.content.begin(), outer.content.end(),
                     [marks](Span content) { return content.Overlaps(marks); });
}

PronounPlace SourceResolver::PlaceOf(std::uint32_t index, std::uint32_t token) const {
  PronounPlace place;
  place.token = token;
  place.attribution = &reading_.attributions[index];
  const std::int32_t outer = place.attribution->parent;
  if (outer != kNone) {
    place.outer_entity = EntityOf(outer);
    place.in_outer_quotation = InOuterQuotation(reading_.attributions[outer], token);
  }
  return place;
}

void SourceResolver::ResolveOne(std::uint32_t index) {
  if (done_[index]) return;
  done_[index] = true;
  const Attribution& attribution = reading_.attributions[index];
  // Outer ones first; `done_` ends a circle, should spans make one.
  if (attribution.parent != kNone) ResolveOne(attribution.parent);
  if (attribution.continues != kNone) ResolveOne(attribution.continues);

  Mention mention;
  Decision decision;
  Phrase phrase;
  const bool present = !attribution.source.empty();
  if (present) {
    mention.span = attribution.source.front();
    const TokenRange tokens = TokensOf(reading_.layers, mention.span);
    if (tokens.empty()) return;
    phrase = ReadPhrase(reading_.text, reading_.layers, reading_.words, tokens);
    decision = ResolvePresent(index, phrase, PlaceOf(index, phrase.head));
  } else {
    decision = ResolveAbsent(index);
    if (decision.entity == kNone) return;
  }
  if (decision.entity == kNone) {
    decision = Decide(static_cast<std::int32_t>(reading_.table.Unknown()), "resolve/undecided",
                      "nothing before it agrees", 0.3f);
  }
  mention.entity = static_cast<std::uint32_t>(decision.entity);
  mention.rule = std::move(decision.rule);
  mention.reason = std::move(decision.reason);
  mention.antecedent = decision.antecedent;
  mention.confidence = decision.confidence;
  mention.candidates = std::move(decision.candidates);
  mention_of_[index] = static_cast<std::int32_t>(mentions_.size());
  if (present) {
    FocusItem item;
    item.token = phrase.head;
    item.entity = mention.entity;
    item.source = true;
    item.quoted = reading_.layers.token_quotation[phrase.head] != kNone;
    item.plural = phrase.plural;
    reading_.focus.AddSource(item);
    ++reading_.table.profile(mention.entity).mentions;
  }
  mentions_.push_back(std::move(mention));
}

void SourceResolver::ResolveOutletDescriptions(std::vector<Mention>& mentions) {
  std::vector<Span> of_sources;
  for (const Attribution& attribution : reading_.attributions) {
    if (!attribution.source.empty()) of_sources.push_back(attribution.source.front());
  }
  std::sort(of_sources.begin(), of_sources.end());
  const auto& tokens = reading_.layers.tokens;
  std::uint32_t last = 0;
  for (const LexiconHit& hit : reading_.words.hits()) {
    const bool descriptor = hit.kind == LexiconKind::kOutletDescriptor;
    if (!descriptor && !reading_.words.Is(hit.tokens.begin, WordClass::kNewsReport)) continue;
    if (hit.tokens.end <= last || tokens[hit.tokens.begin].letter_case != LetterCase::kLower)
      continue;
    // The article that opens the description, at most three words before its head.
    std::uint32_t begin = hit.tokens.begin;
    while (begin > 0 && hit.tokens.begin - begin < 4 &&
           !reading_.words.Is(begin, WordClass::kDefinite) &&
           !reading_.words.Is(begin, WordClass::kIndefinite) &&
           tokens[begin - 1].kind == TokenKind::kWord) {
      --begin;
    }
    if (begin == 0) continue;
    const bool definite = reading_.words.Is(begin, WordClass::kDefinite);
    // "told a local newspaper": an outlet that is not named.
    const bool told =
        descriptor && reading_.words.Is(begin, WordClass::kIndefinite) &&
        reading_.words.Is(begin - 1, WordClass::kBeforeOutlet) &&
        (hit.tokens.end >= tokens.size() || tokens[hit.tokens.end].kind != TokenKind::kWord ||
         reading_.words.Is(hit.tokens.end, WordClass::kPhraseEnd));
    if (!definite && !told) continue;
    const Phrase phrase =
        ReadPhrase(reading_.text, reading_.layers, reading_.words, {begin, hit.tokens.end});
    if (phrase.head + 1 != hit.tokens.end) continue;
    const Span span = SpanOf(reading_.layers, {begin, hit.tokens.end});
    const auto source = std::upper_bound(of_sources.begin(), of_sources.end(), span);
    if (source != of_sources.end() && source->Contains(span)) continue;
    if (source != of_sources.begin() && std::prev(source)->Contains(span)) continue;
    Decision decision = definite ? descriptions_.ResolveOutletOrDocument(phrase)
                                 : descriptions_.UnnamedOutlet(phrase);
    if (decision.entity == kNone) continue;
    last = hit.tokens.end;
    Mention mention;
    mention.span = span;
    mention.entity = static_cast<std::uint32_t>(decision.entity);
    mention.rule = std::move(decision.rule);
    mention.reason = std::move(decision.reason);
    mention.antecedent = decision.antecedent;
    mention.confidence = decision.confidence;
    mention.candidates = std::move(decision.candidates);
    mentions.push_back(std::move(mention));
  }
}

void SourceResolver::ResolveCited(std::vector<Mention>& mentions) {
  const std::int32_t list = reading_.words.rules().FindWordList("relay/citing");
  if (list == kNone) return;
  const std::vector<Token>& tokens = reading_.layers.tokens;
  for (const LexiconHit& hit : reading_.words.hits()) {
    if (hit.kind != LexiconKind::kWordList || hit.entry != static_cast<std::uint32_t>(list))
      continue;
    const Sentence& sentence = reading_.layers.sentences[reading_.SentenceOf(hit.tokens.begin)];
    std::uint32_t end = hit.tokens.end;
    while (end < sentence.tokens.end && tokens[end].kind != TokenKind::kPunctuation &&
           tokens[end].kind != TokenKind::kQuoteMark) {
      ++end;
    }
    if (end == hit.tokens.end) continue;
    const Phrase phrase =
        ReadPhrase(reading_.text, reading_.layers, reading_.words, {hit.tokens.end, end});
    if (phrase.pronoun) continue;
    PronounPlace place;
    place.token = phrase.head;
    const std::int32_t name = NameAtHead(phrase);
    Decision decision = name != kNone ? ResolveNamed(static_cast<std::size_t>(name))
                                      : descriptions_.Resolve(phrase, place);
    if (decision.entity == kNone) continue;
    Mention mention;
    mention.span = SpanOf(reading_.layers, phrase.tokens);
    mention.entity = static_cast<std::uint32_t>(decision.entity);
    mention.rule = std::move(decision.rule);
    mention.reason = std::move(decision.reason);
    mention.antecedent = decision.antecedent;
    mention.confidence = decision.confidence;
    mention.candidates = std::move(decision.candidates);
    mentions.push_back(std::move(mention));
  }
}

// The name that the phrase proper ends with, or kNone.
std::int32_t SourceResolver::NameAtHead(const Phrase& phrase) const {
  const std::vector<ProperName>& names = reading_.names;
  const auto after = std::partition_point(names.begin(), names.end(), [&](const ProperName& name) {
    return name.core.begin <= phrase.head;
  });
  if (after == names.begin()) return kNone;
  const auto name = std::prev(after);
  if (name->core.end <= phrase.head || name->core.begin < phrase.proper.begin) return kNone;
  return static_cast<std::int32_t>(name - names.begin());
}

// "the spokesman, Jan Roe", "the actor and director Jan Roe", "a man named Jan Roe": the person
// that a description comes to name, or kNone.
std::int32_t SourceResolver::AppositionName(const Phrase& phrase) const {
  if (phrase.plural) return kNone;
  const std::vector<ProperName>& names = reading_.names;
  const TokenWords& words = reading_.words;
  auto name = std::partition_point(names.begin(), names.end(), [&](const ProperName& candidate) {
    return candidate.core.begin <= phrase.head;
  });
  for (; name != names.end() && name->core.end <= phrase.tokens.end; ++name) {
    const auto index = static_cast<std::size_t>(name - names.begin());
    if (reading_.table.entity(reading_.table.EntityOfName(index)).type != EntityType::kPerson) {
      continue;
    }
    // Back over what describes the name to the comma or dash before it.
    std::uint32_t begin = name->tokens.begin;
    while (begin > phrase.head + 1 && reading_.layers.tokens[begin - 1].kind == TokenKind::kWord &&
           !words.Is(begin - 1, WordClass::kPhraseEnd) &&
           !words.Is(begin - 1, WordClass::kPossessive) && reading_.TextOf(begin - 1) != "'s" &&
           reading_.TextOf(begin - 1) != "’s") {
      --begin;
    }
    const std::string_view before = reading_.TextOf(begin - 1);
    const bool ends =
        name->core.end == phrase.tokens.end ||
        (name->core.end + 1 == phrase.tokens.end && reading_.TextOf(name->core.end) == "'");
    const bool apposed = before == "," || before == "—" || before == "–" || before == "--";
    if ((apposed && (begin == phrase.proper.end + 1 || ends)) || before == "named" ||
        (before == "and" && ends)) {
      return static_cast<std::int32_t>(index);
    }
  }
  return kNone;
}

Decision SourceResolver::ResolveNamed(std::size_t name) {
  const std::uint32_t entity = reading_.table.EntityOfName(name);
  const Entity& named = reading_.table.entity(entity);
  if (entity == 0) {
    return Decide(0, "resolve/publisher", "the publisher speaks of itself", 0.9f);
  }
  const Span core = SpanOf(reading_.layers, reading_.names[name].core);
  const bool full = Slice(reading_.text, core) == named.name;
  const ProperName& form = reading_.names[name];
  const bool place =
      form.kind == NameKind::kPlace ||
      (form.core.size() == 1 && reading_.words.Is(form.core.begin, WordClass::kMetonym));
  Decision decision =
      Decide(static_cast<std::int32_t>(entity), place ? "resolve/metonym" : "resolve/name",
             place  ? std::string("a place that stands for those who govern it")
             : full ? std::string("named here")
                    : StrCat("short for ", named.name),
             full ? 0.95f : 0.9f);
  if (!full) decision.antecedent = reading_.table.profile(entity).first;
  return decision;
}

Decision SourceResolver::ResolvePresent(std::uint32_t index, const Phrase& phrase,
                                        const PronounPlace& place) {
  const TokenWords& words = reading_.words;
  if (phrase.pronoun) return ResolvePronoun(index, place);
  const std::int32_t name = NameAtHead(phrase);
  if (name != kNone && !words.Is(phrase.head, WordClass::kParty)) {
    // "NATO spokesman": a name that only narrows the head does not end the phrase.
    return ResolveNamed(static_cast<std::size_t>(name));
  }
  if (const std::int32_t apposed = AppositionName(phrase); apposed != kNone) {
    Decision decision = ResolveNamed(static_cast<std::size_t>(apposed));
    decision.rule = "resolve/apposition";
    decision.reason = "named in the apposition";
    return decision;
  }
  const Token& head = reading_.layers.tokens[phrase.head];
  const bool capital =
      head.letter_case != LetterCase::kLower && head.letter_case != LetterCase::kNone;
  if (capital && phrase.proper.size() <= 3) {
    // A headline's short name: "Roe Vows to Stay".
    if (const std::int32_t known = reading_.table.FindByWord(head.word); known != kNone) {
      return Decide(known, "resolve/name", StrCat("short for ", reading_.table.entity(known).name),
                    0.8f);
    }
  }
  if (phrase.proper.size() == 1 && words.Is(phrase.head, WordClass::kFirst)) {
    return ResolveFirstPerson(index, phrase.head);
  }
  if (phrase.definite && words.Is(phrase.head, WordClass::kStatement)) {
    // "the statement said": whoever issued it, who spoke last.
    if (const FocusItem* speaker = reading_.focus.LastSource(phrase.head); speaker != nullptr) {
      const EntityType type = reading_.table.entity(speaker->entity).type;
      if (type != EntityType::kUnknown && type != EntityType::kDocument &&
          type != EntityType::kGroup) {
        Decision decision =
            Decide(static_cast<std::int32_t>(speaker->entity), "resolve/statement-of",
                   "the statement of whoever spoke last", 0.6f);
        decision.antecedent = reading_.layers.tokens[speaker->token].span;
        return decision;
      }
    }
  }
  return descriptions_.Resolve(phrase, place);
}

Decision SourceResolver::ResolvePronoun(std::uint32_t index, const PronounPlace& place) {
  const TokenWords& words = reading_.words;
  if (words.Is(place.token, WordClass::kFirst)) return ResolveFirstPerson(index, place.token);
  if (words.Is(place.token, WordClass::kSecond)) {
    Decision decision = ResolveSalientPerson(reading_, place, '?');
    if (decision.entity == kNone) return decision;
    decision.rule = "resolve/second-person";
    decision.reason = "whom the speaker addresses, as far as the text shows";
    decision.confidence = 0.4f;
    return decision;
  }
  if (words.Is(place.token, WordClass::kRelative)) return ResolveRelative(place);
  Decision decision = ResolvePersonalPronoun(reading_, place);
  return decision;
}

std::optional<Decision> SourceResolver::DecideAsSourceOf(std::int32_t other, const char* rule,
                                                         const char* reason, float confidence) {
  if (other == kNone) return std::nullopt;
  const std::int32_t entity = EntityOf(other);
  if (entity == kNone) return std::nullopt;
  Decision decision = Decide(entity, rule, reason, confidence);
  const std::vector<Span>& source = reading_.attributions[other].source;
  if (!source.empty()) decision.antecedent = source.front();
  return decision;
}

Decision SourceResolver::ResolveFirstPerson(std::uint32_t index, std::uint32_t token) {
  const Attribution& attribution = reading_.attributions[index];
  if (std::optional<Decision> outer = DecideAsSourceOf(attribution.parent, "resolve/first-person",
                                                       "the speaker of the quotation", 0.9f)) {
    return *std::move(outer);
  }
  if (reading_.layers.token_quotation[token] != kNone) {
    // In somebody's quotation: whoever spoke last.
    if (const FocusItem* speaker = reading_.focus.LastSource(token); speaker != nullptr) {
      return Decide(static_cast<std::int32_t>(speaker->entity), "resolve/first-person",
                    "the last speaker, inside a quotation", 0.6f);
    }
  }
  return Decide(0, "resolve/author", "the author speaks", 0.8f);
}

std::int32_t SourceResolver::NameEndingAt(std::uint32_t end) const {
  const std::vector<ProperName>& names = reading_.names;
  const auto after = std::partition_point(
      names.begin(), names.end(), [end](const ProperName& name) { return name.core.begin < end; });
  if (after == names.begin() || std::prev(after)->core.end != end) return kNone;
  return static_cast<std::int32_t>(std::prev(after) - names.begin());
}

// "an aide to Jane Roe who": the clause hangs on the aide.
bool SourceResolver::HangsOnUnnamed(std::int32_t name) const {
  const std::uint32_t begin = reading_.names[name].tokens.begin;
  if (begin < 3 || !reading_.words.Is(begin - 1, WordClass::kPhraseEnd)) return false;
  const LexiconHit* noun = reading_.words.Find(begin - 2, LexiconKind::kSourceNoun);
  return noun != nullptr && reading_.words.Is(begin - 3, WordClass::kIndefinite);
}

// Back from `end` to the word that opens its noun phrase.
std::uint32_t SourceResolver::PhraseBegin(std::uint32_t end, std::uint32_t limit) const {
  const TokenWords& words = reading_.words;
  std::uint32_t begin = end - 1;
  while (begin > limit && end - begin < 12) {
    const bool opened =
        words.Is(begin, WordClass::kDefinite) || words.Is(begin, WordClass::kIndefinite) ||
        words.Is(begin, WordClass::kPossessive) || words.Is(begin, WordClass::kQuantity);
    const Token& before = reading_.layers.tokens[begin - 1];
    if (opened || before.kind == TokenKind::kPunctuation || before.kind == TokenKind::kQuoteMark ||
        (words.Is(begin - 1, WordClass::kPhraseEnd) &&
         !words.Is(begin - 1, WordClass::kNameJoint))) {
      break;
    }
    --begin;
  }
  return begin;
}

bool SourceResolver::IsHuman(const Phrase& phrase) const {
  if (const std::int32_t name = NameAtHead(phrase); name != kNone) {
    const EntityType type = reading_.table.entity(reading_.table.EntityOfName(name)).type;
    return type == EntityType::kPerson;
  }
  if (reading_.words.Is(phrase.head, WordClass::kPluralPeople) ||
      reading_.words.Is(phrase.head, WordClass::kTrait) ||
      reading_.words.Is(phrase.head, WordClass::kParty)) {
    return true;
  }
  const LexiconHit* noun = reading_.words.Find(phrase.head, LexiconKind::kSourceNoun);
  if (noun == nullptr) return false;
  const EntityType type = reading_.words.rules().source_nouns()[noun->entry].type;
  return type == EntityType::kPerson || type == EntityType::kAnonymous ||
         type == EntityType::kGroup;
}

Decision SourceResolver::RelativeToName(std::size_t name) const {
  Decision decision = Decide(static_cast<std::int32_t>(reading_.table.EntityOfName(name)),
                             "resolve/relative", "the name before the relative clause", 0.9f);
  decision.antecedent = SpanOf(reading_.layers, reading_.names[name].core);
  return decision;
}

// The noun phrase that a relative clause hangs on stands right before it.
Decision SourceResolver::ResolveRelative(const PronounPlace& place) {
  const SourceReading& r = reading_;
  const Sentence& sentence = r.layers.sentences[r.SentenceOf(place.token)];
  std::uint32_t end = place.token;
  while (end > sentence.tokens.begin && (r.layers.tokens[end - 1].kind == TokenKind::kPunctuation ||
                                         r.layers.tokens[end - 1].kind == TokenKind::kQuoteMark)) {
    --end;
  }
  if (end == sentence.tokens.begin) return {};
  if (const std::int32_t name = NameEndingAt(end); name != kNone && !HangsOnUnnamed(name)) {
    return RelativeToName(static_cast<std::size_t>(name));
  }
  const bool human = r.words.Is(place.token, WordClass::kWho);
  std::uint32_t begin = PhraseBegin(end, sentence.tokens.begin);
  // "Republicans in the state house who": people, so not the house.
  for (int up = 0; human && up < 3 && begin > sentence.tokens.begin + 1; ++up) {
    const Phrase inner = ReadPhrase(r.text, r.layers, r.words, {begin, end});
    if (!r.words.Is(begin - 1, WordClass::kPhraseEnd) || IsHuman(inner)) break;
    end = begin;
    while (end > sentence.tokens.begin + 1 && r.words.Is(end - 1, WordClass::kPhraseEnd)) --end;
    begin = PhraseBegin(end, sentence.tokens.begin);
  }
  const Phrase phrase = ReadPhrase(r.text, r.layers, r.words, {begin, end});
  // "Jane Roe, a lawyer who", "Jane Roe, 32, who": the apposition's name.
  if (begin > sentence.tokens.begin && r.TextOf(begin - 1) == "," && !phrase.definite) {
    if (const std::int32_t name = NameEndingAt(begin - 1); name != kNone) {
      return RelativeToName(static_cast<std::size_t>(name));
    }
  }
  PronounPlace at = place;
  at.token = phrase.head;
  Decision decision;
  if (const std::int32_t name = NameAtHead(phrase); name != kNone) {
    decision = ResolveNamed(static_cast<std::size_t>(name));
  } else {
    decision = descriptions_.Resolve(phrase, at);
  }
  decision.rule = "resolve/relative";
  decision.reason = StrCat("the phrase before \"", r.TextOf(place.token), "\"");
  decision.antecedent = SpanOf(r.layers, phrase.tokens);
  return decision;
}

Decision SourceResolver::ResolveAbsent(std::uint32_t index) {
  const Attribution& attribution = reading_.attributions[index];
  if (std::optional<Decision> speaker = DecideAsSourceOf(
          attribution.continues, "resolve/continuation", "the same speaker goes on", 0.75f)) {
    return *std::move(speaker);
  }
  for (const Span cue : attribution.cue) {
    const TokenRange tokens = TokensOf(reading_.layers, cue);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      // "denied reports that": the reports of outlets that nobody names.
      if (!reading_.words.Is(t, WordClass::kNewsReport)) continue;
      const std::string_view form = reading_.TextOf(t);
      if (form.empty() || reading_.words.Find(t, LexiconKind::kSourceNoun) == nullptr) continue;
      const std::uint32_t entity = reading_.table.Add(EntityType::kOutlet, std::string(form),
                                                      reading_.layers.tokens[t].span);
      return Decide(static_cast<std::int32_t>(entity), "resolve/unnamed-outlet",
                    "reports of outlets that are not named", 0.6f);
    }
  }
  return {};
}

}  // namespace hearsay
