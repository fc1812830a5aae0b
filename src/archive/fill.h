// Computes, for the documents of a database that was just migrated, what SQL cannot.
#ifndef HEARSAY_ARCHIVE_FILL_H_
#define HEARSAY_ARCHIVE_FILL_H_

#include "absl/status/status.h"
#include "archive/sqlite.h"

namespace hearsay {

// Names, versions, fingerprints of quotations, the search in texts.
absl::Status FillVersion2(const Database& database);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_FILL_H_
