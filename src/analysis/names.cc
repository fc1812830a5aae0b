#include "analysis/names.h"

#include <array>
#include <cstddef>

namespace hearsay {
namespace {

// Names in the order of the enum's values.
constexpr std::array<std::string_view, 11> kBlockKinds = {
    "title",     "heading",    "standfirst", "byline", "paragraph",  "quotation",
    "list item", "table cell", "caption",    "code",   "boilerplate"};
constexpr std::array<std::string_view, 5> kMetadataOrigins = {"absent", "address", "text",
                                                              "front matter", "option"};
constexpr std::array<std::string_view, 5> kSpecificities = {"not anonymous", "bare", "role",
                                                            "role and organization", "knowledge"};
constexpr std::array<std::string_view, 3> kHopRoles = {"publisher", "relay", "origin"};
constexpr std::array<std::string_view, 3> kAttributionKinds = {"direct", "mixed", "indirect"};

template <typename Enum, std::size_t size>
std::optional<Enum> Find(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view Name(BlockKind kind) { return kBlockKinds[static_cast<std::size_t>(kind)]; }
std::string_view Name(MetadataOrigin origin) {
  return kMetadataOrigins[static_cast<std::size_t>(origin)];
}
std::string_view Name(Specificity specificity) {
  return kSpecificities[static_cast<std::size_t>(specificity)];
}
std::string_view Name(HopRole role) { return kHopRoles[static_cast<std::size_t>(role)]; }

std::optional<BlockKind> ParseBlockKind(std::string_view name) {
  return Find<BlockKind>(kBlockKinds, name);
}
std::optional<MetadataOrigin> ParseMetadataOrigin(std::string_view name) {
  return Find<MetadataOrigin>(kMetadataOrigins, name);
}
std::optional<Specificity> ParseSpecificity(std::string_view name) {
  return Find<Specificity>(kSpecificities, name);
}
std::optional<HopRole> ParseHopRole(std::string_view name) {
  return Find<HopRole>(kHopRoles, name);
}
std::optional<AttributionKind> ParseAttributionKind(std::string_view name) {
  return Find<AttributionKind>(kAttributionKinds, name);
}

}  // namespace hearsay
