// The words by which output and archive name the enums that no rule file names.
//
// Each Parse...() undoes its Name(). Pure functions.
#ifndef HEARSAY_ANALYSIS_NAMES_H_
#define HEARSAY_ANALYSIS_NAMES_H_

#include <array>
#include <optional>
#include <string_view>

#include "attribution/attribution.h"
#include "document/document.h"
#include "provenance/chain.h"
#include "source/entity.h"

namespace hearsay {

// A document's metadata fields by name, in the order in which they are shown.
struct MetadataName {
  std::string_view name;
  MetadataField Metadata::*field;
};
constexpr std::array<MetadataName, 7> kMetadataNames = {{
    {"title", &Metadata::title},
    {"publisher", &Metadata::publisher},
    {"byline", &Metadata::byline},
    {"date", &Metadata::date},
    {"url", &Metadata::url},
    {"language", &Metadata::language},
    {"credit", &Metadata::credit},
}};

std::string_view Name(BlockKind kind);
std::string_view Name(MetadataOrigin origin);
std::string_view Name(Specificity specificity);
std::string_view Name(HopRole role);

std::optional<BlockKind> ParseBlockKind(std::string_view name);
std::optional<MetadataOrigin> ParseMetadataOrigin(std::string_view name);
std::optional<Specificity> ParseSpecificity(std::string_view name);
std::optional<HopRole> ParseHopRole(std::string_view name);
std::optional<AttributionKind> ParseAttributionKind(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_NAMES_H_
