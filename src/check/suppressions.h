// Findings that an editor let pass, with the reason: comments in the draft, its front matter, or
// a file beside it for formats that have no comments.
//
//   <!-- hearsay-ignore anonymous-bare: agreed with the source -->   this paragraph; between two
//                                                                   paragraphs, the next one
//   <!-- hearsay-ignore-start anonymous-*: a reprint -->            up to hearsay-ignore-end
//   <!-- hearsay-ignore-file vague-relay, report-not-linked: ... -->
//
//   hearsay-ignore:                       # front matter: the whole draft
//     - "anonymous-bare: agreed with the source"
//
//   [[ignore]]                            # draft.docx.hearsay.toml
//   rule = "anonymous-bare"
//   words = "a source said"               # only where the sentence has these words
//   reason = "agreed with the source"
//
// Pure functions but for ReadSidecar().
#ifndef HEARSAY_CHECK_SUPPRESSIONS_H_
#define HEARSAY_CHECK_SUPPRESSIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "check/check_rules.h"
#include "check/located_finding.h"
#include "check/run_checks.h"

namespace hearsay {

struct SidecarEntry {
  std::string rule;
  std::string words;  // empty: anywhere in the draft
  std::string reason;
  int line = 0;  // of the sidecar
};

// "draft.docx.hearsay.toml".
std::string SidecarPath(std::string_view draft);

// What the file beside a draft says; nothing when there is none. Errors name its place.
absl::StatusOr<std::vector<SidecarEntry>> ReadSidecar(std::string_view draft);

// Marks the findings that the draft's directives and its sidecar let pass, and adds findings for
// those that let pass nothing or give no reason, by the checks suppression-unused and
// suppression-without-reason.
void ApplySuppressions(const Analysis& analysis, std::string_view file,
                       const std::vector<SidecarEntry>& sidecar, const CheckRules& checks,
                       const CheckSettings& settings, std::vector<LocatedFinding>& findings);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_SUPPRESSIONS_H_
