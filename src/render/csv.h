// Attributions as CSV (RFC 4180): one a row, for spreadsheets and data frames.
//
// Pure functions. UTF-8 without a byte-order mark, lines end in CR LF. Articles are not to be
// trusted and spreadsheets run cells that look like formulas: a cell that begins with =, +, -,
// @, a tab or a carriage return gets an apostrophe before it. JSON has the words untouched.
#ifndef HEARSAY_RENDER_CSV_H_
#define HEARSAY_RENDER_CSV_H_

#include <string>
#include <string_view>

#include "analysis/analysis.h"

namespace hearsay {

// The columns' names, with the line's end.
std::string CsvHeader();

// The rows of one document.
std::string RenderCsv(const Analysis& analysis);

// One cell: guarded, and in quotation marks where the grammar wants them.
std::string CsvCell(std::string_view value);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CSV_H_
