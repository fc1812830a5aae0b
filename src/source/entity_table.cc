#include "source/entity_table.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "base/strings.h"
#include "source/publisher.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kRecentTokens = 80;  // a full name this near decides between namesakes
constexpr std::uint32_t kTraitsBefore = 6;   // words before a name that may describe it
constexpr std::uint32_t kTraitsAfter = 14;   // words of an apposition after it
constexpr std::size_t kMostTraits = 64;      // words kept of one entity
constexpr std::size_t kMostBearers = 32;     // entities kept of one word

std::uint64_t Mix(std::uint64_t a, std::uint64_t b) {
  return (a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2))) * 0xff51afd7ed558ccdULL;
}

bool IsPersonLike(const ProperName& name) {
  return name.kind == NameKind::kPerson || name.kind == NameKind::kUnknown;
}

}  // namespace

EntityTable::EntityTable(const Document& document, const TextLayers& layers,
                         const TokenWords& words, const std::vector<ProperName>& names)
    : text_(document.text), layers_(layers), words_(words) {
  const std::string& publisher = document.metadata.publisher.value;
  Add(EntityType::kPublisher, publisher, document.metadata.publisher.evidence);
  if (!publisher.empty()) {
    publisher_words_ = PublisherWords(publisher);
    std::string initials;
    for (const std::string& word : publisher_words_) initials += word[0];
    by_initials_[WordHash(initials)] = 0;
    const OutletNames& outlets = words.rules().outlet_names();
    publisher_outlet_ = outlets.Find(publisher);
    // A page may call itself otherwise than the lexicon calls it.
    if (publisher_outlet_ == kNone) {
      publisher_outlet_ = outlets.FindByAddress(document.metadata.url.value);
    }
  } else {
    publisher_outlet_ = GuessPublisher(document, layers, words, names);
    if (publisher_outlet_ != kNone) {
      entities_[0].name = words.rules().outlets()[publisher_outlet_].name;
    }
  }
  profiles_[0].outlet = publisher_outlet_;
  if (publisher_outlet_ != kNone) {
    entities_[0].outlet = words.rules().outlets()[publisher_outlet_].id;
    by_outlet_[publisher_outlet_] = 0;
  }
  entity_of_name_.assign(names.size(), 0);
  short_form_.assign(names.size(), false);
  AddFullNames(names);
  LinkShortNames(names);
}

std::uint32_t EntityTable::Add(EntityType type, std::string name, Span first) {
  Entity entity;
  entity.type = type;
  entity.name = std::move(name);
  entities_.push_back(std::move(entity));
  Profile profile;
  profile.first = first;
  profiles_.push_back(profile);
  return static_cast<std::uint32_t>(entities_.size() - 1);
}

void EntityTable::AddAlias(std::uint32_t entity, std::string_view alias) {
  Entity& to = entities_[entity];
  if (alias.empty() || alias == to.name) return;
  if (std::find(to.aliases.begin(), to.aliases.end(), alias) != to.aliases.end()) return;
  to.aliases.emplace_back(alias);
}

std::uint32_t EntityTable::Unknown() {
  if (unknown_ == kNone)
    unknown_ = static_cast<std::int32_t>(Add(EntityType::kUnknown, "unknown", {}));
  return static_cast<std::uint32_t>(unknown_);
}

std::int32_t EntityTable::FindByWord(std::uint64_t word) const {
  const auto found = by_word_.find(word);
  if (found == by_word_.end()) {
    const auto single = by_key_.find(word);
    return single == by_key_.end() ? kNone : static_cast<std::int32_t>(single->second);
  }
  const auto& candidates = found->second;
  return static_cast<std::int32_t>(*std::max_element(
      candidates.begin(), candidates.end(), [this](std::uint32_t a, std::uint32_t b) {
        return profiles_[a].mentions < profiles_[b].mentions;
      }));
}

