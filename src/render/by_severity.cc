#include "render/by_severity.h"

#include <algorithm>

namespace hearsay {

std::vector<const LocatedFinding*> MostSevereFirst(const CheckReport& report) {
  std::vector<const LocatedFinding*> findings;
  for (const LocatedFinding& finding : report.findings) {
    if (!finding.suppression) findings.push_back(&finding);
  }
  std::ranges::stable_sort(findings, [](const LocatedFinding* a, const LocatedFinding* b) {
    return a->severity > b->severity;
  });
  return findings;
}

}  // namespace hearsay
