// Where a quotation occurs in an archive, with all that tracing it needs to know of each place.
// One thread at a time may use a database.
#ifndef HEARSAY_ARCHIVE_OCCURRENCES_H_
#define HEARSAY_ARCHIVE_OCCURRENCES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "archive/sqlite.h"

namespace hearsay {

// A hand of an occurrence's chain.
struct OccurrenceHop {
  std::string role;   // publisher, relay, origin
  std::string label;  // as a chain shows it
  std::string type;
  std::string outlet;     // id in the lexicon, or ""
  std::int64_t name = 0;  // row of names, 0: none
  double confidence = 0;
};

struct Occurrence {
  std::int64_t document = 0;
  std::string document_id;  // the beginning of its sha256, as 'hearsay show' takes it
  std::string document_name;
  std::string publisher;
  std::int64_t publisher_name = 0;  // row of names, 0: none
  std::string outlet;               // the publisher's id in the lexicon, or ""
  std::string date;                 // ISO 8601, "" where unknown
  std::string title;
  std::string url;
  std::string words;        // as they stand there
  bool quoted = true;       // in quotation marks; false: a statement that reports the same
  bool exact = false;       // the same words
  double similarity = 0;    // 1: the same words; of a statement the share of words in common
  double of_query = 0;      // part of the words looked for that stand there
  std::int64_t number = 0;  // of the statement in its document, from 1; 0: of nobody's
  std::vector<OccurrenceHop> chain;  // publisher first; empty when number is 0
};

// The quotation as it stands, altered or cut; and, where an outlet is credited as a relay but
// none of its articles has the quotation, statements of its articles that report the same.
absl::StatusOr<std::vector<Occurrence>> FindOccurrences(const Database& database,
                                                        std::string_view quotation,
                                                        std::size_t limit);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_OCCURRENCES_H_
