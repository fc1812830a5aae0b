#include "source/descriptions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "source/anonymity.h"

namespace hearsay {
namespace {

// The entry of a lexicon whose words end with the phrase's head.
const LexiconHit* HitEndingAt(const TokenWords& words, const Phrase& phrase, LexiconKind kind) {
  const std::uint32_t earliest =
      phrase.head > phrase.proper.begin + 2 ? phrase.head - 2 : phrase.proper.begin;
  for (std::uint32_t t = earliest; t <= phrase.head; ++t) {
    const LexiconHit* hit = words.Find(t, kind);
    if (hit != nullptr && hit->tokens.end == phrase.head + 1) return hit;
  }
  return nullptr;
}

}  // namespace

const SourceNoun* Descriptions::NounOf(const Phrase& phrase) const {
  const LexiconHit* hit = HitEndingAt(reading_.words, phrase, LexiconKind::kSourceNoun);
  return hit == nullptr ? nullptr : &reading_.words.rules().source_nouns()[hit->entry];
}

const OutletDescriptor* Descriptions::DescriptorOf(const Phrase& phrase) const {
  const LexiconHit* hit = HitEndingAt(reading_.words, phrase, LexiconKind::kOutletDescriptor);
  return hit == nullptr ? nullptr : &reading_.words.rules().outlet_descriptors()[hit->entry];
}

void Descriptions::Remember(const Phrase& phrase, std::uint32_t entity) {
  memories_.push_back({entity, phrase.head, reading_.layers.tokens[phrase.head].word,
                       NounOf(phrase), phrase.plural});
}

Decision Descriptions::New(EntityType type, const Phrase& phrase, std::string_view rule,
                           std::string_view reason, float confidence) {
  const SourceReading& r = reading_;
  const std::string_view name = DescriptionOf(r.text, r.layers, r.words, phrase);
  Decision decision;
  decision.entity = static_cast<std::int32_t>(
      r.table.Add(type, std::string(name), SpanOf(r.layers, phrase.tokens)));
  r.table.AddAlias(decision.entity, Slice(r.text, SpanOf(r.layers, phrase.tokens)));
  Profile& profile = r.table.profile(decision.entity);
  profile.plural = phrase.plural;
  profile.mentions = 1;
  for (std::uint32_t t = phrase.proper.begin; t < phrase.proper.end; ++t) {
    profile.traits.push_back(r.layers.tokens[t].word);
  }
  if (const SourceNoun* noun = NounOf(phrase)) profile.gender = noun->gender;
  if (type == EntityType::kAnonymous) {
    DescribeAnonymity(r, phrase, r.table.entities()[decision.entity]);
  }
  decision.rule = rule;
  decision.reason = reason;
  decision.confidence = confidence;
  Remember(phrase, decision.entity);
  return decision;
}

// An earlier description with the same head whose words do not contradict this one's.
Decision Descriptions::ResolveAgain(const Phrase& phrase) const {
  const SourceReading& r = reading_;
  const std::uint64_t head = r.layers.tokens[phrase.head].word;
  Decision decision;
  double best = 0;
  for (std::size_t back = 0; back < memories_.size() && back < Focus::kLookBack; ++back) {
    const Memory& memory = memories_[memories_.size() - 1 - back];
    if (memory.head != head) continue;
    const std::vector<std::uint64_t>& traits = r.table.profile(memory.entity).traits;
    double score = 1.0 - 0.01 * back;
    for (std::uint32_t t = phrase.proper.begin; t < phrase.head; ++t) {
      if (r.words.Is(t, WordClass::kDefinite)) continue;
      const bool shared =
          std::find(traits.begin(), traits.end(), r.layers.tokens[t].word) != traits.end();
      score += shared                                                                   ? 1.0
               : r.words.Is(t, WordClass::kDemonym) || r.words.Is(t, WordClass::kPlace) ? 0
                                                                                        : -0.3;
    }
    if (score > best) {
      best = score;
      decision.entity = static_cast<std::int32_t>(memory.entity);
      decision.antecedent = r.layers.tokens[memory.token].span;
    }
  }
  if (decision.entity != kNone) {
    const bool unnamed = r.table.entity(decision.entity).type == EntityType::kAnonymous;
    decision.rule = unnamed ? "resolve/anonymous-again" : "resolve/description-again";
    decision.reason = StrCat("takes up \"", r.table.entity(decision.entity).name, "\"");
    decision.confidence = 0.85f;
    r.table.AddAlias(decision.entity, Slice(r.text, SpanOf(r.layers, phrase.proper)));
  }
  return decision;
}

// A named person of whom the text says what the description's head says.
Decision Descriptions::OfTrait(const Phrase& phrase) const {
  const SourceReading& r = reading_;
  const std::uint64_t head = r.layers.tokens[phrase.head].word;
  Decision decision;
  double best = 0;
  std::size_t nth = 0;
  r.focus.LookBack(phrase.tokens.begin, [&](const FocusItem& item) {
    ++nth;
    if (r.table.entity(item.entity).type != EntityType::kPerson) return true;
    const Profile& profile = r.table.profile(item.entity);
    const auto has = [&profile](std::uint64_t word) {
      return std::find(profile.traits.begin(), profile.traits.end(), word) != profile.traits.end();
    };
    if (!has(head)) return true;
    double score = 1.0 - 0.01 * nth;
    for (std::uint32_t t = phrase.proper.begin; t < phrase.head; ++t) {
      if (!r.words.Is(t, WordClass::kDefinite) && has(r.layers.tokens[t].word)) score += 0.5;
    }
    if (score > best) {
      best = score;
      decision.entity = static_cast<std::int32_t>(item.entity);
      decision.antecedent = r.layers.tokens[item.token].span;
    }
    return true;
  });
  if (decision.entity == kNone) {
    // Headlines and leads describe before the text names.
    decision.entity = r.table.FindByTrait(head);
    if (decision.entity != kNone) decision.antecedent = r.table.profile(decision.entity).first;
  }
  if (decision.entity != kNone) {
    decision.rule = "resolve/description-of-person";
    decision.reason = StrCat("the text calls ", r.table.entity(decision.entity).name, " \"",
                             r.TextOf(phrase.head), "\"");
    decision.confidence = 0.8f;
  }
  return decision;
}

Decision Descriptions::ResolveBody(const Phrase& phrase) {
  const SourceReading& r = reading_;
  if (phrase.definite && phrase.proper.size() <= 4) {
    const std::uint64_t head = r.layers.tokens[phrase.head].word;
    Decision decision;
    std::int32_t recent = kNone;
    Span recent_at;
    r.focus.LookBack(phrase.tokens.begin, [&](const FocusItem& item) {
      const Entity& entity = r.table.entity(item.entity);
      if (entity.type != EntityType::kOrganization) return true;
      if (recent == kNone && !item.quoted) {
        recent = static_cast<std::int32_t>(item.entity);
        recent_at = r.layers.tokens[item.token].span;
      }
      const std::vector<std::uint64_t>& traits = r.table.profile(item.entity).traits;
      if (std::find(traits.begin(), traits.end(), head) == traits.end()) return true;
      decision.entity = static_cast<std::int32_t>(item.entity);
      decision.antecedent = r.layers.tokens[item.token].span;
      decision.confidence = 0.85f;
      return false;
    });
    if (decision.entity == kNone) decision = ResolveAgain(phrase);
    if (decision.entity == kNone && phrase.proper.size() == 2 && recent != kNone &&
        r.words.Is(phrase.head, WordClass::kGenericBody)) {
      decision.entity = recent;
      decision.antecedent = recent_at;
      decision.confidence = 0.6f;
    }
    if (decision.entity != kNone) {
      decision.rule = "resolve/organization-anaphora";
      decision.reason = StrCat("the last body named that is a ", r.TextOf(phrase.head));
      return decision;
    }
  }
  return New(EntityType::kOrganization, phrase, "resolve/organization", "a body spoke as one",
             0.7f);
}

// People who are described: unnamed ones whom somebody spoke to, or a group in general.
EntityType Descriptions::TypeOfPeople(const Phrase& phrase, EntityType of_noun) const {
  // "people familiar with the talks" told somebody; "people" in general did not.
  const std::uint32_t next = phrase.proper.end;
  if (next < phrase.tokens.end && reading_.words.Is(next, WordClass::kKnowing)) {
    return EntityType::kAnonymous;
  }
  // "growers and traders": two kinds of people, so nobody in particular.
  if (phrase.plural && next + 1 < phrase.tokens.end && reading_.TextOf(next) == "and") {
    for (std::uint32_t t = next + 1; t < phrase.tokens.end && t < next + 4; ++t) {
      if (reading_.words.Is(t, WordClass::kPossessive) ||
          reading_.words.Is(t, WordClass::kDefinite))
        break;
      const LexiconHit* noun = reading_.words.Find(t, LexiconKind::kSourceNoun);
      if (noun != nullptr && noun->forms == kFormPlural) return EntityType::kGroup;
    }
  }
  if (of_noun == EntityType::kGroup && !phrase.plural && !phrase.quantity) {
    return EntityType::kAnonymous;
  }
  if (of_noun == EntityType::kGroup) return EntityType::kGroup;
  if (reading_.words.Is(phrase.head, WordClass::kPluralPeople)) return EntityType::kGroup;
  if (phrase.quantity && reading_.words.Is(phrase.tokens.begin, WordClass::kGenericQuantity)) {
    return EntityType::kGroup;
  }
  return EntityType::kAnonymous;
}

// "12 percent of voters", "half", "a majority of those asked".
bool Descriptions::IsAmount(const Phrase& phrase) const {
  for (std::uint32_t t = phrase.tokens.begin; t < phrase.proper.end; ++t) {
    if (reading_.words.Is(t, WordClass::kShare)) return true;
  }
  return false;
}

Decision Descriptions::ResolvePerson(const Phrase& phrase, const PronounPlace& place,
                                     const SourceNoun* noun) {
  const bool bare = !phrase.definite && !phrase.indefinite && !phrase.possessed && !phrase.quantity;
  if (bare && noun == nullptr && !phrase.plural && phrase.tokens.size() == 1) {
    return New(EntityType::kPerson, phrase, "resolve/name", "a name written small", 0.6f);
  }
  const bool plural = phrase.plural;
  if (phrase.definite || phrase.possessed || (bare && noun != nullptr && !plural)) {
    if (Decision again = ResolveAgain(phrase); again.entity != kNone) {
      Remember(phrase, again.entity);
      return again;
    }
    if (!plural) {
      if (Decision trait = OfTrait(phrase); trait.entity != kNone) return trait;
      const bool unnamed = noun != nullptr && noun->type == EntityType::kAnonymous &&
                           !reading_.words.Is(phrase.head, WordClass::kTrait);
      if (!unnamed && phrase.definite) {
        Decision salient =
            ResolveSalientPerson(reading_, place, noun == nullptr ? '?' : noun->gender);
        if (salient.entity != kNone) return salient;
      }
    }
  }
  if (phrase.possessed && !plural && noun != nullptr && noun->type == EntityType::kPerson) {
    return New(EntityType::kPerson, phrase, "resolve/relative-of", "somebody's own, and only one",
               0.6f);
  }
  if (IsAmount(phrase)) {
    return New(EntityType::kGroup, phrase, "resolve/respondents", "a share of those asked", 0.7f);
  }
  const EntityType type =
      TypeOfPeople(phrase, noun == nullptr ? (plural ? EntityType::kGroup : EntityType::kAnonymous)
                                           : noun->type);
  return type == EntityType::kGroup
             ? New(type, phrase, "resolve/group", "people in general, nobody in particular", 0.75f)
             : New(type, phrase,
                   IsOneMore(phrase, noun) ? "resolve/anonymous-other" : "resolve/anonymous",
                   "described and not named", 0.85f);
}

// "one source", "another source" after "three sources": one more of the same people.
bool Descriptions::IsOneMore(const Phrase& phrase, const SourceNoun* noun) const {
  const std::uint32_t first = phrase.tokens.begin;
  if (!phrase.indefinite || !reading_.words.Is(first, WordClass::kOneMore)) return false;
  if (phrase.head == first) return !memories_.empty();
  return noun != nullptr &&
         std::any_of(memories_.begin(), memories_.end(),
                     [noun](const Memory& memory) { return memory.noun == noun; });
}

// "the two", "the couple": the two persons last named.
Decision Descriptions::ResolveTwo(const Phrase& phrase) {
  const SourceReading& r = reading_;
  std::int32_t first = kNone;
  std::int32_t second = kNone;
  r.focus.LookBack(phrase.tokens.begin, [&](const FocusItem& item) {
    if (r.table.entity(item.entity).type != EntityType::kPerson) return true;
    const auto entity = static_cast<std::int32_t>(item.entity);
    if (second == kNone) {
      second = entity;
    } else if (entity != second) {
      first = entity;
    }
    return first == kNone;
  });
  if (first == kNone) return {};
  Decision decision;
  const std::string both = StrCat(r.table.entity(first).name, " and ", r.table.entity(second).name);
  decision.entity = static_cast<std::int32_t>(
      r.table.Add(EntityType::kPerson, both, SpanOf(r.layers, phrase.tokens)));
  r.table.profile(decision.entity).plural = true;
  decision.antecedent = r.table.profile(second).first;
  decision.rule = "resolve/two-persons";
  decision.reason = "the two persons last named";
  decision.confidence = 0.6f;
  Remember(phrase, decision.entity);
  return decision;
}

Decision Descriptions::Resolve(const Phrase& phrase, const PronounPlace& place) {
  const SourceReading& r = reading_;
  if (r.words.Is(phrase.head, WordClass::kRumour)) {
    Decision decision;
    decision.entity = static_cast<std::int32_t>(r.table.Unknown());
    decision.rule = "resolve/rumour";
    decision.reason = "hearsay that the text credits to nobody";
    decision.confidence = 0.8f;
    return decision;
  }
  if (phrase.definite && r.words.Is(phrase.head, WordClass::kTwoPersons)) {
    if (Decision again = ResolveAgain(phrase); again.entity != kNone) return again;
    if (Decision two = ResolveTwo(phrase); two.entity != kNone) return two;
  }
  if (Decision found = ResolveOutletOrDocument(phrase); found.entity != kNone) return found;
  const SourceNoun* noun = NounOf(phrase);
  if (r.words.Is(phrase.head, WordClass::kNewsReport)) return ResolveReport(phrase);
  if (noun == nullptr && DescriptorOf(phrase) != nullptr) {
    return New(EntityType::kOutlet, phrase, "resolve/unnamed-outlet", "an outlet that is not named",
               0.6f);
  }
  if (noun != nullptr) {
    switch (noun->type) {
      case EntityType::kOrganization:
        return phrase.plural ? New(EntityType::kGroup, phrase, "resolve/group",
                                   "bodies in general, none in particular", 0.6f)
                             : ResolveBody(phrase);
      case EntityType::kDocument:
        return New(EntityType::kDocument, phrase, "resolve/document", "a text speaks for itself",
                   0.8f);
      case EntityType::kOutlet:
        if (phrase.plural) {
          return New(EntityType::kGroup, phrase, "resolve/group", "outlets in general", 0.6f);
        }
        return New(EntityType::kOutlet, phrase, "resolve/unnamed-outlet",
                   "an outlet that is not named", 0.7f);
      default:
        return ResolvePerson(phrase, place, noun);
    }
  }
  if (r.layers.tokens[phrase.head].kind == TokenKind::kNumber ||
      r.words.Is(phrase.head, WordClass::kPartitive) ||
      r.words.Is(phrase.head, WordClass::kQuantity)) {
    return New(EntityType::kGroup, phrase,
               IsAmount(phrase) ? "resolve/respondents" : "resolve/group", "an amount of people",
               0.7f);
  }
  return ResolvePerson(phrase, place, nullptr);
}

}  // namespace hearsay
