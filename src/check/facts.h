// Asks a subject for one fact of a condition: one function a group of facts.
//
// Each answers for the facts of its group (fact_schema.h) and no others.
#ifndef HEARSAY_CHECK_FACTS_H_
#define HEARSAY_CHECK_FACTS_H_

#include <cstdint>
#include <optional>

#include "check/condition.h"
#include "check/draft_reading.h"
#include "check/subject.h"

namespace hearsay {

bool PlaceHolds(const DraftReading& draft, const FactTest& test, const Subject& subject);
bool DocumentHolds(const DraftReading& draft, const FactTest& test);
bool QuotationHolds(const DraftReading& draft, const FactTest& test, const Subject& subject);
bool LinkHolds(const DraftReading& draft, const FactTest& test, const Subject& subject);
bool StatementHolds(const DraftReading& draft, const FactTest& test, const Subject& subject);
bool SourceHolds(const DraftReading& draft, const FactTest& test, const Subject& subject);

// How many words of the statement's content stand before its speaker is named.
int WordsBeforeSpeaker(const DraftReading& draft, std::size_t attribution);

int CountWords(const TextLayers& layers, TokenRange tokens);

// Where a quotation shows the first of the forms that the test allows.
std::optional<Span> FirstForm(const DraftReading& draft, const FactTest& test,
                              const Quotation& quotation);

// True when the test allows that choice.
template <typename Enum>
bool Allows(const FactTest& test, Enum choice) {
  return (test.choices >> static_cast<unsigned>(choice) & 1U) != 0;
}

// Which of these a test of speaker or relay names when there is nobody.
inline constexpr int kNobody = static_cast<int>(EntityType::kUnknown) + 1;

}  // namespace hearsay

#endif  // HEARSAY_CHECK_FACTS_H_