std::int32_t EntityTable::FindByTrait(std::uint64_t word) const {
  const auto bearers = by_trait_.find(word);
  if (bearers == by_trait_.end()) return kNone;
  std::int32_t best = kNone;
  for (const std::uint32_t e : bearers->second) {
    if (entities_[e].type != EntityType::kPerson) continue;
    if (best == kNone || profiles_[e].mentions > profiles_[best].mentions) {
      best = static_cast<std::int32_t>(e);
    }
  }
  return best;
}

// The last word of a name, its suffix left out: "Jr." is nobody's surname.
std::uint32_t EntityTable::LastWord(const ProperName& name) const {
  std::uint32_t last = name.core.end - 1;
  while (last > name.core.begin && words_.Is(last, WordClass::kNameSuffix)) --last;
  return last;
}

// Persons are one by first and last word ("John Q. Roe" and "John Roe"), others by all words.
std::uint64_t EntityTable::KeyOf(const ProperName& name) const {
  const auto& tokens = layers_.tokens;
  if (IsPersonLike(name)) {
    return Mix(tokens[name.core.begin].word, tokens[LastWord(name)].word);
  }
  return BodyKey(name.core);
}

std::uint64_t EntityTable::BodyKey(TokenRange core) const {
  std::uint64_t key = 0;
  for (std::uint32_t t = core.begin; t < core.end; ++t) {
    if (!words_.Is(t, WordClass::kDefinite)) key = Mix(key, layers_.tokens[t].word);
  }
  return key;
}

// "NATO" of "North Atlantic Treaty Organization".
std::string EntityTable::InitialsOf(TokenRange words) const {
  std::string initials;
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    if (!words_.Is(t, WordClass::kNameJoint)) initials += text_[layers_.tokens[t].span.begin];
  }
  return initials;
}

std::uint32_t EntityTable::AddName(const ProperName& name, EntityType type) {
  const Span span = {layers_.tokens[name.core.begin].span.begin,
                     layers_.tokens[name.core.end - 1].span.end};
  return Add(type, std::string(Slice(text_, span)), span);
}

void EntityTable::Mentioned(std::size_t index, std::uint32_t entity, const ProperName& name) {
  entity_of_name_[index] = entity;
  Profile& profile = profiles_[entity];
  ++profile.mentions;
  if (profile.gender == '?') profile.gender = name.gender;
  profile.place |= name.kind == NameKind::kPlace;
  profile.evident |= name.kind == NameKind::kPerson || name.titled || name.core.size() == 1;
  const Span span = {layers_.tokens[name.core.begin].span.begin,
                     layers_.tokens[name.core.end - 1].span.end};
  const std::string_view form = Slice(text_, span);
  Entity& to = entities_[entity];
  // The fullest form the document gives is the name.
  const bool outlet = profile.outlet != kNone && entity != 0;
  const bool fuller = outlet ? profile.mentions == 1 || form.size() > to.name.size()
                             : to.type == EntityType::kPerson && form.size() > to.name.size();
  if (fuller && entity != 0) {
    std::string shorter = std::exchange(to.name, std::string(form));
    AddAlias(entity, shorter);
  } else {
    AddAlias(entity, form);
  }
  if (name.core.size() > 1) profile.last_full = name.core.begin;
}

std::int32_t EntityTable::ByOutlet(std::int32_t index, const ProperName& name) {
  const auto [found, made] = by_outlet_.try_emplace(index, 0);
  if (made) {
    const Outlet& outlet = words_.rules().outlets()[index];
    const Span span = {layers_.tokens[name.core.begin].span.begin,
                       layers_.tokens[name.core.end - 1].span.end};
    found->second = Add(EntityType::kOutlet, outlet.name, span);
    entities_[found->second].outlet = outlet.id;
    profiles_[found->second].outlet = index;
  }
  return static_cast<std::int32_t>(found->second);
}

