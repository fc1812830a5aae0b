#include "render/audit.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/strings.h"
#include "render/json_values.h"
#include "render/style.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kIndent = 4;
constexpr int kWordsShown = 100;  // columns

std::string_view TitleOf(AuditKind kind) {
  constexpr std::array<std::string_view, kAuditKindCount> titles = {
      "Circles",
      "Many outlets, one root",
      "Unnamed sources that became facts",
      "One quotation, two speakers",
      "Wording that drifted",
      "Older than the report cited",
      "Outlets most relied on",
  };
  return titles[static_cast<std::size_t>(kind)];
}

void AddWrapped(std::string& out, std::string_view words, int indent, int width) {
  for (const std::string& line : Wrap(words, std::max(20, width - indent))) {
    StrAppend(out, std::string(static_cast<std::size_t>(indent), ' '), line, '\n');
  }
}

}  // namespace

std::string RenderAuditText(const AuditReport& report, const TextOptions& options) {
  std::string out;
  const AuditItem* previous = nullptr;
  for (const AuditItem& item : report.items) {
    if (previous == nullptr || previous->kind != item.kind) {
      StrAppend(out, previous == nullptr ? "" : "\n",
                Paint(TitleOf(item.kind), Look::kTitle, options.color), "\n");
    }
    previous = &item;
    const bool counted = item.kind == AuditKind::kReliance;
    if (!counted) out += '\n';
    const std::string sure =
        counted ? std::string() : StrCat(" (", std::lround(item.confidence * 100), " %)");
    AddWrapped(out, StrCat(item.summary, sure), counted ? kIndent : 0, options.width);
    if (counted) continue;
    for (const AuditPlace& place : item.places) {
      const AuditDocument& document = report.documents[place.document];
      const std::string dated = document.date.empty() ? "" : StrCat(", ", document.date);
      AddWrapped(out, StrCat(document.path, ":", place.line, dated, ": ", place.says), kIndent,
                 options.width);
      AddWrapped(out, StrCat("“", Shorten(OnOneLine(place.words), kWordsShown), "”"), 2 * kIndent,
                 options.width);
    }
  }
  if (!report.items.empty()) out += '\n';
  StrAppend(out, report.found, report.found == 1 ? " item in " : " items in ",
            report.documents.size(), report.documents.size() == 1 ? " document" : " documents");
  if (report.items.size() < report.found) {
    StrAppend(out, ", ", report.items.size(), " shown: --limit shows more");
  }
  out += '\n';
  return out;
}

std::string RenderAuditJson(const AuditReport& report) {
  Json items = Json::array();
  for (const AuditItem& item : report.items) {
    Json places = Json::array();
    for (const AuditPlace& place : item.places) {
      const AuditDocument& document = report.documents[place.document];
      places.push_back({{"document", document.path},
                        {"publisher", document.publisher.name},
                        {"date", document.date},
                        {"line", place.line},
                        {"begin", place.span.begin},
                        {"end", place.span.end},
                        {"words", place.words},
                        {"says", place.says}});
    }
    items.push_back({{"kind", Name(item.kind)},
                     {"summary", item.summary},
                     {"confidence", Rounded(static_cast<float>(item.confidence))},
                     {"places", std::move(places)}});
  }
  const Json all = {{"schema", "hearsay.audit/1"},
                    {"documents", report.documents.size()},
                    {"found", report.found},
                    {"items", std::move(items)}};
  return all.dump(2) + "\n";
}

}  // namespace hearsay
