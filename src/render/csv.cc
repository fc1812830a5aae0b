#include "render/csv.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

#include "analysis/label.h"
#include "analysis/names.h"
#include "archive/archive.h"
#include "base/strings.h"
#include "document/source_place.h"
#include "render/chain_line.h"
#include "render/words.h"

namespace hearsay {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

constexpr std::array<std::string_view, 26> kColumns = {
    "document_id", "document", "publisher",  "date",     "url",       "number", "nested_in",
    "continues",   "kind",     "class",      "tone",     "medium",    "hands",  "origin",
    "origin_type", "unnamed",  "relays",     "chain",    "source",    "cue",    "content",
    "line",        "column",   "begin_byte", "end_byte", "confidence"};

std::string Thousandths(float confidence) {
  std::array<char, 16> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), confidence,
                                 std::chars_format::fixed, 3);
  return {digits.data(), end.ptr};
}

std::string NumberOrEmpty(std::int32_t index) {
  return index == kNone ? std::string() : std::to_string(index + 1);
}

// The relays of a chain, from the publisher on.
std::string RelaysOf(const Analysis& analysis, const Chain& chain) {
  std::vector<std::string> relays;
  for (const Hop& hop : chain.hops) {
    if (hop.role == HopRole::kRelay) relays.push_back(LabelOf(analysis.entities[hop.entity]));
  }
  return Join(relays, "; ");
}

std::string Row(const std::array<std::string, kColumns.size()>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    row += CsvCell(cells[i]);
  }
  row += kLineEnd;
  return row;
}

}  // namespace

std::string CsvCell(std::string_view value) {
  std::string cell;
  if (!value.empty() && kFormulaStarts.find(value.front()) != std::string_view::npos) cell += '\'';
  cell += value;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

std::string CsvHeader() {
  std::string header;
  for (const std::string_view column : kColumns) {
    StrAppend(header, header.empty() ? "" : ",", column);
  }
  header += kLineEnd;
  return header;
}

std::string RenderCsv(const Analysis& analysis) {
  const Document& document = analysis.document;
  const SourcePlaces places(document);
  const std::string id = ContentId(document);
  std::string rows;
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    const Chain& chain = analysis.chains[i];
    const Entity& origin = analysis.entities[chain.hops.back().entity];
    const Span first = attribution.content.front();
    const SourcePlace place = places.At(first.begin);
    rows += Row({id,
                 document.id,
                 document.metadata.publisher.value,
                 document.metadata.date.value,
                 document.metadata.url.value,
                 std::to_string(i + 1),
                 NumberOrEmpty(attribution.parent),
                 NumberOrEmpty(attribution.continues),
                 std::string(Name(attribution.kind)),
                 std::string(Name(attribution.cue_class)),
                 std::string(Name(attribution.tone)),
                 std::string(Name(attribution.medium)),
                 std::to_string(HandsOf(chain)),
                 LabelOf(origin),
                 std::string(Name(origin.type)),
                 origin.type == EntityType::kAnonymous ? "1" : "0",
                 RelaysOf(analysis, chain),
                 ChainLine(analysis, chain),
                 WordsOf(document.text, attribution.source),
                 WordsOf(document.text, attribution.cue),
                 WordsOf(document.text, attribution.content),
                 std::to_string(place.line),
                 std::to_string(place.column),
                 std::to_string(first.begin),
                 std::to_string(attribution.content.back().end),
                 Thousandths(attribution.confidence)});
  }
  return rows;
}

}  // namespace hearsay
