#include "archive/occurrences.h"

#include <algorithm>
#include <set>
#include <utility>

#include "archive/quote_index.h"
#include "archive/search.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kTellingWord = 4;       // bytes: shorter words are everywhere
constexpr std::size_t kFewestTelling = 3;     // words that a statement must share
constexpr double kSameStatement = 0.6;        // share of the telling words
constexpr std::int64_t kMostStatements = 30;  // compared for each outlet

absl::Status DescribePlace(StatementCache& statements, Occurrence& occurrence) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * select, statements.Get(R"sql(
    SELECT substr(sha256, 1, 12), name, publisher, publisher_id, outlet_id, date, title, url
      FROM documents WHERE id = ?)sql"));
  HEARSAY_RETURN_IF_ERROR(select->BindAll(occurrence.document).Step().status());
  occurrence.document_id = select->Text(0);
  occurrence.document_name = select->Text(1);
  occurrence.publisher = select->Text(2);
  occurrence.publisher_name = select->Int(3);
  occurrence.outlet = select->Text(4);
  occurrence.date = select->Text(5);
  occurrence.title = select->Text(6);
  occurrence.url = select->Text(7);
  select->Reset();
  if (occurrence.number == 0) return absl::OkStatus();
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * hops, statements.Get(R"sql(
    SELECT hops.role, sources.label, sources.type, sources.outlet_id, sources.name_id,
           hops.confidence
      FROM attributions JOIN hops ON hops.attribution_id = attributions.id
      JOIN sources ON sources.id = hops.source_id
     WHERE attributions.document_id = ? AND attributions.position = ? - 1
     ORDER BY hops.position)sql"));
  hops->BindAll(occurrence.document, occurrence.number);
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, hops->Step());
    if (!row) break;
    occurrence.chain.push_back({.role = hops->Text(0),
                                .label = hops->Text(1),
                                .type = hops->Text(2),
                                .outlet = hops->Text(3),
                                .name = hops->Int(4),
                                .confidence = hops->Real(5)});
  }
  hops->Reset();
  return absl::OkStatus();
}

std::set<std::string> TellingWords(std::string_view text) {
  std::set<std::string> telling;
  for (const ComparableWord& word : ComparableWords(text)) {
    if (word.word.size() >= kTellingWord) telling.insert(word.word);
  }
  return telling;
}

bool Publishes(const Occurrence& occurrence, const OccurrenceHop& hop) {
  return (!hop.outlet.empty() && hop.outlet == occurrence.outlet) ||
         (hop.name != 0 && hop.name == occurrence.publisher_name);
}

// Statements of the outlet's articles with most of the quotation's words, best first.
absl::Status AddStatements(StatementCache& statements, const OccurrenceHop& outlet,
                           const std::set<std::string>& telling,
                           std::vector<Occurrence>& occurrences) {
  std::string any;
  for (const std::string& word : telling)
    StrAppend(any, any.empty() ? "" : " OR ", "\"", word, "\"");
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement * select, statements.Get(R"sql(
    SELECT attributions.document_id, attributions.position + 1, attributions.content
      FROM contents_search JOIN attributions ON attributions.id = contents_search.rowid
      JOIN documents ON documents.id = attributions.document_id
     WHERE contents_search MATCH ?1
       AND (documents.outlet_id = nullif(?2, '') OR documents.publisher_id = ?3)
     ORDER BY contents_search.rank LIMIT ?4)sql"));
  select->BindAll(StrCat("{content} : (", any, ")"), outlet.outlet, outlet.name, kMostStatements);
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select->Step());
    if (!row) break;
    Occurrence occurrence = {.document = select->Int(0),
                             .words = select->Text(2),
                             .quoted = false,
                             .number = select->Int(1)};
    const std::set<std::string> words = TellingWords(occurrence.words);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(telling, [&](const auto& word) { return words.contains(word); }));
    occurrence.similarity = static_cast<double>(shared) / static_cast<double>(telling.size());
    occurrence.of_query = occurrence.similarity;
    if (shared < kFewestTelling || occurrence.similarity < kSameStatement) continue;
    HEARSAY_RETURN_IF_ERROR(DescribePlace(statements, occurrence));
    occurrences.push_back(std::move(occurrence));
  }
  select->Reset();
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<Occurrence>> FindOccurrences(const Database& database,
                                                        std::string_view quotation,
                                                        std::size_t limit) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<QuoteHit> hits,
                           FindQuotes(database, quotation, {.limit = limit}));
  StatementCache statements(database);
  std::vector<Occurrence> occurrences;
  for (const QuoteHit& hit : hits) {
    Occurrence occurrence = {.document = hit.document,
                             .words = hit.words,
                             .exact = hit.exact,
                             .similarity = hit.similarity,
                             .of_query = hit.of_query,
                             .number = hit.attribution == kNone ? 0 : hit.attribution + 1};
    HEARSAY_RETURN_IF_ERROR(DescribePlace(statements, occurrence));
    occurrences.push_back(std::move(occurrence));
  }
  const std::set<std::string> telling = TellingWords(quotation);
  if (telling.size() < kFewestTelling) return occurrences;
  std::set<std::pair<std::string, std::int64_t>> asked;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::vector<OccurrenceHop> chain = occurrences[i].chain;
    for (const OccurrenceHop& hop : chain) {
      if (hop.role != "relay" || (hop.outlet.empty() && hop.name == 0)) continue;
      if (!asked.emplace(hop.outlet, hop.name).second) continue;
      if (std::ranges::any_of(occurrences, [&](const auto& o) { return Publishes(o, hop); })) {
        continue;
      }
      HEARSAY_RETURN_IF_ERROR(AddStatements(statements, hop, telling, occurrences));
    }
  }
  return occurrences;
}

}  // namespace hearsay
