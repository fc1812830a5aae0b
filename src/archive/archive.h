// The archive: analyses kept in a SQLite database, one transaction a document.
//
// A document's identity is its content: the SHA-256 of the publisher's name, a line feed and
// the text. The same article stored twice is one document with the latest analysis; the same
// wire copy run by two publishers is two, since their chains differ. Several programs may
// write to one database; a program killed in the middle leaves only whole documents.
// One thread at a time may use an Archive.
#ifndef HEARSAY_ARCHIVE_ARCHIVE_H_
#define HEARSAY_ARCHIVE_ARCHIVE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "archive/ingested.h"
#include "archive/save.h"
#include "archive/sqlite.h"
#include "rules/rule_set.h"

namespace hearsay {

// One line of the archive's list of documents.
struct StoredDocument {
  std::int64_t id = 0;  // row of documents
  std::string sha256;
  std::string name;
  std::string path;
  std::string stored_at;  // UTC, ISO 8601
  std::string publisher;  // "" where the document has none, as below
  std::string outlet;     // the publisher's id in the outlet lexicon
  std::string title;
  std::string date;  // as the document gives it
  std::string day;   // ISO 8601: "2024-05-31"
  std::string url;
  std::int64_t version = 1;   // of the article at this address, in the order of storing
  std::int64_t previous = 0;  // id of the version before, 0: none
  std::int64_t attributions = 0;
};

// The identity under which a document is stored, in hexadecimal.
std::string ContentId(const Document& document);

class Archive {
 public:
  // Opens a database, or makes it, and brings it to today's schema.
  static absl::StatusOr<Archive> OpenToWrite(const std::string& path);
  // Opens an existing database and changes nothing in it.
  static absl::StatusOr<Archive> OpenToRead(const std::string& path);

  // Stores the analysis, or replaces the one of the same article. `rules` tell what the
  // archive says of outlets.
  absl::Status Save(const Analysis& analysis, const RuleSet& rules);

  // Stores all of them in one transaction, with how far the files that they come from are read
  // by now; says what each one was. Either all of it is stored or nothing.
  absl::StatusOr<std::vector<Saved>> SaveBatch(std::span<const Analysis> analyses,
                                               std::span<const IngestedFile> files,
                                               const RuleSet& rules);

  // All documents, in the order in which they were first stored.
  absl::StatusOr<std::vector<StoredDocument>> List() const;

  // The document of that name, path, or beginning (four digits or more) of its sha256; fails
  // when there is none or more than one.
  absl::StatusOr<Analysis> Load(std::string_view document) const;
  // The document with this row id.
  absl::StatusOr<Analysis> Load(std::int64_t id) const;

  // For queries of other kinds: quote_index.h and its like.
  const Database& database() const { return database_; }

 private:
  explicit Archive(Database database) : database_(std::move(database)) {}
  Database database_;
};

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_ARCHIVE_H_
