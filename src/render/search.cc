#include "render/search.h"

#include <array>
#include <string_view>

#include "base/strings.h"
#include "render/json_values.h"
#include "render/style.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

// One row of the CSV; each field in marks only where it must be.
void AppendCsvRow(std::string& csv, const std::vector<std::string>& fields) {
  bool first = true;
  for (const std::string& field : fields) {
    if (!first) csv += ',';
    first = false;
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
      csv += field;
      continue;
    }
    csv += '"';
    for (const char c : field) {
      if (c == '"') csv += '"';
      csv += c;
    }
    csv += '"';
  }
  csv += "\r\n";
}

// White space of any kind, also between paragraphs, as one space.
std::string OneLine(std::string_view text) { return Join(Wrap(text, 1 << 20), " "); }

}  // namespace

std::string RenderSearchTable(const SearchResult& result, const TextOptions& options) {
  std::string table;
  for (const SearchHit& hit : result.hits) {
    const std::string where = StrCat(hit.date.empty() ? "undated   " : hit.date, "  ",
                                     hit.document_id, " ", hit.number, "  ");
    const int left = options.width - DisplayWidth(where);
    StrAppend(table, Paint(where, Look::kFaint, options.color),
              PaintChain(Shorten(hit.chain, left > 20 ? left : 20), options.color), "\n");
    StrAppend(table, "  ", Shorten(OneLine(hit.content), options.width - 2), "\n");
  }
  const std::int64_t total = result.total;
  StrAppend(table, total, total == 1 ? " statement" : " statements");
  if (result.pages > 1) StrAppend(table, ", page ", result.page, " of ", result.pages);
  return table + "\n";
}

std::string RenderSearchCsv(const SearchResult& result) {
  std::string csv;
  AppendCsvRow(csv, {"date", "publisher", "document", "document_id", "number", "speaker", "type",
                     "hands", "chain", "kind", "class", "cue", "content", "title", "url"});
  for (const SearchHit& hit : result.hits) {
    AppendCsvRow(csv, {hit.date, hit.publisher, hit.document, hit.document_id, StrCat(hit.number),
                       hit.speaker, hit.type, StrCat(hit.hands), hit.chain, hit.kind, hit.cue_class,
                       hit.cue, hit.content, hit.title, hit.url});
  }
  return csv;
}

std::string RenderSearchJsonl(const SearchResult& result) {
  std::string lines;
  for (const SearchHit& hit : result.hits) {
    const Json object = {{"schema", "hearsay.search/1"},
                         {"date", hit.date},
                         {"publisher", hit.publisher},
                         {"document", hit.document},
                         {"document_id", hit.document_id},
                         {"number", hit.number},
                         {"speaker", hit.speaker},
                         {"type", hit.type},
                         {"hands", hit.hands},
                         {"chain", hit.chain},
                         {"kind", hit.kind},
                         {"class", hit.cue_class},
                         {"cue", hit.cue},
                         {"content", hit.content},
                         {"title", hit.title},
                         {"url", hit.url}};
    lines += DumpLine(object);
  }
  return lines;
}

}  // namespace hearsay
