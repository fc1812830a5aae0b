// The archive's tables, and how a database of an older schema becomes one of today's.
//
// PRAGMA application_id says that a file is hearsay's, PRAGMA user_version which schema it
// has: the number of migrations that have run. A migration is never changed once released;
// a new one is added to the end.
#ifndef HEARSAY_ARCHIVE_SCHEMA_H_
#define HEARSAY_ARCHIVE_SCHEMA_H_

#include <cstdint>
#include <span>

#include "absl/status/status.h"
#include "archive/sqlite.h"

namespace hearsay {

// "hrsy" in ASCII.
constexpr std::int64_t kApplicationId = 0x68727379;

// What leads from schema version `index in the list` to the next one: SQL, then a function that
// fills what SQL cannot compute, for the documents that are there already.
struct Migration {
  const char* sql = nullptr;
  absl::Status (*fill)(const Database& database) = nullptr;
};
std::span<const Migration> Migrations();

// Fails, saying what to do, when the database holds something else or a newer schema.
// An empty database is accepted.
absl::Status CheckIsArchive(const Database& database, std::int64_t newest_version);

// Brings the database to the newest schema in one transaction; an empty one gets all of it.
absl::Status Migrate(const Database& database, std::span<const Migration> migrations);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SCHEMA_H_
