// The quote index: finds a quotation among a million, as it stands, altered or cut.
//
// Two ways lead to a quotation of four words and more. quotes.words_hash leads to those with
// the same words; the full-text index quote_fingerprints (one term a kept shingle) to those
// that share a stretch of words. What is found is compared word by word before it is given
// out, so that a stray fingerprint does no harm. Words are those of text/comparable_words.h.
// One thread at a time may use a database.
#ifndef HEARSAY_ARCHIVE_QUOTE_INDEX_H_
#define HEARSAY_ARCHIVE_QUOTE_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "archive/sqlite.h"
#include "base/span.h"
#include "text/comparable_words.h"
#include "text/layers.h"

namespace hearsay {

struct FindQuotesOptions {
  bool near = true;         // also those that are not the same words
  std::size_t limit = 200;  // of hits
  // Least part of one of the two quotations' words that the other has in the same order.
  double least_shared = 0.5;
};

// A quotation of the archive that has the words that were looked for, or many of them.
struct QuoteHit {
  std::int64_t quote = 0;            // row of quotes
  std::int64_t document = 0;         // row of documents, for Archive::Load
  Span span;                         // of that document's text, without the marks
  std::string words;                 // as they stand there
  std::int32_t attribution = kNone;  // index into the document's analysis, or kNone
  std::string speaker;  // the origin of its chain, as a chain shows it; "" without attribution
  bool exact = false;   // the same words, but for case, accents, marks, insertions
  std::size_t shared_words = 0;  // in the same order
  double of_query = 0;           // shared words over those that were looked for
  double of_quote = 0;           // shared words over those of the quotation
  double similarity = 0;         // 1 when exact; twice the shared words over both's words
};

// Best first: exact ones in the order in which they were stored, then by similarity. Empty when
// there are fewer than four words to look for.
absl::StatusOr<std::vector<QuoteHit>> FindQuotes(const Database& database, std::string_view words,
                                                 const FindQuotesOptions& options = {});

// Writes the fingerprints of a quotation. The caller holds a transaction, here and below.
absl::Status AddToQuoteIndex(StatementCache& statements, std::int64_t quote,
                             const std::vector<ComparableWord>& words);
// Takes the quotations of a document out again, before their rows are deleted.
absl::Status RemoveFromQuoteIndex(StatementCache& statements, std::int64_t document);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_QUOTE_INDEX_H_