bool EntityTable::IsPublisher(const ProperName& name) const {
  if (publisher_words_.empty() || name.titled) return false;
  const std::string_view form = Slice(text_, {layers_.tokens[name.core.begin].span.begin,
                                              layers_.tokens[name.core.end - 1].span.end});
  const std::vector<std::string> spelled = PublisherWords(form);
  if (SpellsPublisher(publisher_words_, spelled, true)) return true;
  // "the Mercury" in the Harbour Mercury: the end of a name that the lexicon does not have.
  const bool article = name.core.begin > 0 && words_.Is(name.core.begin - 1, WordClass::kDefinite);
  if (publisher_outlet_ != kNone || !article) return false;
  const std::size_t size = name.core.size();
  return size < publisher_words_.size() &&
         SpellsPublisher(
             {publisher_words_.end() - static_cast<std::ptrdiff_t>(size), publisher_words_.end()},
             spelled, false);
}

// "JR" where a line begins and a colon follows: an interview's label for a full name.
std::int32_t EntityTable::FindBySpeakerLabel(const ProperName& name) const {
  const std::uint32_t label = name.core.begin;
  const std::uint32_t sentence = layers_.token_sentence[label];
  const Paragraph& paragraph = layers_.paragraphs[layers_.sentences[sentence].paragraph];
  if (label != paragraph.tokens.begin || label + 1 >= layers_.tokens.size() ||
      Slice(text_, layers_.tokens[label + 1].span) != ":") {
    return kNone;
  }
  const auto found = by_initials_.find(layers_.tokens[label].word);
  return found == by_initials_.end() ? kNone : static_cast<std::int32_t>(found->second);
}

// "the Times", once the text has named the outlet in full.
void EntityTable::AddShortForms(std::int32_t outlet) {
  for (const std::string& form : words_.rules().outlets()[outlet].short_forms) {
    std::uint64_t key = 0;
    for (const std::string_view word : Split(form, ' ')) {
      if (word != "the" && word != "The") key = Mix(key, WordHash(word));
    }
    by_short_form_.try_emplace(key, outlet);
  }
}

void EntityTable::AddFullNames(const std::vector<ProperName>& names) {
  const auto& tokens = layers_.tokens;
  if (publisher_outlet_ != kNone) AddShortForms(publisher_outlet_);
  for (const ProperName& name : names) {
    if (name.outlet != kNone) AddShortForms(name.outlet);
  }
  // Words that stand alone as names: a surname used so shows that the full name is a person's.
  absl::flat_hash_set<std::uint64_t> alone;
  for (const ProperName& name : names) {
    if (name.core.size() == 1) alone.insert(tokens[name.core.begin].word);
  }
  for (std::size_t n = 0; n < names.size(); ++n) {
    const ProperName& name = names[n];
    if (name.kind == NameKind::kOutlet && name.outlet != kNone) {
      Mentioned(n, static_cast<std::uint32_t>(ByOutlet(name.outlet, name)), name);
      continue;
    }
    if (IsPublisher(name)) {
      Mentioned(n, 0, name);
      continue;
    }
    if (!name.titled && !by_short_form_.empty()) {
      if (const auto outlet = by_short_form_.find(BodyKey(name.core));
          outlet != by_short_form_.end()) {
        Mentioned(n, static_cast<std::uint32_t>(ByOutlet(outlet->second, name)), name);
        short_form_[n] = true;
        continue;
      }
    }
    if (name.core.size() < 2) continue;
    EntityType type = EntityType::kPerson;
    if (name.kind == NameKind::kOutlet) type = EntityType::kOutlet;
    if (name.kind == NameKind::kOrganization || name.kind == NameKind::kPlace) {
      type = EntityType::kOrganization;
    }
    if (name.kind == NameKind::kUnknown && !alone.contains(tokens[LastWord(name)].word) &&
        (name.core.size() > 3 || alone.contains(tokens[name.core.begin].word))) {
      type = EntityType::kOrganization;
    }
    std::uint64_t key = KeyOf(name);
    // "Roe Steel" after "Roe Steel Corp".
    if (name.kind == NameKind::kUnknown && by_key_.contains(BodyKey(name.core))) {
      key = BodyKey(name.core);
    }
    const auto [found, made] = by_key_.try_emplace(key, 0);
    std::uint32_t entity = found->second;
    if (made) {
      entity = found->second = AddName(name, type);
      if (type == EntityType::kPerson) {
        by_initials_.try_emplace(WordHash(InitialsOf(name.core)), entity);
        by_word_[tokens[LastWord(name)].word].push_back(entity);
        if (words_.Is(name.core.begin, WordClass::kGivenMale) ||
            words_.Is(name.core.begin, WordClass::kGivenFemale)) {
          by_word_[tokens[name.core.begin].word].push_back(entity);
        }
      } else if (name.kind != NameKind::kPlace) {
        const std::uint32_t first = words_.Is(name.core.begin, WordClass::kDefinite)
                                        ? name.core.begin + 1
                                        : name.core.begin;
        // "Roe" for "Roe Inc", but not for the Roe Foundation.
        if (words_.Is(name.core.end - 1, WordClass::kCompany) &&
            !words_.Is(first, WordClass::kPlace) && !words_.Is(first, WordClass::kDemonym)) {
          by_word_[tokens[first].word].push_back(entity);
        }
        by_acronym_.try_emplace(WordHash(InitialsOf({first, name.core.end})), entity);
        if (words_.Is(name.core.end - 1, WordClass::kCompany) && name.core.size() > 2) {
          by_key_.try_emplace(BodyKey({name.core.begin, name.core.end - 1}), entity);
        }
      }
    }
    Mentioned(n, entity, name);
    if (entities_[entity].type == EntityType::kPerson) {
      CollectTraits(name, entity);
    } else if (made) {
      for (std::uint32_t t = name.core.begin; t < name.core.end; ++t) {
        profiles_[entity].traits.push_back(tokens[t].word);
      }
    }
  }
}

