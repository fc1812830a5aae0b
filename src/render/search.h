// What a search found: a table for people, CSV and JSON lines for programs. Pure functions.
#ifndef HEARSAY_RENDER_SEARCH_H_
#define HEARSAY_RENDER_SEARCH_H_

#include <string>

#include "archive/search.h"
#include "render/text.h"

namespace hearsay {

// Two lines a statement, within options.width columns, and a last line that counts.
std::string RenderSearchTable(const SearchResult& result, const TextOptions& options);

// RFC 4180: a header, then a line a statement; lines end in CR LF.
std::string RenderSearchCsv(const SearchResult& result);

// An object a line, with "schema": "hearsay.search/1".
std::string RenderSearchJsonl(const SearchResult& result);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_SEARCH_H_
