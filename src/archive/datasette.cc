#include "archive/datasette.h"

#include <nlohmann/json.hpp>

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

// Tables and views. Full-text tables are named, since Datasette finds them by their spelling.
constexpr std::string_view kTables = R"json({
  "documents": {
    "description": "Articles. The same text of the same publisher is one article.",
    "label_column": "name",
    "facets": ["publisher"],
    "sort_desc": "date",
    "fts_table": "documents_search"
  },
  "latest_documents": {
    "description": "Of every article the newest version.",
    "facets": ["publisher"],
    "fts_table": "documents_search",
    "fts_pk": "id"
  },
  "attributions": {
    "description": "Reported statements.",
    "label_column": "content",
    "facets": ["kind", "class", "hands", "medium"],
    "fts_table": "contents_search"
  },
  "chains": {
    "description": "Reported statements, each with its chain from the publisher to the origin.",
    "facets": ["kind", "hands", "medium"],
    "fts_table": "contents_search",
    "fts_pk": "attribution_id"
  },
  "quotes": {
    "description": "The words between quotation marks.",
    "label_column": "words",
    "fts_table": "quotes_search"
  },
  "quotations": {
    "description": "Quotations with who is credited and where they stand.",
    "facets": ["publisher"],
    "fts_table": "quotes_search",
    "fts_pk": "quote_id"
  },
  "sources": {
    "description": "Whom an article names: its publisher, relays and origins.",
    "label_column": "label",
    "facets": ["type"]
  },
  "names": {
    "description": "Names across all articles.",
    "label_column": "name",
    "fts_table": "names_search"
  },
  "outlets": {"label_column": "name", "facets": ["kind", "country"]},
  "hops": {"description": "The hands of every chain.", "facets": ["role"]},
  "spans": {"hidden": true},
  "blocks": {"hidden": true},
  "ingested": {"hidden": true}
})json";

struct CannedQuery {
  const char* name;
  const char* title;
  const char* sql;
};

constexpr CannedQuery kQueries[] = {
    {"speaker", "What somebody said", R"sql(
SELECT documents.date, chains.chain, chains.content, chains.document_id
  FROM chains
  JOIN documents ON documents.id = chains.document_id
  JOIN hops ON hops.attribution_id = chains.attribution_id AND hops.role = 'origin'
  JOIN sources ON sources.id = hops.source_id
 WHERE sources.name_id IN (SELECT rowid FROM names_search
                            WHERE names_search MATCH '"' || replace(:name, '"', '') || '"')
 ORDER BY documents.date DESC)sql"},
    {"unnamed", "Unnamed sources at second hand", R"sql(
SELECT chains.chain, chains.content, chains.document_id
  FROM chains
  JOIN hops ON hops.attribution_id = chains.attribution_id AND hops.role = 'origin'
  JOIN sources ON sources.id = hops.source_id
 WHERE sources.type = 'anonymous' AND chains.hands >= 2)sql"},
    {"relied_on", "Outlets that others rely on most", R"sql(
SELECT sources.name AS outlet, count(*) AS statements,
       count(DISTINCT sources.document_id) AS articles
  FROM hops JOIN sources ON sources.id = hops.source_id
 WHERE hops.role = 'relay' AND sources.type = 'outlet'
 GROUP BY sources.name_id ORDER BY statements DESC)sql"},
    {"repeated", "Quotations in several articles", R"sql(
SELECT min(words) AS quotation, count(DISTINCT document_id) AS articles
  FROM quotes WHERE words_hash IS NOT NULL
 GROUP BY words_hash HAVING articles > 1 ORDER BY articles DESC)sql"},
};

std::string NameOfDatabase(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

}  // namespace

std::string DatasetteMetadata(std::string_view database_path) {
  Json queries;
  for (const CannedQuery& query : kQueries) {
    queries[query.name] = {{"title", query.title}, {"sql", std::string_view(query.sql).substr(1)}};
  }
  const Json metadata = {
      {"title", "hearsay"},
      {"description", "Who said it, and through how many hands it reached the reader"},
      {"databases",
       {{NameOfDatabase(database_path),
         {{"tables", Json::parse(kTables)}, {"queries", std::move(queries)}}}}}};
  return metadata.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hearsay