std::int32_t EntityTable::FindShort(const ProperName& name) const {
  const std::uint64_t word = layers_.tokens[name.core.begin].word;
  const auto found = by_word_.find(word);
  if (found == by_word_.end()) {
    const auto acronym = by_acronym_.find(word);
    if (acronym != by_acronym_.end() && name.core.size() == 1) {
      return static_cast<std::int32_t>(acronym->second);
    }
    return kNone;
  }
  std::int32_t best = kNone;
  std::uint64_t best_score = 0;
  for (const std::uint32_t entity : found->second) {
    const Profile& profile = profiles_[entity];
    const bool person = entities_[entity].type == EntityType::kPerson;
    if (name.titled && !person) continue;
    if (name.gender != '?' && profile.gender != '?' && profile.gender != name.gender) continue;
    const bool recent =
        profile.last_full <= name.core.begin && name.core.begin - profile.last_full < kRecentTokens;
    const std::uint64_t score = 1 + profile.mentions + (recent ? 1000 : 0);
    if (score > best_score) {
      best_score = score;
      best = static_cast<std::int32_t>(entity);
    }
  }
  return best;
}

void EntityTable::LinkShortNames(const std::vector<ProperName>& names) {
  const auto& tokens = layers_.tokens;
  // Full mentions are replayed in reading order, so that "recent" means before this place.
  for (Profile& profile : profiles_) profile.last_full = ~std::uint32_t{0};
  for (std::size_t n = 0; n < names.size(); ++n) {
    const ProperName& name = names[n];
    if (name.core.size() > 1 || name.outlet != kNone || IsPublisher(name) || short_form_[n]) {
      profiles_[entity_of_name_[n]].last_full = name.core.begin;
      continue;
    }
    std::int32_t entity = kNone;
    const bool given = words_.Is(name.core.begin, WordClass::kGivenMale) ||
                       words_.Is(name.core.begin, WordClass::kGivenFemale);
    if (name.kind != NameKind::kPlace || given) entity = FindShort(name);
    if (entity == kNone) entity = FindBySpeakerLabel(name);
    if (entity == kNone) {
      const auto [found, made] = by_key_.try_emplace(tokens[name.core.begin].word, 0);
      if (made) {
        const bool person = name.kind == NameKind::kPerson || name.kind == NameKind::kUnknown;
        found->second = AddName(name, name.kind == NameKind::kOutlet ? EntityType::kOutlet
                                      : person                       ? EntityType::kPerson
                                                                     : EntityType::kOrganization);
        if (person && name.gender == '?') {
          const bool male = words_.Is(name.core.begin, WordClass::kGivenMale);
          const bool female = words_.Is(name.core.begin, WordClass::kGivenFemale);
          if (male != female) profiles_[found->second].gender = male ? 'm' : 'f';
        }
      }
      entity = static_cast<std::int32_t>(found->second);
      if (name.titled && entities_[entity].type == EntityType::kOrganization) {
        entities_[entity].type = EntityType::kPerson;
      }
    }
    Mentioned(n, static_cast<std::uint32_t>(entity), name);
    if (name.titled) CollectTraits(name, static_cast<std::uint32_t>(entity));
  }
}

