#include "check/check_report.h"

#include "base/strings.h"

namespace hearsay {

std::string ChainLineOf(const LocatedFinding& finding) {
  std::string line;
  for (const LocatedHop& hop : finding.chain) StrAppend(line, line.empty() ? "" : " → ", hop.label);
  return line;
}

const CheckRule* FindRule(const CheckReport& report, std::string_view id) {
  for (const CheckRule& rule : report.rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

CheckCounts CountFindings(const CheckReport& report) {
  CheckCounts counts;
  std::string_view last_draft;
  for (const LocatedFinding& finding : report.findings) {
    if (finding.suppression) {
      const bool baseline = finding.suppression->kind == Suppression::Kind::kBaseline;
      ++(baseline ? counts.in_baseline : counts.suppressed);
      continue;
    }
    if (counts.active() == 0 || finding.path != last_draft) ++counts.drafts_with_findings;
    last_draft = finding.path;
    switch (finding.severity) {
      case Severity::kNote:
        ++counts.notes;
        break;
      case Severity::kWarning:
        ++counts.warnings;
        break;
      case Severity::kError:
        ++counts.errors;
        break;
    }
  }
  return counts;
}

}  // namespace hearsay
