#include "archive/ingested.h"

#include <charconv>

#include "base/status_macros.h"
#include "base/version.h"

namespace hearsay {

absl::StatusOr<std::vector<IngestedFile>> ListIngested(const Database& database) {
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare("SELECT path, size, modified, settings, records, finished FROM ingested"));
  std::vector<IngestedFile> files;
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return files;
    files.push_back({.path = select.Text(0),
                     .size = select.Int(1),
                     .modified = select.Int(2),
                     .settings = select.Text(3),
                     .records = select.Int(4),
                     .finished = select.Int(5) != 0});
  }
}

absl::Status NoteIngested(StatementCache& statements, const IngestedFile& file) {
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement * note,
      statements.Get("INSERT OR REPLACE INTO ingested VALUES (?, ?, ?, ?, ?, ?)"));
  note->BindAll(file.path, file.size, file.modified, file.settings, file.records, file.finished);
  return note->Run();
}

absl::StatusOr<std::vector<std::uint64_t>> ListContentIds(const Database& database) {
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement select,
      database.Prepare("SELECT sha256 FROM documents WHERE hearsay_version = ?"));
  select.BindAll(Version());
  std::vector<std::uint64_t> ids;
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return ids;
    ids.push_back(ShortContentId(select.Text(0)));
  }
}

std::uint64_t ShortContentId(std::string_view content_id) {
  constexpr std::size_t kDigits = 16;
  constexpr int kHexadecimal = 16;
  std::uint64_t id = 0;
  const std::string_view digits = content_id.substr(0, kDigits);
  std::from_chars(digits.data(), digits.data() + digits.size(), id, kHexadecimal);
  return id;
}

}  // namespace hearsay
