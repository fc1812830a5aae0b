#include "archive/describe.h"

#include <algorithm>
#include <utility>

#include "archive/canonical_url.h"
#include "base/status_macros.h"
#include "text/comparable_words.h"

namespace hearsay {

absl::StatusOr<NameWriter> NameWriter::Create(const Database& database) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select,
                           database.Prepare("SELECT id FROM names WHERE key = ?"));
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement insert,
      database.Prepare("INSERT INTO names (name, key) VALUES (?, ?) RETURNING id"));
  return NameWriter(std::move(select), std::move(insert));
}

absl::StatusOr<std::optional<std::int64_t>> NameWriter::RowOf(std::string_view name) {
  const std::string key = ComparableKey(name);
  if (key.empty()) return std::nullopt;
  const auto first = [](SqlStatement& statement) -> absl::StatusOr<std::optional<std::int64_t>> {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, statement.Step());
    const std::optional<std::int64_t> id = row ? std::optional(statement.Int(0)) : std::nullopt;
    statement.Reset();
    return id;
  };
  HEARSAY_ASSIGN_OR_RETURN(const std::optional<std::int64_t> known, first(select_.BindAll(key)));
  if (known) return known;
  return first(insert_.BindAll(name, key));
}

std::string DayOf(std::string_view date) {
  constexpr std::string_view kShape = "0000-00-00";
  if (date.size() < kShape.size()) return "";
  const std::string_view day = date.substr(0, kShape.size());
  const bool fits = std::ranges::equal(day, kShape, [](char c, char shape) {
    return shape == '0' ? c >= '0' && c <= '9' : c == shape;
  });
  return fits ? std::string(day) : "";
}

absl::Status DescribeDocument(const Database& database, std::int64_t document,
                              const DocumentFacts& facts, NameWriter& names) {
  HEARSAY_ASSIGN_OR_RETURN(const std::optional<std::int64_t> publisher,
                           names.RowOf(facts.publisher));
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement describe, database.Prepare(R"sql(
    UPDATE documents SET title = ?2, publisher = ?3, publisher_id = ?4, outlet_id = nullif(?5, ''),
           date = ?6, url = ?7, canonical_url = ?8
     WHERE id = ?1)sql"));
  const std::string canonical_url = CanonicalUrl(facts.url);
  describe.BindAll(document, facts.title, facts.publisher, publisher, facts.outlet,
                   DayOf(facts.date), facts.url, canonical_url);
  HEARSAY_RETURN_IF_ERROR(describe.Run());
  if (canonical_url.empty()) return absl::OkStatus();
  // A document that is linked already stays where it is.
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement link, database.Prepare(R"sql(
    UPDATE documents SET previous_id = earlier.id, version = earlier.version + 1
      FROM (SELECT id, version FROM documents WHERE canonical_url = ?2 AND id < ?1
             ORDER BY id DESC LIMIT 1) AS earlier
     WHERE documents.id = ?1 AND documents.previous_id IS NULL)sql"));
  return link.BindAll(document, canonical_url).Run();
}

}  // namespace hearsay
