#include "archive/search.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "text/characters.h"

namespace hearsay {
namespace {

bool HasWord(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const TextCharacter character = CharacterAt(text, at);
    if (IsWordCharacter(character.kind)) return true;
    at += character.size;
  }
  return false;
}

// Appends a term as an FTS5 string, in which nothing has a meaning of its own.
void AppendTerm(std::string& query, std::string_view term, bool prefix) {
  if (!HasWord(term)) return;
  StrAppend(query, query.empty() ? "\"" : " \"");
  for (const char c : term) {
    if (c == '\0') continue;
    if (c == '"') query += '"';
    query += c;
  }
  StrAppend(query, prefix ? "\"*" : "\"");
}

// Collects the conditions of a search and what is bound to them, in order.
class Conditions {
 public:
  void Add(std::string_view sql, std::vector<std::string> values) {
    StrAppend(sql_, sql_.empty() ? " WHERE " : " AND ", sql);
    for (std::string& value : values) values_.push_back(std::move(value));
  }

  absl::StatusOr<SqlStatement> Prepare(const Database& database, std::string_view select,
                                       std::string_view rest) const {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement statement, database.Prepare(StrCat(select, sql_, rest)));
    int parameter = 0;
    for (const std::string& value : values_) statement.Bind(++parameter, std::string_view(value));
    return statement;
  }

 private:
  std::string sql_;
  std::vector<std::string> values_;
};

// The hops of a role whose source has a name, or an alias, with these words.
constexpr std::string_view kHopNamed = R"sql(EXISTS (
  SELECT 1 FROM hops JOIN sources ON sources.id = hops.source_id
   WHERE hops.attribution_id = attributions.id AND hops.role = ?
     AND (sources.outlet_id = ?
          OR sources.name_id IN (SELECT rowid FROM names_search WHERE names_search MATCH ?)
          OR sources.id IN (SELECT source_id FROM aliases WHERE aliases.name_id IN
                             (SELECT rowid FROM names_search WHERE names_search MATCH ?)))))sql";

// Words of a name as a query; one that cannot be found where there is no word in it.
std::string NameQuery(std::string_view words) {
  std::string query = FullTextQuery(words);
  return query.empty() ? "\"\"" : query;
}

Conditions ConditionsOf(const SearchQuery& query, const std::string& words) {
  Conditions conditions;
  if (!words.empty()) {
    conditions.Add("contents_search MATCH ?", {StrCat("{content} : (", words, ")")});
  }
  if (!query.speaker.empty()) {
    const std::string name = NameQuery(query.speaker);
    conditions.Add(kHopNamed, {"origin", "", name, name});
  }
  if (!query.via.empty()) {
    const std::string name = NameQuery(query.via);
    conditions.Add(kHopNamed, {"relay", query.via_id, name, name});
  }
  if (!query.outlet.empty()) {
    conditions.Add(
        "(documents.outlet_id = ? OR documents.publisher_id IN "
        "(SELECT rowid FROM names_search WHERE names_search MATCH ?))",
        {query.outlet_id, NameQuery(query.outlet)});
  }
  if (!query.type.empty()) {
    conditions.Add(
        "EXISTS (SELECT 1 FROM hops JOIN sources ON sources.id = hops.source_id "
        "WHERE hops.attribution_id = attributions.id AND hops.role = 'origin' "
        "AND sources.type = ?)",
        {query.type});
  }
  if (!query.kind.empty()) conditions.Add("attributions.kind = ?", {query.kind});
  if (!query.cue_class.empty()) conditions.Add("attributions.class = ?", {query.cue_class});
  if (query.least_hands > 0) {
    conditions.Add(StrCat("attributions.hands >= ", query.least_hands), {});
  }
  if (query.most_hands > 0) conditions.Add(StrCat("attributions.hands <= ", query.most_hands), {});
  if (!query.since.empty()) conditions.Add("documents.date >= ?", {query.since});
  // "2024-05" ends with the last day that begins so.
  if (!query.until.empty()) {
    conditions.Add("documents.date <> '' AND documents.date <= ?", {query.until + "~"});
  }
  return conditions;
}

