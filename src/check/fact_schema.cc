#include "check/fact_schema.h"

#include <array>
#include <cstddef>

#include "attribution/attribution.h"
#include "check/quotation_form.h"
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
    {"lone-mark", "every quotation mark that has no partner"},
    {"link", "every link"},
    {"document", "the document, once"},
    {"evidence", "nothing: the findings come from another command, such as `hearsay verify`"},
}};

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

std::string_view FormAt(int index) {
  return index < kQuotationFormCount ? Name(static_cast<QuotationForm>(index)) : std::string_view();
}

std::string_view SideAt(int index) {
  static constexpr std::array<std::string_view, 4> kNames = {"opening", "closing", "mixed",
                                                             "single"};
  return At(kNames, index);
}

constexpr FactSchema kFacts[] = {
    {Fact::kBlock, "block", FactGroup::kPlace, FactKind::kChoice, BlockAt,
     "the kind of block in which it stands"},
    {Fact::kLead, "lead", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "it stands in the first paragraph of the story"},
    {Fact::kQuoted, "quoted", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "it stands inside quotation marks (of a quotation: inside another)"},
    {Fact::kSentenceHas, "sentence_has", FactGroup::kPlace, FactKind::kList, nullptr,
     "its sentence has a phrase of the list, outside quotation marks"},
    {Fact::kNearbyHas, "nearby_has", FactGroup::kPlace, FactKind::kList, nullptr,
     "its sentence or a neighbouring one has a phrase of the list, outside quotation marks"},
    {Fact::kParagraphHas, "paragraph_has", FactGroup::kPlace, FactKind::kList, nullptr,
     "its paragraph has a phrase of the list, outside quotation marks"},
    {Fact::kAdjacentHas, "adjacent_has", FactGroup::kPlace, FactKind::kList, nullptr,
     "the paragraph before or behind has a phrase of the list, outside quotation marks"},
    {Fact::kDocumentHas, "document_has", FactGroup::kDocument, FactKind::kList, nullptr,
     "the document has a phrase of the list, outside quotation marks"},
    {Fact::kOutletNearby, "outlet_nearby", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "its sentence or a neighbouring one names an outlet that is not the publisher"},
    {Fact::kLinkInSentence, "link_in_sentence", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "its sentence has a link"},
    {Fact::kLinkInParagraph, "link_in_paragraph", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "its paragraph has a link"},
    {Fact::kReportInSentence, "report_in_sentence", FactGroup::kPlace, FactKind::kFlag, nullptr,
     "its sentence reports what somebody said or what a document says"},
    {Fact::kStatementInParagraph, "statement_in_paragraph", FactGroup::kPlace, FactKind::kFlag,
     nullptr, "its paragraph has a reported statement other than this one"},
    {Fact::kSharesWithUnnamed, "shares_with_unnamed", FactGroup::kPlace, FactKind::kList, nullptr,
     "its sentence names an organization, or has a phrase of the list, that also stands in the "
     "description of an unnamed source"},
    {Fact::kOutletLinked, "outlet_linked", FactGroup::kStatement, FactKind::kFlag, nullptr,
     "a paragraph that names the last outlet of its chain has a link"},
    {Fact::kOutletKnown, "outlet_known", FactGroup::kStatement, FactKind::kFlag, nullptr,
     "the last outlet of its chain stands in the lexicon of outlets"},
    {Fact::kHouseOutlet, "house_outlet", FactGroup::kStatement, FactKind::kFlag, nullptr,
     "an outlet of its chain is one that hearsay.toml lists as known to the house"},
    {Fact::kDocumentHasLinks, "document_has_links", FactGroup::kDocument, FactKind::kFlag, nullptr,
     "the document has a link somewhere"},
    {Fact::kDocumentGivesReason, "document_gives_reason", FactGroup::kDocument, FactKind::kFlag,
     nullptr, "the document says of some unnamed source why it is not named"},
    {Fact::kByline, "byline", FactGroup::kDocument, FactKind::kFlag, nullptr,
     "the document has a byline"},
    {Fact::kRoots, "roots", FactGroup::kDocument, FactKind::kChoice,
     NameAt<EntityType, EntityType::kUnknown>,
     "what all origins of its statements are; those of unknown origin do not count"},
    {Fact::kRootsAtMost, "roots_at_most", FactGroup::kDocument, FactKind::kAtMost, nullptr,
     "how many different origins its statements have, at most"},
    {Fact::kStatementsAtLeast, "statements_at_least", FactGroup::kDocument, FactKind::kAtLeast,
     nullptr, "how many statements it has, at least"},
    {Fact::kAttributed, "attributed", FactGroup::kQuotation, FactKind::kFlag, nullptr,
     "it belongs to a reported statement"},
    {Fact::kWordsAtLeast, "words_at_least", FactGroup::kQuotation, FactKind::kAtLeast, nullptr,
     "how many words it has, at least"},
    {Fact::kWordsAtMost, "words_at_most", FactGroup::kQuotation, FactKind::kAtMost, nullptr,
     "how many words it has, at most"},
    {Fact::kForm, "form", FactGroup::kQuotation, FactKind::kChoice, FormAt,
     "a sign of form that it has; mark = \"place\" marks it"},
    {Fact::kWholeSentence, "whole_sentence", FactGroup::kQuotation, FactKind::kFlag, nullptr,
     "it begins with a capital and ends like a sentence"},
    {Fact::kContinued, "continued", FactGroup::kQuotation, FactKind::kFlag, nullptr,
     "it runs over paragraphs, or one of its marks is missing"},
    {Fact::kQuotationAdjacent, "quotation_adjacent", FactGroup::kQuotation, FactKind::kFlag,
     nullptr, "the paragraph before or behind has a quotation"},
    {Fact::kSide, "side", FactGroup::kLoneMark, FactKind::kChoice, SideAt,
     "which mark stands alone; mixed: the pair is drawn in two styles; single: it may be an "
     "apostrophe"},
    {Fact::kLeadsToOutlet, "leads_to_outlet", FactGroup::kLink, FactKind::kFlag, nullptr,
     "its address is that of an outlet other than the publisher"},
    {Fact::kOutletNamed, "outlet_named", FactGroup::kLink, FactKind::kFlag, nullptr,
     "the outlet of its address is named in its sentence or a neighbouring one"},
    {Fact::kKind, "kind", FactGroup::kStatement, FactKind::kChoice,
     NameAt<AttributionKind, AttributionKind::kIndirect>,
     "all, some or nothing of the statement stands inside quotation marks"},
    {Fact::kClass, "class", FactGroup::kStatement, FactKind::kChoice,
     NameAt<CueClass, CueClass::kOther>, "the class of its cue"},
    {Fact::kTone, "tone", FactGroup::kStatement, FactKind::kChoice,
     NameAt<CueTone, CueTone::kAttitude>, "what its cue's wording says of the statement"},
    {Fact::kMedium, "medium", FactGroup::kStatement, FactKind::kChoice,
     NameAt<Medium, Medium::kArticle>, "how the origin spoke"},
    {Fact::kNested, "nested", FactGroup::kStatement, FactKind::kFlag, nullptr,
     "it is reported within another statement"},
    {Fact::kCueHas, "cue_has", FactGroup::kStatement, FactKind::kList, nullptr,
     "its cue has a phrase of the list"},
    {Fact::kSpeaker, "speaker", FactGroup::kStatement, FactKind::kChoice, HandAt,
     "what its source is at this spot; none: no source is named there"},
    {Fact::kRelay, "relay", FactGroup::kStatement, FactKind::kChoice, HandAt,
     "what one of the hands between publisher and origin is; none: it is first-hand"},
    {Fact::kHandsAtLeast, "hands_at_least", FactGroup::kStatement, FactKind::kAtLeast, nullptr,
     "through how many hands it came: 1 is first-hand, 2 second-hand"},
    {Fact::kHandsAtMost, "hands_at_most", FactGroup::kStatement, FactKind::kAtMost, nullptr,
     "the same, at most"},
    {Fact::kFirst, "first", FactGroup::kStatement, FactKind::kFlag, nullptr,
     "it is the first statement of the story, headings aside"},
    {Fact::kSpeakerAfter, "speaker_after_sentences", FactGroup::kStatement, FactKind::kAtLeast,
     nullptr, "how many of its quoted sentences end before its source is named"},
    {Fact::kSpeakersInParagraph, "speakers_in_paragraph_at_least", FactGroup::kStatement,
     FactKind::kAtLeast, nullptr, "how many different people its paragraph quotes"},
    {Fact::kSpeakerAfterWords, "speaker_after_words", FactGroup::kStatement, FactKind::kAtLeast,
     nullptr, "how many of its words stand before its source and cue"},
    {Fact::kSameSpeakerBefore, "same_speaker_before", FactGroup::kStatement, FactKind::kFlag,
     nullptr, "the statement before it has the same source"},
    {Fact::kSpeakerNamedBefore, "speaker_named_before", FactGroup::kStatement, FactKind::kFlag,
     nullptr, "its source is named in its paragraph or the one before, before its content"},
    {Fact::kEarlierSourceHas, "earlier_source_has", FactGroup::kStatement, FactKind::kList, nullptr,
     "the words that name an earlier statement's source have a phrase of the list"},
    {Fact::kConfidenceAtLeast, "confidence_at_least", FactGroup::kStatement, FactKind::kAtLeast,
     nullptr, "how sure hearsay is of the statement and its chain, 0 to 1"},
    {Fact::kSource, "source", FactGroup::kSource, FactKind::kChoice,
     NameAt<EntityType, EntityType::kUnknown>, "what the origin of the chain is"},
    {Fact::kSpecificity, "specificity", FactGroup::kSource, FactKind::kChoice, SpecificityAt,
     "how much the text tells of an unnamed origin"},
    {Fact::kReasonGiven, "reason_given", FactGroup::kSource, FactKind::kFlag, nullptr,
     "the text says why the origin is not named"},
    {Fact::kReasonHas, "reason_has", FactGroup::kSource, FactKind::kList, nullptr,
     "the reason has a phrase of the list"},
    {Fact::kSourceHas, "source_has", FactGroup::kSource, FactKind::kList, nullptr,
     "the words that name the source have a phrase of the list"},
    {Fact::kSourceIs, "source_is", FactGroup::kSource, FactKind::kList, nullptr,
     "the words that name the source are a phrase of the list, an article aside"},
    {Fact::kOnlyName, "only_surname", FactGroup::kSource, FactKind::kFlag, nullptr,
     "the source is a person of whom the whole document gives one name only"},
    {Fact::kTracedFurther, "traced_further", FactGroup::kSource, FactKind::kFlag, nullptr,
     "another statement of the document tells where this source has it from"},
    {Fact::kStatementsBySource, "statements_by_source_at_least", FactGroup::kSource,
     FactKind::kAtLeast, nullptr,
     "how many statements of the document come from this source, at least"},
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

bool Has(SubjectKind subject, FactGroup group) {
  const bool statement = subject == SubjectKind::kStatement || subject == SubjectKind::kSource;
  switch (group) {
    case FactGroup::kPlace:
      return subject != SubjectKind::kDocument && subject != SubjectKind::kEvidence;
    case FactGroup::kDocument:
      return subject != SubjectKind::kEvidence;
    case FactGroup::kQuotation:
      return subject == SubjectKind::kQuotation;
    case FactGroup::kLoneMark:
      return subject == SubjectKind::kLoneMark;
    case FactGroup::kLink:
      return subject == SubjectKind::kLink;
    case FactGroup::kStatement:
    case FactGroup::kSource:
      return statement;
  }
  return false;
}

std::span<const FactSchema> FactSchemas() { return kFacts; }

const FactSchema* FindFact(std::string_view name) {
  for (const FactSchema& schema : kFacts) {
    if (schema.name == name) return &schema;
  }
  return nullptr;
}

}  // namespace hearsay
