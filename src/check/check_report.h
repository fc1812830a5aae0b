// What a run of checks has to say: what every output format is rendered from.
//
// Plain data; renderers are pure functions of it, so that the same drafts give the same bytes
// whatever the number of threads.
#ifndef HEARSAY_CHECK_CHECK_REPORT_H_
#define HEARSAY_CHECK_CHECK_REPORT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/check_rule.h"
#include "check/located_finding.h"

namespace hearsay {

struct CheckReport {
  std::vector<std::string> drafts;       // that were checked, in the order given
  std::vector<LocatedFinding> findings;  // by draft, then by place; suppressed ones included
  std::vector<CheckRule> rules;          // that could have reported, by id
  std::vector<std::string> problems;     // one line for every draft that could not be read
  std::vector<std::string> summary;      // lines that say more of the run than its findings do
  bool has_baseline = false;
  std::vector<std::string> stale;  // one line for every baseline entry that nothing matched
};

// The rule of that id, or null.
const CheckRule* FindRule(const CheckReport& report, std::string_view id);

struct CheckCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t suppressed = 0;  // in the draft or beside it, with a reason
  std::size_t in_baseline = 0;
  std::size_t drafts_with_findings = 0;
  std::size_t active() const { return errors + warnings + notes; }
};

// Of the findings that count, by severity, and of those that do not.
CheckCounts CountFindings(const CheckReport& report);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_REPORT_H_
