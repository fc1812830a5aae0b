// Holds(): whether a condition is true of a subject.

#include <algorithm>

#include "check/facts.h"
#include "check/subject.h"

namespace hearsay {
namespace {

bool FactHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  switch (test.fact->group) {
    case FactGroup::kPlace:
      return PlaceHolds(draft, test, subject);
    case FactGroup::kDocument:
      return DocumentHolds(draft, test);
    case FactGroup::kQuotation:
      return QuotationHolds(draft, test, subject);
    case FactGroup::kLoneMark:
      return Allows(test, subject.side);
    case FactGroup::kLink:
      return LinkHolds(draft, test, subject);
    case FactGroup::kStatement:
      return StatementHolds(draft, test, subject);
    case FactGroup::kSource:
      return SourceHolds(draft, test, subject);
  }
  return false;
}

}  // namespace

bool Holds(const DraftReading& draft, const CheckCondition& condition, const Subject& subject) {
  const auto all_hold = [&](const FactTests& tests) {
    return std::all_of(tests.begin(), tests.end(),
                       [&](const FactTest& test) { return FactHolds(draft, test, subject); });
  };
  return (condition.where.empty() ||
          std::any_of(condition.where.begin(), condition.where.end(), all_hold)) &&
         std::none_of(condition.unless.begin(), condition.unless.end(), all_hold);
}

}  // namespace hearsay
