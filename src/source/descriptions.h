// Sources that are described and not named: "the report", "a senior official", "the company",
// "critics", "the actress".
//
// A definite description looks for what it takes up; an indefinite one, or one that finds
// nothing, is an entity of its own. Remembers the descriptions of one document in the order
// in which they are resolved.
#ifndef HEARSAY_SOURCE_DESCRIPTIONS_H_
#define HEARSAY_SOURCE_DESCRIPTIONS_H_

#include <cstdint>
#include <vector>

#include "source/pronoun.h"
#include "source/reading.h"

namespace hearsay {

class Descriptions {
 public:
  explicit Descriptions(const SourceReading& reading) : reading_(reading) {}

  // The entity a described source stands for. `phrase` holds no name at its head.
  Decision Resolve(const Phrase& phrase, const PronounPlace& place);

  // The outlet or document that "the report", "the newspaper" or "the military journal" takes
  // up; also for relays. Decides nothing when the head is no such word or nothing fits.
  Decision ResolveOutletOrDocument(const Phrase& phrase);

  // "a local newspaper": an outlet of its own.
  Decision UnnamedOutlet(const Phrase& phrase);

 private:
  struct Memory {
    std::uint32_t entity;
    std::uint32_t token;
    std::uint64_t head;
    const SourceNoun* noun;  // of the head, or nullptr
    bool plural;
  };

  Decision ResolvePerson(const Phrase& phrase, const PronounPlace& place, const SourceNoun* noun);
  Decision ResolveReport(const Phrase& phrase);
  Decision ResolveTwo(const Phrase& phrase);
  Decision ResolveBody(const Phrase& phrase);
  Decision ResolveAgain(const Phrase& phrase) const;
  Decision FindOutlet(const Phrase& phrase, const OutletDescriptor* descriptor) const;
  Decision FindEarlierReport(const Phrase& phrase);
  Decision OfTrait(const Phrase& phrase) const;
  Decision New(EntityType type, const Phrase& phrase, std::string_view rule,
               std::string_view reason, float confidence);
  void Remember(const Phrase& phrase, std::uint32_t entity);
  const SourceNoun* NounOf(const Phrase& phrase) const;
  const OutletDescriptor* DescriptorOf(const Phrase& phrase) const;
  bool IsOneMore(const Phrase& phrase, const SourceNoun* noun) const;
  bool IsAmount(const Phrase& phrase) const;
  EntityType TypeOfPeople(const Phrase& phrase, EntityType of_noun) const;
  double ModifierScore(const Phrase& phrase, const Outlet& outlet) const;

  const SourceReading& reading_;
  std::vector<Memory> memories_;
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_DESCRIPTIONS_H_
