#include "archive/fill.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/describe.h"
#include "archive/fingerprint.h"
#include "archive/quote_index.h"
#include "base/status_macros.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

template <typename Handle>
absl::Status ForEachRow(const Database& database, std::string_view sql, const Handle& handle) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select, database.Prepare(sql));
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    HEARSAY_RETURN_IF_ERROR(handle(std::as_const(select)));
  }
}

absl::Status FillNames(const Database& database, StatementCache& statements) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement of_source,
                           database.Prepare("UPDATE sources SET name_id = ? WHERE id = ?"));
  HEARSAY_RETURN_IF_ERROR(ForEachRow(database, "SELECT id, name FROM sources ORDER BY id",
                                     [&](const SqlStatement& row) -> absl::Status {
                                       HEARSAY_ASSIGN_OR_RETURN(
                                           const std::optional<std::int64_t> name,
                                           NameRow(statements, row.Text(1)));
                                       return of_source.BindAll(name, row.Int(0)).Run();
                                     }));
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement of_alias,
      database.Prepare("UPDATE aliases SET name_id = ? WHERE source_id = ? AND position = ?"));
  return ForEachRow(database, "SELECT source_id, position, alias FROM aliases",
                    [&](const SqlStatement& row) -> absl::Status {
                      HEARSAY_ASSIGN_OR_RETURN(const std::optional<std::int64_t> name,
                                               NameRow(statements, row.Text(2)));
                      return of_alias.BindAll(name, row.Int(0), row.Int(1)).Run();
                    });
}

absl::Status FillDocuments(const Database& database, StatementCache& statements) {
  return ForEachRow(database, R"sql(
    SELECT documents.id, title.value, ifnull(publisher.value, sources.name), sources.outlet_id,
           date.value, url.value
      FROM documents
      LEFT JOIN sources ON sources.document_id = documents.id AND sources.position = 0
      LEFT JOIN metadata AS title ON title.document_id = documents.id AND title.field = 'title'
      LEFT JOIN metadata AS publisher
        ON publisher.document_id = documents.id AND publisher.field = 'publisher'
      LEFT JOIN metadata AS date ON date.document_id = documents.id AND date.field = 'date'
      LEFT JOIN metadata AS url ON url.document_id = documents.id AND url.field = 'url'
     ORDER BY documents.id)sql",
                    [&](const SqlStatement& row) {
                      const DocumentFacts facts = {.title = row.Text(1),
                                                   .publisher = row.Text(2),
                                                   .outlet = row.Text(3),
                                                   .date = row.Text(4),
                                                   .url = row.Text(5)};
                      return DescribeDocument(statements, row.Int(0), facts).status();
                    });
}

absl::Status FillQuotes(const Database& database, StatementCache& statements) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement update,
                           database.Prepare("UPDATE quotes SET words_hash = ? WHERE id = ?"));
  return ForEachRow(database, "SELECT id, words FROM quotes ORDER BY id",
                    [&](const SqlStatement& row) -> absl::Status {
                      const std::vector<ComparableWord> words = ComparableWords(row.Text(1));
                      if (words.size() < kFewestIndexedWords) return absl::OkStatus();
                      HEARSAY_RETURN_IF_ERROR(update.BindAll(WordsHash(words), row.Int(0)).Run());
                      return AddToQuoteIndex(statements, row.Int(0), words);
                    });
}

}  // namespace

absl::Status FillVersion2(const Database& database) {
  StatementCache statements(database);
  HEARSAY_RETURN_IF_ERROR(FillNames(database, statements));
  HEARSAY_RETURN_IF_ERROR(FillDocuments(database, statements));
  HEARSAY_RETURN_IF_ERROR(FillQuotes(database, statements));
  return database.Execute("INSERT INTO documents_search (documents_search) VALUES ('rebuild')");
}

}  // namespace hearsay
