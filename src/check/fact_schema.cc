#include "check/fact_schema.h"

#include <array>

#include "attribution/attribution.h"
#include "rules/vocabulary.h"

namespace hearsay {
namespace {

struct SubjectName {
  std::string_view name;
  std::string_view says;
};
constexpr std::array<SubjectName, kSubjectKindCount> kSubjects = {{
    {"statement", "every reported statement"},
    {"source", "every source, where a statement is first traced to it"},
    {"quotation", "every pair of quotation marks"},
    {"phrase", "every phrase of the list that `phrases` names, outside quotations and headings"},
    {"link", "every link"},
    {"document", "the document, once"},
    {"evidence", "nothing: the findings come from another command, such as `hearsay verify`"},
}};

constexpr std::uint32_t Bits(std::initializer_list<SubjectKind> kinds) {
  std::uint32_t bits = 0;
  for (const SubjectKind kind : kinds) bits |= 1U << static_cast<unsigned>(kind);
  return bits;
}
constexpr std::uint32_t kStatements = Bits({SubjectKind::kStatement, SubjectKind::kSource});
constexpr std::uint32_t kPlaces =
    kStatements | Bits({SubjectKind::kQuotation, SubjectKind::kPhrase, SubjectKind::kLink});
constexpr std::uint32_t kAll = kPlaces | Bits({SubjectKind::kDocument});

// The choices of an enumeration that has a Name() and ends with `last`, then those of `more`.
template <typename Enum, Enum last>
std::string_view NameAt(int index) {
  return index <= static_cast<int>(last) ? Name(static_cast<Enum>(index)) : std::string_view();
}

// Entity types, and "none" where nobody is named.
std::string_view HandAt(int index) {
  constexpr int kTypes = static_cast<int>(EntityType::kUnknown) + 1;
  return index == kTypes ? "none" : NameAt<EntityType, EntityType::kUnknown>(index);
}

template <std::size_t count>
std::string_view At(const std::array<std::string_view, count>& names, int index) {
  const auto at = static_cast<std::size_t>(index);
  return at < count ? names[at] : std::string_view();
}

std::string_view BlockAt(int index) {
  static constexpr std::array<std::string_view, 11> kNames = {
      "title",     "heading",    "standfirst", "byline", "paragraph",  "quotation",
      "list-item", "table-cell", "caption",    "code",   "boilerplate"};
  return At(kNames, index);
}

std::string_view SpecificityAt(int index) {
  static constexpr std::array<std::string_view, 5> kNames = {"not-anonymous", "bare", "role",
                                                             "role-and-organization", "knowledge"};
  return At(kNames, index);
}

constexpr FactSchema kFacts[] = {
    {Fact::kBlock, "block", FactKind::kChoice, kPlaces, BlockAt,
     "the kind of block in which it stands"},
    {Fact::kLead, "lead", FactKind::kFlag, kPlaces, nullptr,
     "it stands in the first paragraph of the story"},
    {Fact::kQuoted, "quoted", FactKind::kFlag, kPlaces, nullptr,
     "it stands inside quotation marks (of a quotation: inside another)"},
    {Fact::kSentenceHas, "sentence_has", FactKind::kList, kPlaces, nullptr,
     "its sentence has a phrase of the list, outside quotation marks"},
    {Fact::kNearbyHas, "nearby_has", FactKind::kList, kPlaces, nullptr,
     "its sentence or a neighbouring one has a phrase of the list, outside quotation marks"},
    {Fact::kParagraphHas, "paragraph_has", FactKind::kList, kPlaces, nullptr,
     "its paragraph has a phrase of the list, outside quotation marks"},
    {Fact::kDocumentHas, "document_has", FactKind::kList, kAll, nullptr,
     "the document has a phrase of the list, outside quotation marks"},
    {Fact::kOutletNearby, "outlet_nearby", FactKind::kFlag, kPlaces, nullptr,
     "its sentence or a neighbouring one names an outlet that is not the publisher"},
    {Fact::kLinkInSentence, "link_in_sentence", FactKind::kFlag, kPlaces, nullptr,
     "its sentence has a link"},
    {Fact::kLinkInParagraph, "link_in_paragraph", FactKind::kFlag, kPlaces, nullptr,
     "its paragraph has a link"},
    {Fact::kDocumentHasLinks, "document_has_links", FactKind::kFlag, kAll, nullptr,
     "the document has a link somewhere"},
    {Fact::kDocumentGivesReason, "document_gives_reason", FactKind::kFlag, kAll, nullptr,
     "the document says of some unnamed source why it is not named"},
    {Fact::kByline, "byline", FactKind::kFlag, kAll, nullptr, "the document has a byline"},
    {Fact::kKind, "kind", FactKind::kChoice, kStatements,
     NameAt<AttributionKind, AttributionKind::kIndirect>,
     "all, some or nothing of the statement stands inside quotation marks"},
    {Fact::kClass, "class", FactKind::kChoice, kStatements, NameAt<CueClass, CueClass::kOther>,
     "the class of its cue"},
    {Fact::kTone, "tone", FactKind::kChoice, kStatements, NameAt<CueTone, CueTone::kAttitude>,
     "what its cue's wording says of the statement"},
    {Fact::kMedium, "medium", FactKind::kChoice, kStatements, NameAt<Medium, Medium::kArticle>,
     "how the origin spoke"},
    {Fact::kNested, "nested", FactKind::kFlag, kStatements, nullptr,
     "it is reported within another statement"},
    {Fact::kCueHas, "cue_has", FactKind::kList, kStatements, nullptr,
     "its cue has a phrase of the list"},
    {Fact::kSpeaker, "speaker", FactKind::kChoice, kStatements, HandAt,
     "what its source is at this spot; none: no source is named there"},
    {Fact::kRelay, "relay", FactKind::kChoice, kStatements, HandAt,
     "what one of the hands between publisher and origin is; none: it is first-hand"},
    {Fact::kHandsAtLeast, "hands_at_least", FactKind::kAtLeast, kStatements, nullptr,
     "through how many hands it came: 1 is first-hand, 2 second-hand"},
    {Fact::kHandsAtMost, "hands_at_most", FactKind::kAtMost, kStatements, nullptr,
     "the same, at most"},
    {Fact::kSource, "source", FactKind::kChoice, kStatements,
     NameAt<EntityType, EntityType::kUnknown>, "what the origin of the chain is"},
    {Fact::kSpecificity, "specificity", FactKind::kChoice, kStatements, SpecificityAt,
     "how much the text tells of an unnamed origin"},
    {Fact::kReasonGiven, "reason_given", FactKind::kFlag, kStatements, nullptr,
     "the text says why the origin is not named"},
    {Fact::kReasonHas, "reason_has", FactKind::kList, kStatements, nullptr,
     "the reason has a phrase of the list"},
    {Fact::kSourceHas, "source_has", FactKind::kList, kStatements, nullptr,
     "the words that name the source have a phrase of the list"},
    {Fact::kSourceIs, "source_is", FactKind::kList, kStatements, nullptr,
     "the words that name the source are a phrase of the list, an article aside"},
};

}  // namespace

std::string_view Name(SubjectKind kind) { return kSubjects[static_cast<std::size_t>(kind)].name; }
std::string_view Says(SubjectKind kind) { return kSubjects[static_cast<std::size_t>(kind)].says; }

std::optional<SubjectKind> ParseSubjectKind(std::string_view name) {
  for (int i = 0; i < kSubjectKindCount; ++i) {
    if (Name(static_cast<SubjectKind>(i)) == name) return static_cast<SubjectKind>(i);
  }
  return std::nullopt;
}

std::span<const FactSchema> FactSchemas() { return kFacts; }

const FactSchema* FindFact(std::string_view name) {
  for (const FactSchema& schema : kFacts) {
    if (schema.name == name) return &schema;
  }
  return nullptr;
}

}  // namespace hearsay
