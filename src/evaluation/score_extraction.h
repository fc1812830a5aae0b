// Scores what was read from saved web pages against truth written by hand.
//
// Two kinds of truth, both JSON: snippets, as trafilatura's evaluation has them,
//   {"URL": {"file": "pages/a.html.gz", "with": ["..."], "without": ["..."],
//            "title": "...", "author": "..." or [...], "date": "2024-05-31"}}
// and whole texts, as article-extraction-benchmark has them, with pages in html/ID.html.gz:
//   {"ID": {"articleBody": "...", "url": "..."}}
// How it is counted:
//   kept       wanted snippets that stand in the text; runs of white space count as one space
//   dropped    unwanted snippets that do not
//   F1         of snippets: precision is kept wanted among all kept, recall is kept wanted
//              among all wanted
//   shingles   of whole texts: runs of four words, counted; precision and recall are means
//              over the pages, F1 is of these means
//   metadata   date: the very day; title and author: the words of one contain the other's.
//              Over all pages whose truth has it, and over those that also state it in a meta
//              element or in JSON-LD.
//   publisher  over the pages that name one there: whether the document's is one of those
// Pure functions; thread-safe.
#ifndef HEARSAY_EVALUATION_SCORE_EXTRACTION_H_
#define HEARSAY_EVALUATION_SCORE_EXTRACTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// What is known of one page; what is not known is empty.
struct PageTruth {
  std::string file;  // relative to the truth's own folder
  std::vector<std::string> wanted;
  std::vector<std::string> unwanted;
  std::string full_text;
  std::string title;
  std::string author;
  std::string date;
};

// Errors say what is wrong with the file; `name` stands in them.
absl::StatusOr<std::vector<PageTruth>> ParseExtractionTruth(std::string_view json,
                                                            std::string_view name);

// How many of how many.
struct Share {
  int right = 0;
  int all = 0;
  void Add(bool is_right) { right += is_right, ++all; }
  double percent() const { return all == 0 ? 0 : 100.0 * right / all; }
};

// A field of metadata, over all pages and over those that state it.
struct FieldShare {
  Share all;
  Share stated;
};

struct ExtractionTally {
  Share kept;
  Share dropped;
  FieldShare title;
  FieldShare author;
  FieldShare date;
  Share publisher;
  int full_texts = 0;
  double shingle_precision = 0;  // sums over the pages with a whole text
  double shingle_recall = 0;

  double SnippetF1() const;  // 0 to 1
  double ShingleF1() const;
};

// Adds one page: its truth, its bytes in UTF-8, and what was read from it. Every miss is
// described in a line of `misses`, if given.
void AddPage(const PageTruth& truth, std::string_view page, const Document& document,
             ExtractionTally& tally, std::vector<std::string>* misses);

// Precision and recall of runs of four words, 0 to 1.
struct ShingleRates {
  double precision = 0;
  double recall = 0;
};
ShingleRates CompareShingles(std::string_view wanted, std::string_view got);

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_SCORE_EXTRACTION_H_
