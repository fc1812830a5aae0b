#include "archive/archive.h"

#include <filesystem>
#include <utility>

#include "archive/load.h"
#include "archive/save.h"
#include "archive/schema.h"
#include "base/hash.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kShortestPrefix = 4;

// Says what to do where SQLite only says what is wrong.
absl::Status WithRemedy(const std::string& path, const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kDataLoss:
      return absl::DataLossError(StrCat(
          path, ": this is no SQLite database, or a damaged one: give the name of a new file"));
    case absl::StatusCode::kPermissionDenied:
      return absl::PermissionDeniedError(
          StrCat(path, ": cannot write here: check the folder and its permissions"));
    case absl::StatusCode::kUnavailable:
      return absl::UnavailableError(
          StrCat(path, ": another program is writing to it: try again when that is done"));
    case absl::StatusCode::kResourceExhausted:
      return absl::ResourceExhaustedError(
          StrCat(path, ": the disk is full or failing: make room and run this again"));
    default:
      return status;
  }
}

// WAL lets readers go on while one writes; with it, "normal" syncing cannot corrupt a database.
// The cache, in KiB, holds the inner pages of the indexes of some million rows.
absl::Status Configure(const Database& database) {
  return database.Execute(
      "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
      "PRAGMA cache_size = -65536");
}

absl::Status CheckFileForReading(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return absl::NotFoundError(
        StrCat(path, ": no such file: 'hearsay analyze --db FILE ARTICLE' makes one"));
  }
  return absl::OkStatus();
}

}  // namespace

std::string ContentId(const Document& document) {
  return Sha256Hex(StrCat(document.metadata.publisher.value, '\n', document.text));
}

absl::StatusOr<Archive> Archive::OpenToWrite(const std::string& path) {
  const auto open = [&]() -> absl::StatusOr<Archive> {
    HEARSAY_ASSIGN_OR_RETURN(Database database, Database::Open(path, Database::Mode::kCreate));
    // Before anything is changed in what may be another program's database.
    HEARSAY_RETURN_IF_ERROR(CheckIsArchive(database, std::ssize(Migrations())));
    HEARSAY_RETURN_IF_ERROR(Configure(database));
    HEARSAY_RETURN_IF_ERROR(Migrate(database, Migrations()));
    return Archive(std::move(database));
  };
  absl::StatusOr<Archive> archive = open();
  if (!archive.ok()) return WithRemedy(path, archive.status());
  return archive;
}

absl::StatusOr<Archive> Archive::OpenToRead(const std::string& path) {
  HEARSAY_RETURN_IF_ERROR(CheckFileForReading(path));
  const auto open = [&]() -> absl::StatusOr<Archive> {
    HEARSAY_ASSIGN_OR_RETURN(Database database, Database::Open(path, Database::Mode::kReadOnly));
    HEARSAY_RETURN_IF_ERROR(CheckIsArchive(database, std::ssize(Migrations())));
    HEARSAY_ASSIGN_OR_RETURN(const std::int64_t version, database.QueryInt("PRAGMA user_version"));
    if (version < std::ssize(Migrations())) {
      return absl::FailedPreconditionError(
          StrCat(path,
                 ": the database is empty or of an older hearsay: "
                 "'hearsay analyze --db FILE ARTICLE' brings it up to date"));
    }
    return Archive(std::move(database));
  };
  absl::StatusOr<Archive> archive = open();
  if (archive.status().code() == absl::StatusCode::kPermissionDenied) {
    return absl::PermissionDeniedError(
        StrCat(path, ": cannot read this file: check its permissions"));
  }
  if (!archive.ok()) return WithRemedy(path, archive.status());
  return archive;
}

absl::Status Archive::Save(const Analysis& analysis, const RuleSet& rules) {
  return SaveBatch({&analysis, 1}, {}, rules).status();
}

absl::StatusOr<std::vector<Saved>> Archive::SaveBatch(std::span<const Analysis> analyses,
                                                      std::span<const IngestedFile> files,
                                                      const RuleSet& rules) {
  std::vector<Saved> saved;
  const auto save = [&]() -> absl::Status {
    std::vector<std::string> content_ids;  // computed before the others have to wait
    for (const Analysis& analysis : analyses) content_ids.push_back(ContentId(analysis.document));
    HEARSAY_ASSIGN_OR_RETURN(Transaction transaction, Transaction::Begin(database_));
    StatementCache statements(database_);
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      HEARSAY_ASSIGN_OR_RETURN(const Saved what,
                               SaveAnalysis(statements, analyses[i], rules, content_ids[i]));
      saved.push_back(what);
    }
    for (const IngestedFile& file : files) HEARSAY_RETURN_IF_ERROR(NoteIngested(statements, file));
    return transaction.Commit();
  };
  const absl::Status status = save();
  if (!status.ok()) return WithRemedy(database_.path(), status);
  return saved;
}

absl::StatusOr<std::vector<StoredDocument>> Archive::List() const {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select, database_.Prepare(R"sql(
    SELECT sha256, name, path, stored_at,
           publisher, title,
           ifnull((SELECT value FROM metadata WHERE document_id = id AND field = 'date'), ''),
           (SELECT count(*) FROM attributions WHERE document_id = documents.id),
           id, outlet_id, date, url, version, previous_id
      FROM documents ORDER BY id)sql"));
  std::vector<StoredDocument> documents;
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return documents;
    documents.push_back({.id = select.Int(8),
                         .sha256 = select.Text(0),
                         .name = select.Text(1),
                         .path = select.Text(2),
                         .stored_at = select.Text(3),
                         .publisher = select.Text(4),
                         .outlet = select.Text(9),
                         .title = select.Text(5),
                         .date = select.Text(6),
                         .day = select.Text(10),
                         .url = select.Text(11),
                         .version = select.Int(12),
                         .previous = select.Int(13),
                         .attributions = select.Int(7)});
  }
}

absl::StatusOr<Analysis> Archive::Load(std::string_view document) const {
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement select,
      database_.Prepare("SELECT id FROM documents WHERE name = ?1 OR path = ?1 "
                        "OR (length(?1) >= ?2 AND substr(sha256, 1, length(?1)) = lower(?1)) "
                        "ORDER BY id LIMIT 2"));
  select.BindAll(document, kShortestPrefix);
  HEARSAY_ASSIGN_OR_RETURN(bool row, select.Step());
  if (!row) {
    return absl::NotFoundError(StrCat(database_.path(), ": no document '", document,
                                      "': 'hearsay show ", database_.path(), "' lists them"));
  }
  const std::int64_t id = select.Int(0);
  HEARSAY_ASSIGN_OR_RETURN(row, select.Step());
  if (row) {
    return absl::InvalidArgumentError(StrCat(database_.path(), ": '", document,
                                             "' is more than one document: give more digits of "
                                             "the id that 'hearsay show ",
                                             database_.path(), "' lists"));
  }
  return LoadAnalysis(database_, id);
}

absl::StatusOr<Analysis> Archive::Load(std::int64_t id) const {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select,
                           database_.Prepare("SELECT 1 FROM documents WHERE id = ?"));
  HEARSAY_ASSIGN_OR_RETURN(const bool row, select.BindAll(id).Step());
  if (!row) return absl::NotFoundError(StrCat(database_.path(), ": no document ", id));
  return LoadAnalysis(database_, id);
}

}  // namespace hearsay
