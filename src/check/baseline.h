// A baseline: findings that are known and do not count, so that a newsroom can begin with the
// drafts of today.
//
// An entry is known by draft, rule and the words of the sentence: it stays when paragraphs move
// and when others are edited; when its own sentence is edited, the marked words are enough; when
// the draft is renamed, the sentence is. Every entry lets one finding pass.
#ifndef HEARSAY_CHECK_BASELINE_H_
#define HEARSAY_CHECK_BASELINE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "check/check_report.h"

namespace hearsay {

struct BaselineEntry {
  std::string path;  // relative to the baseline's folder
  std::string rule;
  std::string fingerprint;
  std::string words_fingerprint;
  std::string message;  // for people
};

// Errors name the file and what to do.
absl::StatusOr<std::vector<BaselineEntry>> ReadBaseline(const std::string& path);

// Marks the findings that the baseline in the file `path` has. Entries of the report's drafts
// and checks that no finding matched are its stale ones, when `report_stale`.
void ApplyBaseline(const std::vector<BaselineEntry>& baseline, const std::string& path,
                   bool report_stale, CheckReport& report);

// The report's findings, but for those suppressed otherwise, as the contents of the file `path`:
// JSON, one entry a line.
std::string RenderBaseline(const CheckReport& report, const std::string& path);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_BASELINE_H_
