#include "archive/describe.h"

#include <algorithm>
#include <utility>

#include "archive/canonical_url.h"
#include "base/status_macros.h"
#include "text/comparable_words.h"

namespace hearsay {

absl::StatusOr<std::optional<std::int64_t>> NameRow(StatementCache& statements,
                                                    std::string_view name) {
  const std::string key = ComparableKey(name);
  if (key.empty()) return std::nullopt;
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * select,
                           statements.Get("SELECT id FROM names WHERE key = ?"));
  HEARSAY_ASSIGN_OR_RETURN(const bool known, select->BindAll(key).Step());
  if (known) {
    const std::int64_t row = select->Int(0);
    select->Reset();
    return row;
  }
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                           statements.Get("INSERT INTO names (name, key) VALUES (?, ?)"));
  HEARSAY_RETURN_IF_ERROR(insert->BindAll(name, key).Run());
  // The trigger's own inserts come after the row's and do not change this.
  return statements.database().last_insert_id();
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

absl::StatusOr<bool> DescribeDocument(StatementCache& statements, std::int64_t document,
                                      const DocumentFacts& facts) {
  HEARSAY_ASSIGN_OR_RETURN(const std::optional<std::int64_t> publisher,
                           NameRow(statements, facts.publisher));
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * describe, statements.Get(R"sql(
    UPDATE documents SET title = ?2, publisher = ?3, publisher_id = ?4, outlet_id = nullif(?5, ''),
           date = ?6, url = ?7, canonical_url = ?8
     WHERE id = ?1)sql"));
  const std::string canonical_url = CanonicalUrl(facts.url);
  describe->BindAll(document, facts.title, facts.publisher, publisher, facts.outlet,
                    DayOf(facts.date), facts.url, canonical_url);
  HEARSAY_RETURN_IF_ERROR(describe->Run());
  if (canonical_url.empty()) return false;
  // A document that is linked already stays where it is.
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * link, statements.Get(R"sql(
    UPDATE documents SET previous_id = earlier.id, version = earlier.version + 1
      FROM (SELECT id, version FROM documents WHERE canonical_url = ?2 AND id < ?1
             ORDER BY id DESC LIMIT 1) AS earlier
     WHERE documents.id = ?1 AND documents.previous_id IS NULL RETURNING 1)sql"));
  HEARSAY_ASSIGN_OR_RETURN(const bool linked, link->BindAll(document, canonical_url).Step());
  link->Reset();
  return linked;
}

}  // namespace hearsay
