// The vocabulary of conditions: subjects, and the facts that can be asked of each.
//
// One table (fact_schema.cc) is the parser's, the evaluator's and the documentation's. Immutable
// static data; safe to read from any thread.
#ifndef HEARSAY_CHECK_FACT_SCHEMA_H_
#define HEARSAY_CHECK_FACT_SCHEMA_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hearsay {

// What a check looks at, one after the other.
enum class SubjectKind : std::uint8_t {
  kStatement,  // every attribution
  kSource,     // every entity that is the origin of a statement, where it first is
  kQuotation,  // every pair of quotation marks
  kPhrase,     // every phrase of a list, outside quotations and headings
  kLoneMark,   // every quotation mark that has no partner
  kLink,       // every link
  kDocument,   // the document, once
  kEvidence,   // nothing: another command makes the findings
};

std::string_view Name(SubjectKind kind);
std::string_view Says(SubjectKind kind);  // what it is, for the documentation
std::optional<SubjectKind> ParseSubjectKind(std::string_view name);
inline constexpr int kSubjectKindCount = 8;

enum class FactKind : std::uint8_t {
  kFlag,     // true or false
  kChoice,   // one word of a closed list, or several of which any will do
  kAtLeast,  // a number that must be reached
  kAtMost,   // a number that must not be passed
  kList,     // the name of a [[list]]: one of its phrases must stand there
};

enum class Fact : std::uint8_t {
  // Of the place where the subject stands.
  kBlock,
  kLead,
  kQuoted,
  kSentenceHas,
  kNearbyHas,
  kParagraphHas,
  kAdjacentHas,
  kDocumentHas,
  kOutletNearby,
  kLinkInSentence,
  kLinkInParagraph,
  kReportInSentence,
  kStatementInParagraph,
  kSharesWithUnnamed,
  // Of the document.
  kDocumentHasLinks,
  kDocumentGivesReason,
  kByline,
  kRoots,
  kRootsAtMost,
  kStatementsAtLeast,
  // Of a quotation.
  kAttributed,
  kWordsAtLeast,
  kWordsAtMost,
  kForm,
  kWholeSentence,
  kContinued,
  kQuotationAdjacent,
  // Of a lone mark.
  kSide,
  // Of a link.
  kLeadsToOutlet,
  kOutletNamed,
  // Of a statement.
  kKind,
  kClass,
  kTone,
  kMedium,
  kNested,
  kCueHas,
  kSpeaker,
  kRelay,
  kHandsAtLeast,
  kHandsAtMost,
  kFirst,
  kSpeakerAfter,
  kSpeakersInParagraph,
  kHouseOutlet,
  kOutletLinked,
  kOutletKnown,
  kSpeakerAfterWords,
  kSameSpeakerBefore,
  kSpeakerNamedBefore,
  kEarlierSourceHas,
  kConfidenceAtLeast,
  // Of the source of a statement: the origin of its chain.
  kSource,
  kSpecificity,
  kReasonGiven,
  kReasonHas,
  kSourceHas,
  kSourceIs,
  kOnlyName,
  kTracedFurther,
  kStatementsBySource,
};

// Which subjects can be asked for a fact.
enum class FactGroup : std::uint8_t {
  kPlace,      // all but the document
  kDocument,   // all
  kQuotation,  // quotations
  kLoneMark,   // lone marks
  kLink,       // links
  kStatement,  // statements and sources; of a source its first statement
  kSource,     // the same: the origin of the statement's chain
};

struct FactSchema {
  Fact fact;
  std::string_view name;  // as a rule file writes it
  FactGroup group;
  FactKind kind;
  std::string_view (*choice)(int index) = nullptr;  // kChoice: their names; "" behind the last
  std::string_view says;                            // what it asks, in one clause
};

// True when subjects of that kind have the facts of the group.
bool Has(SubjectKind subject, FactGroup group);

std::span<const FactSchema> FactSchemas();

// Null when there is no such fact.
const FactSchema* FindFact(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_FACT_SCHEMA_H_
