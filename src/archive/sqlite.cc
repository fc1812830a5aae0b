#include "archive/sqlite.h"

#include <sqlite3.h>

#include <array>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr int kBusyTimeoutMilliseconds = 60'000;

absl::Status StatusFor(int code, const std::string& path, std::string_view what) {
  const std::string message = StrCat(path, ": ", what);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return absl::UnavailableError(message);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return absl::DataLossError(message);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return absl::PermissionDeniedError(message);
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return absl::ResourceExhaustedError(message);
    default:
      return absl::InternalError(message);
  }
}

absl::Status ConnectionError(sqlite3* connection, const std::string& path) {
  return StatusFor(sqlite3_extended_errcode(connection), path, sqlite3_errmsg(connection));
}

}  // namespace

bool IsDatabaseFile(const std::string& path) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (path == "-") return false;
  const absl::StatusOr<ByteSource> source = OpenFile(path);
  if (!source.ok()) return false;
  std::array<char, kMagic.size()> begin{};
  const absl::StatusOr<std::size_t> read = (*source)(begin.data(), begin.size());
  return read.ok() && std::string_view(begin.data(), *read) == kMagic;
}

void SqlStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqlStatement& SqlStatement::BindInt(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}

SqlStatement& SqlStatement::Bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter, value);
  return *this;
}

SqlStatement& SqlStatement::Bind(int parameter, std::string_view value) {
  // An empty view may have no data, which SQLite would take for null.
  sqlite3_bind_text64(statement_.get(), parameter, value.empty() ? "" : value.data(), value.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

SqlStatement& SqlStatement::BindNull(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

SqlStatement& SqlStatement::Bind(int parameter, std::optional<std::int64_t> value) {
  return value ? BindInt(parameter, *value) : BindNull(parameter);
}

absl::StatusOr<bool> SqlStatement::Step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      return Error();
  }
}

absl::Status SqlStatement::Run() {
  const int code = sqlite3_step(statement_.get());
  const absl::Status status = code == SQLITE_DONE ? absl::OkStatus() : Error();
  Reset();
  return status;
}

void SqlStatement::Reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t SqlStatement::Int(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double SqlStatement::Real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string SqlStatement::Text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text), size);
}

bool SqlStatement::IsNull(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

absl::Status SqlStatement::Error() const {
  return ConnectionError(sqlite3_db_handle(statement_.get()), path_);
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

absl::StatusOr<Database> Database::Open(const std::string& path, Mode mode) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case Mode::kReadOnly:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case Mode::kReadWrite:
      flags |= SQLITE_OPEN_READWRITE;
      break;
    case Mode::kCreate:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
  }
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
  Database database;
  database.connection_.reset(connection);
  database.path_ = path;
  if (code != SQLITE_OK) return StatusFor(code, path, sqlite3_errstr(code & 0xff));
  sqlite3_busy_timeout(connection, kBusyTimeoutMilliseconds);
  return database;
}

absl::StatusOr<SqlStatement> Database::Prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &statement, nullptr);
  if (code != SQLITE_OK) return ConnectionError(connection_.get(), path_);
  return SqlStatement(statement, path_);
}

absl::Status Database::Execute(const std::string& sql) const {
  const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? absl::OkStatus() : ConnectionError(connection_.get(), path_);
}

absl::StatusOr<std::int64_t> Database::QueryInt(std::string_view sql) const {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement statement, Prepare(sql));
  HEARSAY_ASSIGN_OR_RETURN(const bool row, statement.Step());
  return row ? statement.Int(0) : 0;
}

absl::StatusOr<std::string> Database::QueryText(std::string_view sql) const {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement statement, Prepare(sql));
  HEARSAY_ASSIGN_OR_RETURN(const bool row, statement.Step());
  return row ? statement.Text(0) : std::string();
}

std::int64_t Database::last_insert_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

absl::StatusOr<SqlStatement*> StatementCache::Get(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement statement, database_.Prepare(sql));
    found = statements_.emplace(sql, std::move(statement)).first;
  }
  found->second.Reset();
  return &found->second;
}

absl::StatusOr<Transaction> Transaction::Begin(const Database& database) {
  HEARSAY_RETURN_IF_ERROR(database.Execute("BEGIN IMMEDIATE"));
  return Transaction(database);
}

absl::Status Transaction::Commit() {
  HEARSAY_RETURN_IF_ERROR(database_->Execute("COMMIT"));
  database_ = nullptr;
  return absl::OkStatus();
}

Transaction::~Transaction() {
  if (database_ != nullptr) database_->Execute("ROLLBACK").IgnoreError();
}

}  // namespace hearsay
