// The field's closed vocabularies, as rule files, results and output name them.
//
// Each enum has a Name() (its word in every format) and a Parse...() for rule files.
#ifndef HEARSAY_RULES_VOCABULARY_H_
#define HEARSAY_RULES_VOCABULARY_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace hearsay {

// What a mention resolves to (shared data guide, "Each hop").
enum class EntityType : std::uint8_t {
  kPerson,
  kOutlet,
  kOrganization,
  kDocument,
  kAnonymous,
  kGroup,
  kPublisher,
  kUnknown,
};

// What the cue's wording says of the statement.
enum class CueTone : std::uint8_t {
  kNeutral,
  kClaim,
  kAdmission,
  kDenial,
  kHedge,
  kManner,
  kDocument,
  kAttitude,
};

// The coarse classes that readers and checks filter by.
enum class CueClass : std::uint8_t { kSpeech, kDocument, kAttitude, kOther };
CueClass CueClassOf(CueTone tone);

// How the origin spoke.
enum class Medium : std::uint8_t {
  kNone,
  kStatement,
  kInterview,
  kNewsConference,
  kSpeech,
  kSocialPost,
  kEmail,
  kFiling,
  kBroadcast,
  kReport,
  kTestimony,
  kLetter,
  kArticle,  // an op-ed, a column, a book
};

// What kind of news organisation an outlet is.
enum class OutletKind : std::uint8_t {
  kNewspaper,
  kAgency,
  kBroadcaster,
  kMagazine,
  kJournal,
  kWebsite,
  kProgramme,
  kTabloid,
};

std::string_view Name(EntityType value);
std::string_view Name(CueTone value);
std::string_view Name(CueClass value);
std::string_view Name(Medium value);
std::string_view Name(OutletKind value);
std::optional<EntityType> ParseEntityType(std::string_view name);
std::optional<CueTone> ParseCueTone(std::string_view name);
std::optional<CueClass> ParseCueClass(std::string_view name);
std::optional<Medium> ParseMedium(std::string_view name);
std::optional<OutletKind> ParseOutletKind(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_RULES_VOCABULARY_H_
