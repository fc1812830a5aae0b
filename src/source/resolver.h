// Resolves the source of each attribution of one document.
#ifndef HEARSAY_SOURCE_RESOLVER_H_
#define HEARSAY_SOURCE_RESOLVER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "source/descriptions.h"
#include "source/reading.h"
#include "source/resolve.h"

namespace hearsay {

// One pass over the attributions in reading order; an outer attribution is resolved before
// those nested in it. Lives for one call of ResolveSources().
class SourceResolver {
 public:
  explicit SourceResolver(const SourceReading& reading)
      : reading_(reading), descriptions_(reading) {}

  // The mentions of the sources, and for each attribution its mention or kNone.
  void Run(std::vector<Mention>& mentions, std::vector<std::int32_t>& source_mention);

  // Appends the outlets and reports that the text takes up beside sources: "told the paper",
  // "cited in the report". Called after Run().
  void ResolveOutletDescriptions(std::vector<Mention>& mentions);

  // Appends whom outlets cite: "the Herald reported, citing two officials". Called after Run().
  void ResolveCited(std::vector<Mention>& mentions);

 private:
  void ResolveOne(std::uint32_t index);
  Decision ResolvePresent(std::uint32_t index, const Phrase& phrase, const PronounPlace& place);
  Decision ResolveAbsent(std::uint32_t index);
  Decision ResolvePronoun(std::uint32_t index, const PronounPlace& place);
  // The source of another attribution, by index; nothing for kNone or when that has none.
  std::optional<Decision> DecideAsSourceOf(std::int32_t other, const char* rule, const char* reason,
                                           float confidence);
  Decision ResolveFirstPerson(std::uint32_t index, std::uint32_t token);
  Decision ResolveRelative(const PronounPlace& place);
  Decision ResolveNamed(std::size_t name);
  std::int32_t NameAtHead(const Phrase& phrase) const;
  std::int32_t AppositionName(const Phrase& phrase) const;
  std::int32_t NameEndingAt(std::uint32_t end) const;
  std::uint32_t PhraseBegin(std::uint32_t end, std::uint32_t limit) const;
  bool IsHuman(const Phrase& phrase) const;
  bool HangsOnUnnamed(std::int32_t name) const;
  Decision RelativeToName(std::size_t name) const;
  std::int32_t EntityOf(std::int32_t attribution) const;
  PronounPlace PlaceOf(std::uint32_t index, std::uint32_t token) const;
  bool InOuterQuotation(const Attribution& outer, std::uint32_t token) const;

  const SourceReading& reading_;
  Descriptions descriptions_;
  std::vector<Mention> mentions_;
  std::vector<std::int32_t> mention_of_;  // by attribution: index into mentions_, or kNone
  std::vector<bool> done_;
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_RESOLVER_H_