constexpr std::string_view kColumns = R"sql(
SELECT attributions.id, documents.name, substr(documents.sha256, 1, 12),
       attributions.position + 1, documents.publisher, documents.date, documents.title,
       documents.url,
       (SELECT sources.label || char(10) || sources.type
          FROM hops JOIN sources ON sources.id = hops.source_id
         WHERE hops.attribution_id = attributions.id AND hops.role = 'origin'
         ORDER BY hops.position DESC LIMIT 1),
       (SELECT group_concat(label, ' → ')
          FROM (SELECT sources.label AS label
                  FROM hops JOIN sources ON sources.id = hops.source_id
                 WHERE hops.attribution_id = attributions.id ORDER BY hops.position)),
       attributions.hands, attributions.kind, attributions.class, attributions.cue,
       attributions.content
)sql";

SearchHit HitAt(const SqlStatement& row) {
  SearchHit hit = {.attribution_id = row.Int(0),
                   .document = row.Text(1),
                   .document_id = row.Text(2),
                   .number = row.Int(3),
                   .publisher = row.Text(4),
                   .date = row.Text(5),
                   .title = row.Text(6),
                   .url = row.Text(7),
                   .chain = row.Text(9),
                   .hands = row.Int(10),
                   .kind = row.Text(11),
                   .cue_class = row.Text(12),
                   .cue = row.Text(13),
                   .content = row.Text(14)};
  const std::string origin = row.Text(8);
  const std::size_t line = origin.rfind('\n');
  if (line != std::string::npos) {
    hit.speaker = origin.substr(0, line);
    hit.type = origin.substr(line + 1);
  }
  return hit;
}

}  // namespace

std::string FullTextQuery(std::string_view words) {
  std::string query;
  while (!words.empty()) {
    const std::size_t mark = words.find('"');
    // Words up to the next mark, each a term of its own.
    std::string_view loose = words.substr(0, mark);
    while (!loose.empty()) {
      const std::size_t begin = loose.find_first_not_of(" \t\r\n\f\v");
      if (begin == std::string_view::npos) break;
      loose.remove_prefix(begin);
      std::string_view term = loose.substr(0, loose.find_first_of(" \t\r\n\f\v"));
      loose.remove_prefix(term.size());
      const bool prefix = term.ends_with('*');
      AppendTerm(query, term, prefix);
    }
    if (mark == std::string_view::npos) break;
    words.remove_prefix(mark + 1);
    const std::size_t end = std::min(words.find('"'), words.size());
    const std::string_view phrase = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    const bool prefix = words.starts_with('*');
    if (prefix) words.remove_prefix(1);
    AppendTerm(query, phrase, prefix);
  }
  return query;
}

absl::StatusOr<SearchResult> Search(const Database& database, const SearchQuery& query) {
  const std::string words = FullTextQuery(query.words);
  if (words.empty() && !query.words.empty()) {
    return absl::InvalidArgumentError(
        StrCat("'", query.words, "': no word to search for: give letters or digits"));
  }
  const Conditions conditions = ConditionsOf(query, words);
  const std::string from = StrCat(words.empty() ? " FROM attributions"
                                                : " FROM contents_search JOIN attributions "
                                                  "ON attributions.id = contents_search.rowid",
                                  " JOIN documents ON documents.id = attributions.document_id");
  SearchResult result;
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement count,
                           conditions.Prepare(database, "SELECT count(*)" + from, ""));
  HEARSAY_RETURN_IF_ERROR(count.Step().status());
  result.total = count.Int(0);
  const std::int64_t limit = std::max<std::int64_t>(query.limit, 1);
  result.pages = std::max<std::int64_t>(1, (result.total + limit - 1) / limit);
  result.page = query.page;
  const std::string rest =
      StrCat(words.empty() ? " ORDER BY documents.date DESC, attributions.id"
                           : " ORDER BY contents_search.rank, attributions.id",
             " LIMIT ", limit, " OFFSET ", limit * (std::max<std::int64_t>(query.page, 1) - 1));
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select,
                           conditions.Prepare(database, StrCat(kColumns, from), rest));
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return result;
    result.hits.push_back(HitAt(select));
  }
}

}  // namespace hearsay
