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

// The row of a name in the table of names, which is made if need be; nothing for a name without
// letters.
absl::StatusOr<std::optional<std::int64_t>> NameRow(StatementCache& statements,
                                                    std::string_view name);

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
// last with the same address. The outlet must be stored. True when it was linked.
absl::StatusOr<bool> DescribeDocument(StatementCache& statements, std::int64_t document,
                                      const DocumentFacts& facts);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_DESCRIBE_H_
