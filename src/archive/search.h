// Search over all reported statements of an archive.
//
// Every word of a search is data: nothing that a user types is read as a query language but
// "a phrase in marks" and a word's beginn*. One thread at a time may use a database.
#ifndef HEARSAY_ARCHIVE_SEARCH_H_
#define HEARSAY_ARCHIVE_SEARCH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "archive/sqlite.h"

namespace hearsay {

// What is asked; what is empty is not asked.
struct SearchQuery {
  std::string words;      // all of them must occur in the reported words
  std::string speaker;    // words of a name of the origin
  std::string outlet;     // words of the publisher's name
  std::string outlet_id;  // or its id in the outlet lexicon
  std::string via;        // words of a relay's name
  std::string via_id;     // or its id
  std::string type;       // of the origin: person, anonymous, ...
  std::string kind;       // direct, mixed, indirect
  std::string cue_class;  // speech, document, attitude, other
  int least_hands = 0;    // 0: any
  int most_hands = 0;     // 0: any
  std::string since;      // "2024-05-31", "2024-05" or "2024": of the article's date
  std::string until;      // likewise; that day, month or year is included
  std::int64_t limit = 20;
  std::int64_t page = 1;
};

struct SearchHit {
  std::int64_t attribution_id = 0;
  std::string document;     // its name
  std::string document_id;  // the beginning of its sha256, as 'hearsay show' takes it
  std::int64_t number = 0;  // of the statement, from 1
  std::string publisher;
  std::string date;
  std::string title;
  std::string url;
  std::string speaker;  // the origin, "" where the chain has none
  std::string type;
  std::string chain;
  std::int64_t hands = 0;
  std::string kind;
  std::string cue_class;
  std::string cue;
  std::string content;
};

struct SearchResult {
  std::int64_t total = 0;
  std::int64_t page = 1;
  std::int64_t pages = 1;
  std::vector<SearchHit> hits;
};

// The user's words as an FTS5 query that has no errors; "" when there is no word in them.
std::string FullTextQuery(std::string_view words);

// By rank where words are asked, else newest article first; equal ones in the order of storing,
// so that pages never overlap. Fails for words without a letter or digit.
absl::StatusOr<SearchResult> Search(const Database& database, const SearchQuery& query);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SEARCH_H_
