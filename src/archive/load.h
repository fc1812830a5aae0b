// Reads one analysis back from an archive's tables.
#ifndef HEARSAY_ARCHIVE_LOAD_H_
#define HEARSAY_ARCHIVE_LOAD_H_

#include <cstdint>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "archive/sqlite.h"

namespace hearsay {

// The analysis of the document with that row id, as it was saved; the text's layers are made
// anew. Links and the source map are not kept: positions are those of the text.
absl::StatusOr<Analysis> LoadAnalysis(const Database& database, std::int64_t document);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_LOAD_H_