void EntityTable::AddTrait(std::uint32_t entity, std::uint64_t word) {
  std::vector<std::uint64_t>& traits = profiles_[entity].traits;
  if (traits.size() >= kMostTraits ||
      std::find(traits.begin(), traits.end(), word) != traits.end()) {
    return;
  }
  traits.push_back(word);
  std::vector<std::uint32_t>& bearers = by_trait_[word];
  if (bearers.size() < kMostBearers) bearers.push_back(entity);
}

// What the words around a name say of its bearer: titles before, an apposition after, and
// "is a ..." after it.
void EntityTable::CollectTraits(const ProperName& name, std::uint32_t entity) {
  const auto& tokens = layers_.tokens;
  const Sentence& sentence = layers_.sentences[layers_.token_sentence[name.core.begin]];
  for (std::uint32_t t = name.tokens.begin; t < name.core.begin; ++t)
    AddTrait(entity, tokens[t].word);
  for (std::uint32_t back = 1; back <= kTraitsBefore; ++back) {
    if (name.tokens.begin < sentence.tokens.begin + back) break;
    const std::uint32_t t = name.tokens.begin - back;
    if (tokens[t].kind == TokenKind::kPunctuation && Slice(text_, tokens[t].span) != "-") break;
    if (tokens[t].kind == TokenKind::kQuoteMark || words_.Is(t, WordClass::kPhraseEnd)) break;
    if (back == 1 && words_.Find(t, LexiconKind::kSourceNoun) == nullptr &&
        !words_.Is(t, WordClass::kJournalist) && !words_.Is(t, WordClass::kTrait)) {
      break;
    }
    AddTrait(entity, tokens[t].word);
  }
  std::uint32_t t = name.tokens.end;
  if (t + 1 >= sentence.tokens.end) return;
  const std::string_view next = Slice(text_, tokens[t].span);
  const bool apposition =
      next == "," &&
      (words_.Is(t + 1, WordClass::kIndefinite) || words_.Is(t + 1, WordClass::kDefinite) ||
       words_.Find(t + 1, LexiconKind::kSourceNoun) != nullptr ||
       words_.Is(t + 1, WordClass::kPossessive) || tokens[t + 1].kind == TokenKind::kNumber ||
       words_.Is(t + 1, WordClass::kWho));
  const bool copula =
      words_.Is(t, WordClass::kCopula) &&
      (words_.Is(t + 1, WordClass::kIndefinite) || words_.Is(t + 1, WordClass::kDefinite));
  if (!apposition && !copula) return;
  for (std::uint32_t i = t + 1; i < sentence.tokens.end && i < t + 1 + kTraitsAfter; ++i) {
    if (tokens[i].kind == TokenKind::kQuoteMark) break;
    if (tokens[i].kind == TokenKind::kPunctuation && Slice(text_, tokens[i].span) != "-") break;
    AddTrait(entity, tokens[i].word);
  }
}

}  // namespace hearsay
