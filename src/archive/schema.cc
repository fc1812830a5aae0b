#include "archive/schema.h"

#include <array>

#include "archive/fill.h"
#include "archive/schema_sql.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::array<Migration, 2> kMigrations = {{{kVersion1}, {kVersion2, FillVersion2}}};

}  // namespace

std::span<const Migration> Migrations() { return kMigrations; }

absl::Status CheckIsArchive(const Database& database, std::int64_t newest_version) {
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t application,
                           database.QueryInt("PRAGMA application_id"));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t version, database.QueryInt("PRAGMA user_version"));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t objects,
                           database.QueryInt("SELECT count(*) FROM sqlite_schema"));
  const bool empty = application == 0 && version == 0 && objects == 0;
  if (empty) return absl::OkStatus();
  if (application != kApplicationId) {
    return absl::FailedPreconditionError(
        StrCat(database.path(),
               ": this database belongs to another program: give the name of a new file, or of "
               "one that hearsay made"));
  }
  if (version > newest_version) {
    return absl::FailedPreconditionError(
        StrCat(database.path(), ": a newer hearsay wrote this database (schema ", version,
               ", this program knows ", newest_version, "): update hearsay, or give another file"));
  }
  return absl::OkStatus();
}

absl::Status Migrate(const Database& database, std::span<const Migration> migrations) {
  const auto newest = static_cast<std::int64_t>(migrations.size());
  HEARSAY_ASSIGN_OR_RETURN(Transaction transaction, Transaction::Begin(database));
  // Asked under the lock: another program may have been faster.
  HEARSAY_RETURN_IF_ERROR(CheckIsArchive(database, newest));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t version, database.QueryInt("PRAGMA user_version"));
  if (version == newest) return transaction.Commit();
  for (std::int64_t next = version; next < newest; ++next) {
    const Migration& migration = migrations[static_cast<std::size_t>(next)];
    HEARSAY_RETURN_IF_ERROR(database.Execute(migration.sql));
    if (migration.fill != nullptr) HEARSAY_RETURN_IF_ERROR(migration.fill(database));
  }
  HEARSAY_RETURN_IF_ERROR(database.Execute(
      StrCat("PRAGMA application_id = ", kApplicationId, "; PRAGMA user_version = ", newest)));
  return transaction.Commit();
}

}  // namespace hearsay
