#include "rules/vocabulary.h"

#include <array>
#include <cstddef>

namespace hearsay {
namespace {

// The names stand in the order of the enumerators.
constexpr std::array<std::string_view, 8> kEntityTypes = {
    "person", "outlet", "organization", "document", "anonymous", "group", "publisher", "unknown",
};
constexpr std::array<std::string_view, 8> kCueTones = {
    "neutral", "claim", "admission", "denial", "hedge", "manner", "document", "attitude",
};
constexpr std::array<std::string_view, 4> kCueClasses = {"speech", "document", "attitude", "other"};
constexpr std::array<std::string_view, 13> kMedia = {
    "none",   "statement", "interview", "news conference", "speech", "social post", "e-mail",
    "filing", "broadcast", "report",    "testimony",       "letter", "article",
};
constexpr std::array<std::string_view, 8> kOutletKinds = {
    "newspaper", "agency", "broadcaster", "magazine", "journal", "website", "programme", "tabloid",
};

template <typename Enum, std::size_t N>
std::optional<Enum> Parse(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

CueClass CueClassOf(CueTone tone) {
  switch (tone) {
    case CueTone::kNeutral:
    case CueTone::kClaim:
    case CueTone::kAdmission:
    case CueTone::kDenial:
    case CueTone::kHedge:
    case CueTone::kManner:
      return CueClass::kSpeech;
    case CueTone::kDocument:
      return CueClass::kDocument;
    case CueTone::kAttitude:
      return CueClass::kAttitude;
  }
  return CueClass::kOther;
}

std::string_view Name(EntityType value) { return kEntityTypes[static_cast<std::size_t>(value)]; }
std::string_view Name(CueTone value) { return kCueTones[static_cast<std::size_t>(value)]; }
std::string_view Name(CueClass value) { return kCueClasses[static_cast<std::size_t>(value)]; }
std::string_view Name(Medium value) { return kMedia[static_cast<std::size_t>(value)]; }
std::string_view Name(OutletKind value) { return kOutletKinds[static_cast<std::size_t>(value)]; }

std::optional<EntityType> ParseEntityType(std::string_view name) {
  return Parse<EntityType>(kEntityTypes, name);
}
std::optional<CueTone> ParseCueTone(std::string_view name) {
  return Parse<CueTone>(kCueTones, name);
}
std::optional<CueClass> ParseCueClass(std::string_view name) {
  return Parse<CueClass>(kCueClasses, name);
}
std::optional<Medium> ParseMedium(std::string_view name) { return Parse<Medium>(kMedia, name); }
std::optional<OutletKind> ParseOutletKind(std::string_view name) {
  return Parse<OutletKind>(kOutletKinds, name);
}

}  // namespace hearsay
