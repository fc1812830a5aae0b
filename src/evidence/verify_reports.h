// Every report that a draft cites, against that report: does its article say so, and whom does
// it name?
//
// "X reported that prices will rise" is held against X's article among the originals: the
// statement there that says the same, and its chain. Pure.
#ifndef HEARSAY_EVIDENCE_VERIFY_REPORTS_H_
#define HEARSAY_EVIDENCE_VERIFY_REPORTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "evidence/original.h"
#include "evidence/verify_quotations.h"
#include "evidence/wording.h"

namespace hearsay {

enum class ReportIssue : std::uint8_t {
  kConfirmed,           // says so and has it from whom the draft says
  kUndecided,           // its article, or the statement in it, is not among the originals
  kSourceDropped,       // it names its source, the draft does not
  kHopDropped,          // it has it from another outlet or a document, which the draft leaves out
  kPluralOfOne,         // several sources in the draft, one there
  kFirstHandClaimed,    // the draft quotes directly what was said to somebody else
  kOtherSource,         // it names another source
  kAnonymityLaundered,  // its source is unnamed, and the draft does not say so
};

// "anonymity laundered"
std::string_view Name(ReportIssue issue);

struct ReportVerdict {
  std::int32_t attribution = kNone;  // of the draft
  ReportIssue issue = ReportIssue::kUndecided;
  std::int32_t original = kNone;              // index into the originals
  std::int32_t original_attribution = kNone;  // the statement that says the same; kNone where it
                                              // is the outlet's own
  Span original_span;                         // its words
  std::string hand;      // whom the draft leaves out or miscounts, as the original has it
  float confidence = 0;  // how sure it is that both statements are one
};

// One verdict a statement that the draft has from an outlet, and one a quotation whose first
// hand is doubtful; in reading order. `quotations` are VerifyQuotations() of the same draft.
std::vector<ReportVerdict> VerifyReports(const Analysis& draft, const Originals& originals,
                                         const std::vector<QuotationVerdict>& quotations,
                                         const WordingLists& wording, const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_VERIFY_REPORTS_H_
