// The entities of a document: which names are one person, body or outlet.
//
// Built from the names in reading order; descriptions ("a senior official") are added while
// sources are resolved. Entity 0 is the publisher. A Profile holds what resolution wants to
// know of an entity and results do not need.
#ifndef HEARSAY_SOURCE_ENTITY_TABLE_H_
#define HEARSAY_SOURCE_ENTITY_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "document/document.h"
#include "source/entity.h"
#include "source/names.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

struct Profile {
  char gender = '?';
  bool plural = false;
  bool place = false;    // named as a place
  bool evident = false;  // something shows that it is a person
  std::uint32_t mentions = 0;
  std::uint32_t last_full = 0;        // token of the last mention by full name
  Span first;                         // the first mention
  std::vector<std::uint64_t> traits;  // words that describe it: "senator", "Norwegian"
  std::int32_t outlet = kNone;        // index into rules.outlets()
};

class EntityTable {
 public:
  EntityTable(const Document& document, const TextLayers& layers, const TokenWords& words,
              const std::vector<ProperName>& names);

  std::vector<Entity>& entities() { return entities_; }
  const Entity& entity(std::uint32_t index) const { return entities_[index]; }
  Profile& profile(std::uint32_t index) { return profiles_[index]; }
  const Profile& profile(std::uint32_t index) const { return profiles_[index]; }
  std::size_t size() const { return entities_.size(); }

  // The entity of names[index].
  std::uint32_t EntityOfName(std::size_t index) const { return entity_of_name_[index]; }

  // The person or body that a single word of a headline may stand for, or kNone.
  std::int32_t FindByWord(std::uint64_t word) const;

  // The person most mentioned of whom the text says `word` ("senator"), or kNone.
  std::int32_t FindByTrait(std::uint64_t word) const;

  // The entity all whose sources the text leaves open; made when first asked for.
  std::uint32_t Unknown();

  std::uint32_t Add(EntityType type, std::string name, Span first);
  void AddAlias(std::uint32_t entity, std::string_view alias);

 private:
  void AddShortForms(std::int32_t outlet);
  void AddFullNames(const std::vector<ProperName>& names);
  void LinkShortNames(const std::vector<ProperName>& names);
  std::uint32_t AddName(const ProperName& name, EntityType type);
  std::int32_t FindShort(const ProperName& name) const;
  std::int32_t ByOutlet(std::int32_t index, const ProperName& name);
  bool IsPublisher(const ProperName& name) const;
  std::int32_t FindBySpeakerLabel(const ProperName& name) const;
  std::string InitialsOf(TokenRange words) const;
  std::uint64_t KeyOf(const ProperName& name) const;
  std::uint64_t BodyKey(TokenRange core) const;
  std::uint32_t LastWord(const ProperName& name) const;
  void Mentioned(std::size_t index, std::uint32_t entity, const ProperName& name);
  void AddTrait(std::uint32_t entity, std::uint64_t word);
  void CollectTraits(const ProperName& name, std::uint32_t entity);

  std::string_view text_;
  const TextLayers& layers_;
  const TokenWords& words_;
  std::int32_t publisher_outlet_ = kNone;
  std::vector<std::string> publisher_words_;
  std::vector<Entity> entities_;
  std::vector<Profile> profiles_;
  std::vector<std::uint32_t> entity_of_name_;
  std::vector<bool> short_form_;                              // by name: an outlet's short form
  absl::flat_hash_map<std::uint64_t, std::uint32_t> by_key_;  // full names
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> by_word_;
  absl::flat_hash_map<std::int32_t, std::uint32_t> by_outlet_;
  absl::flat_hash_map<std::uint64_t, std::int32_t> by_short_form_;  // to an outlet of the lexicon
  absl::flat_hash_map<std::uint64_t, std::uint32_t> by_acronym_;
  absl::flat_hash_map<std::uint64_t, std::uint32_t> by_initials_;  // of persons, the publisher
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> by_trait_;  // persons
  std::int32_t unknown_ = kNone;
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_ENTITY_TABLE_H_
