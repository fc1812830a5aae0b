#include "rules/tsv.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

std::string ColumnNames(const LexiconSchema& schema) {
  std::vector<std::string> names;
  for (const LexiconColumn& column : schema.columns) names.emplace_back(column.name);
  return Join(names, ", ");
}

int ColumnOf(std::string_view line, std::string_view cell) {
  return PositionOf(line, static_cast<std::size_t>(cell.data() - line.data())).column;
}

// For each cell of the file's lines the schema's column that it belongs to.
absl::Status ReadHeader(const RuleFile& file, const LexiconSchema& schema, int line_number,
                        std::string_view line, std::vector<std::size_t>& columns) {
  const auto error = [&](std::string_view cell, std::string_view message) {
    return RuleError(file.name, {line_number, ColumnOf(line, cell)}, message);
  };
  for (const std::string_view name : Split(line, '\t')) {
    const auto column =
        std::find_if(schema.columns.begin(), schema.columns.end(),
                     [&](const LexiconColumn& known) { return known.name == name; });
    if (column == schema.columns.end()) {
      return error(name, StrCat("unknown column \"", name, "\"; a lexicon of kind ",
                                Name(schema.kind), " has ", ColumnNames(schema)));
    }
    const auto index = static_cast<std::size_t>(column - schema.columns.begin());
    if (std::find(columns.begin(), columns.end(), index) != columns.end()) {
      return error(name, StrCat("the column \"", name, "\" stands here twice; delete one"));
    }
    columns.push_back(index);
  }
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    if (!schema.columns[i].required ||
        std::find(columns.begin(), columns.end(), i) != columns.end()) {
      continue;
    }
    return RuleError(file.name, {line_number, 1},
                     StrCat("missing column \"", schema.columns[i].name,
                            "\"; add it to this header, tab separated (a lexicon of kind ",
                            Name(schema.kind), " has ", ColumnNames(schema), ")"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadTsv(const RuleFile& file, const LexiconSchema& schema,
                     const std::function<absl::Status(const LexiconRow&)>& add) {
  std::vector<std::size_t> columns;
  std::vector<std::string_view> cells;
  int line_number = 0;
  for (std::size_t at = 0; at < file.text.size();) {
    const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
    std::string_view line = file.text.substr(at, end - at);
    at = end + 1;
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line_number == 1 && line.starts_with("\uFEFF")) line.remove_prefix(3);
    if (line.empty() || line.starts_with('#')) continue;
    if (columns.empty()) {
      HEARSAY_RETURN_IF_ERROR(ReadHeader(file, schema, line_number, line, columns));
      continue;
    }

    cells.assign(schema.columns.size(), line.substr(line.size()));
    std::size_t column = 0;
    for (std::string_view rest = line;; ++column) {
      const std::size_t tab = rest.find('\t');
      const std::string_view cell = rest.substr(0, tab);
      if (column == columns.size()) {
        return RuleError(file.name, {line_number, ColumnOf(line, cell)},
                         StrCat("more cells than the header has columns (", columns.size(),
                                "); delete the cell or its tab"));
      }
      cells[columns[column]] = StripAsciiSpace(cell);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    const LexiconRow row{.schema = &schema,
                         .file = file.name,
                         .line = line_number,
                         .cells = cells,
                         .line_text = line};
    HEARSAY_RETURN_IF_ERROR(add(row));
  }
  if (columns.empty()) {
    return RuleError(
        file.name, {1, 1},
        StrCat("found no header; write the column names in the first line: ", ColumnNames(schema)));
  }
  return absl::OkStatus();
}

}  // namespace hearsay
