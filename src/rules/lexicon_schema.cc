#include "rules/lexicon_schema.h"

#include <array>
#include <cstddef>

namespace hearsay {
namespace {

constexpr LexiconColumn kId = {.name = "id", .required = true};

constexpr LexiconColumn Required(std::string_view name) { return {.name = name, .required = true}; }
constexpr LexiconColumn Optional(std::string_view name) { return {.name = name}; }
constexpr LexiconColumn Words(std::string_view name, bool required, std::uint8_t forms = 0) {
  return {.name = name, .required = required, .words = true, .forms = forms};
}

// The readers in lexicon_row.cc count on this order of columns.
constexpr LexiconColumn kCueVerbColumns[] = {
    kId,
    Required("tone"),
    Optional("frames"),
    Words("base", true, kFormBase),
    Words("third", false, kFormThird),
    Words("past", false, kFormPast),
    Words("participle", false, kFormParticiple),
    Words("gerund", false, kFormGerund),
};
constexpr LexiconColumn kCueNounColumns[] = {
    kId,
    Required("tone"),
    Optional("medium"),
    Optional("frames"),
    Words("singular", true, kFormSingular),
    Words("plural", false, kFormPlural),
};
constexpr LexiconColumn kSourceNounColumns[] = {
    kId,
    Required("type"),
    Optional("role"),
    Optional("gender"),
    Words("singular", false, kFormSingular),
    Words("plural", false, kFormPlural),
};
constexpr LexiconColumn kOutletColumns[] = {
    kId,
    Words("name", true),
    Words("aliases", false),
    Words("domain", false),
    Required("kind"),
    Optional("country"),
    Optional("subject"),
    Optional("parent"),
    Optional("frequency"),
    Optional("short"),
    Optional("ambiguous"),
};
constexpr LexiconColumn kOutletDescriptorColumns[] = {
    kId,
    Words("noun", true, kFormSingular),
    Words("plural", false, kFormPlural),
    Optional("kinds"),
};
constexpr LexiconColumn kOutletModifierColumns[] = {
    kId, Words("word", true), Optional("subject"), Optional("country"), Optional("frequency"),
};
constexpr LexiconColumn kHonorificColumns[] = {
    kId,
    Words("form", true),
    Required("kind"),
    Optional("gender"),
};
constexpr LexiconColumn kMediumColumns[] = {kId, Words("phrase", true), Required("medium")};
constexpr LexiconColumn kPlaceColumns[] = {
    kId, Words("name", true), Required("kind"), Optional("country"), Optional("metonym"),
};
constexpr LexiconColumn kOrganizationColumns[] = {
    kId,
    Words("name", true),
    Words("aliases", false),
    Required("kind"),
};
constexpr LexiconColumn kGivenNameColumns[] = {kId, Words("name", true), Optional("gender")};

constexpr std::array<LexiconSchema, kLexiconKindCount> kSchemas = {{
    {LexiconKind::kCueVerb, kCueVerbColumns},
    {LexiconKind::kCueNoun, kCueNounColumns},
    {LexiconKind::kSourceNoun, kSourceNounColumns},
    {LexiconKind::kOutlet, kOutletColumns, /*names=*/true},
    {LexiconKind::kOutletDescriptor, kOutletDescriptorColumns},
    {LexiconKind::kOutletModifier, kOutletModifierColumns},
    {LexiconKind::kHonorific, kHonorificColumns},
    {LexiconKind::kMedium, kMediumColumns},
    {LexiconKind::kPlace, kPlaceColumns, /*names=*/true},
    {LexiconKind::kOrganization, kOrganizationColumns, /*names=*/true},
    {LexiconKind::kGivenName, kGivenNameColumns, /*names=*/true},
    {LexiconKind::kWordList, {}},
}};

constexpr std::array<std::string_view, kLexiconKindCount> kKindNames = {
    "cue-verb",  "cue-noun", "source-noun", "outlet",       "outlet-descriptor", "outlet-modifier",
    "honorific", "medium",   "place",       "organization", "given-name",        "word-list",
};

}  // namespace

const LexiconSchema& SchemaOf(LexiconKind kind) { return kSchemas[static_cast<std::size_t>(kind)]; }

std::string_view Name(LexiconKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<LexiconKind> ParseLexiconKind(std::string_view name) {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    if (kKindNames[i] == name) return static_cast<LexiconKind>(i);
  }
  return std::nullopt;
}

}  // namespace hearsay
