// Writes one analysis into an archive's tables.
#ifndef HEARSAY_ARCHIVE_SAVE_H_
#define HEARSAY_ARCHIVE_SAVE_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "archive/sqlite.h"
#include "rules/rule_set.h"

namespace hearsay {

// What storing a document meant for the archive.
enum class Saved : std::uint8_t {
  kNew,
  kNewVersion,  // of an article that is stored under the same address with another text
  kAgain,       // the same article; the new analysis replaced the old
};

// Inserts the analysis, replacing a document of the same content id. The caller holds a
// transaction, which must be rolled back when this fails.
absl::StatusOr<Saved> SaveAnalysis(StatementCache& statements, const Analysis& analysis,
                                   const RuleSet& rules, std::string_view content_id);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SAVE_H_
