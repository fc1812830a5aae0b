// What makes documents of an archive comparable: names that are spelled in one way, dates, and
// addresses by which the versions of an article are linked.
#ifndef HEARSAY_ARCHIVE_DESCRIBE_H_
#define HEARSAY_ARCHIVE_DESCRIBE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "archive/sqlite.h"

namespace hearsay {

// Writes the table of names.
class NameWriter {
 public:
  static absl::StatusOr<NameWriter> Create(const Database& database);

  // The row of a name, which is made if need be; nothing for a name without letters.
  absl::StatusOr<std::optional<std::int64_t>> RowOf(std::string_view name);

 private:
  NameWriter(SqlStatement select, SqlStatement insert)
      : select_(std::move(select)), insert_(std::move(insert)) {}

  SqlStatement select_;
  SqlStatement insert_;
};

// What a document says of itself; empty where it says nothing.
struct DocumentFacts {
  std::string title;
  std::string publisher;
  std::string outlet;  // the publisher's id in the lexicon
  std::string date;
  std::string url;
};

// "2024-05-31" of a date that begins so, else "".
std::string DayOf(std::string_view date);

// Notes the facts in the document's row and links it to the version before it: the one stored
// last with the same address. The outlet must be stored.
absl::Status DescribeDocument(const Database& database, std::int64_t document,
                              const DocumentFacts& facts, NameWriter& names);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_DESCRIBE_H_
