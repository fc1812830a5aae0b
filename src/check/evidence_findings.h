// Findings of what verifying a draft against originals has shown, by the checks whose subject
// is "evidence".
//
// Pure; thread-safe.
#ifndef HEARSAY_CHECK_EVIDENCE_FINDINGS_H_
#define HEARSAY_CHECK_EVIDENCE_FINDINGS_H_

#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "check/check_rules.h"
#include "check/finding.h"
#include "check/run_checks.h"
#include "evidence/alteration.h"
#include "evidence/original.h"
#include "evidence/verify_quotations.h"
#include "evidence/verify_reports.h"

namespace hearsay {

// The check that reports an alteration, or an issue: "quote-altered-number"; "" for none.
std::string_view CheckOf(Alteration alteration);
std::string_view CheckOf(ReportIssue issue);

// One finding a quotation, for its gravest alteration whose check is on, with all differences;
// and one a cited report. By place in the draft.
std::vector<Finding> EvidenceFindings(const Analysis& draft, const Originals& originals,
                                      const std::vector<QuotationVerdict>& quotations,
                                      const std::vector<ReportVerdict>& reports,
                                      const CheckRules& checks, const CheckSettings& settings);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_EVIDENCE_FINDINGS_H_
