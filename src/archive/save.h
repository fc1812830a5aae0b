// Writes one analysis into an archive's tables.
#ifndef HEARSAY_ARCHIVE_SAVE_H_
#define HEARSAY_ARCHIVE_SAVE_H_

#include <string_view>

#include "absl/status/status.h"
#include "analysis/analysis.h"
#include "archive/sqlite.h"
#include "rules/rule_set.h"

namespace hearsay {

// Inserts the analysis, replacing a document of the same content id. The caller holds a
// transaction, which must be rolled back when this fails.
absl::Status SaveAnalysis(const Database& database, const Analysis& analysis, const RuleSet& rules,
                          std::string_view content_id);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SAVE_H_
