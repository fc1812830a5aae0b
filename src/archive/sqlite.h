// SQLite behind absl::Status: a connection, a prepared statement, a transaction.
//
// Thin by intent: SQL stays visible in the callers. Objects are movable, close what they own,
// and must be used by one thread at a time; a SqlStatement must not outlive its Database.
// Errors carry the file's name and what SQLite says; callers add the remedy where they know
// one.
#ifndef HEARSAY_ARCHIVE_SQLITE_H_
#define HEARSAY_ARCHIVE_SQLITE_H_

#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

struct sqlite3;
struct sqlite3_stmt;

namespace hearsay {

// True when the file begins as SQLite's databases do. Standard input ("-") never is one.
bool IsDatabaseFile(const std::string& path);

// A prepared statement. Parameters count from 1, columns from 0, as in SQLite.
class SqlStatement {
 public:
  SqlStatement& BindInt(int parameter, std::int64_t value);
  template <std::integral T>
  SqlStatement& Bind(int parameter, T value) {
    return BindInt(parameter, static_cast<std::int64_t>(value));
  }
  SqlStatement& Bind(int parameter, double value);
  SqlStatement& Bind(int parameter, std::string_view value);  // copied
  SqlStatement& BindNull(int parameter);
  // Null when the value is absent.
  SqlStatement& Bind(int parameter, std::optional<std::int64_t> value);
  // Binds all values, from parameter 1 on.
  template <typename... Values>
  SqlStatement& BindAll(const Values&... values) {
    int parameter = 0;
    (Bind(++parameter, values), ...);
    return *this;
  }

  // True when a row stands ready, false at the end.
  absl::StatusOr<bool> Step();
  // Runs a statement without results to its end and makes it ready for the next binding.
  absl::Status Run();
  void Reset();

  std::int64_t Int(int column) const;
  double Real(int column) const;
  std::string Text(int column) const;  // "" for null
  bool IsNull(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  SqlStatement(sqlite3_stmt* statement, std::string path)
      : statement_(statement), path_(std::move(path)) {}
  absl::Status Error() const;

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string path_;
};

class Database {
 public:
  enum class Mode { kReadOnly, kReadWrite, kCreate };

  // Opens the file and waits up to a minute for another writer's lock from then on.
  static absl::StatusOr<Database> Open(const std::string& path, Mode mode);

  absl::StatusOr<SqlStatement> Prepare(std::string_view sql) const;
  // Runs statements that give no rows, separated by semicolons.
  absl::Status Execute(const std::string& sql) const;
  // The first column of the only row of a query.
  absl::StatusOr<std::int64_t> QueryInt(std::string_view sql) const;
  absl::StatusOr<std::string> QueryText(std::string_view sql) const;

  std::int64_t last_insert_id() const;
  const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::string path_;
};

// Keeps prepared statements for their next use. Statements live as long as the cache, which must
// not outlive the database nor see it moved.
class StatementCache {
 public:
  explicit StatementCache(const Database& database) : database_(database) {}

  // The statement, ready to be bound. `sql` is what it is known by and must outlive the cache.
  absl::StatusOr<SqlStatement*> Get(std::string_view sql);
  const Database& database() const { return database_; }

 private:
  const Database& database_;
  std::map<std::string_view, SqlStatement> statements_;  // never moves what it holds
};

// Takes the write lock at once and rolls back at its end unless Commit() was called. The
// database must outlive it and stay where it is.
class Transaction {
 public:
  static absl::StatusOr<Transaction> Begin(const Database& database);
  absl::Status Commit();

  Transaction(Transaction&& other) noexcept : database_(other.database_) {
    other.database_ = nullptr;
  }
  Transaction& operator=(Transaction&& other) noexcept {
    std::swap(database_, other.database_);
    return *this;
  }
  ~Transaction();

 private:
  explicit Transaction(const Database& database) : database_(&database) {}
  const Database* database_;  // null once committed
};

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SQLITE_H_
