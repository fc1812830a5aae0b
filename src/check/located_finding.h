// Findings with all that a report says of them, independent of their documents: what every
// output format of `hearsay check` and `hearsay verify` is rendered from.
//
// Plain data that owns its strings, so that a run over many drafts keeps findings and no
// documents. locate.h makes them.
#ifndef HEARSAY_CHECK_LOCATED_FINDING_H_
#define HEARSAY_CHECK_LOCATED_FINDING_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "check/finding.h"
#include "provenance/chain.h"

namespace hearsay {

// One place of the file that was read, in the units of all formats. Lines and columns from 1;
// a byte-order mark takes no column. Of a Word document line is the paragraph, every column
// the character in it, and byte is 0.
struct FilePosition {
  std::uint64_t byte = 0;  // of the file, from 0
  std::size_t line = 1;
  std::size_t column_bytes = 1;
  std::size_t column_code_points = 1;
  std::size_t column_utf16 = 1;
  friend bool operator==(const FilePosition&, const FilePosition&) = default;
};

struct FileRange {
  FilePosition begin;
  FilePosition end;  // behind the last character
  friend bool operator==(const FileRange&, const FileRange&) = default;
};

// The sentence that holds the words, in one line: white space and control characters are
// single spaces.
struct Excerpt {
  std::string text;
  Span marked;  // bytes of `text` that the caret line underlines
};

struct LocatedHop {
  HopRole role = HopRole::kOrigin;
  std::string label;               // as a chain shows the hand
  std::optional<FileRange> range;  // of its evidence; none for the publisher
  std::string evidence;            // the words
  std::string rule;
  std::string reason;
  float confidence = 0;
};

struct LocatedRelation {
  FileRange range;
  std::string words;
  std::string message;
};

// Why a finding is reported but does not count.
struct Suppression {
  enum class Kind : std::uint8_t { kInline, kFrontMatter, kSidecar, kBaseline };
  Kind kind = Kind::kInline;
  std::string reason;
};

struct LocatedFinding {
  std::string path;  // of the draft, as given; "-" for standard input
  std::string rule;
  Severity severity = Severity::kWarning;
  std::string message;
  bool whole_document = false;  // range is then the begin of the file
  bool in_paragraphs = false;   // a Word document: its lines are paragraphs
  FileRange range;
  FileRange paragraph;  // that holds the words; `range` itself for words that stand in none
  Excerpt excerpt;      // empty for the whole document
  std::vector<LocatedHop> chain;  // empty when the finding has no attribution
  std::vector<LocatedRelation> related;
  std::vector<Counterpart> counterparts;
  float confidence = 1;
  // "0123456789abcdef:1", of rule and sentence and how many such came before in the draft: the
  // same when paragraphs move or others are edited.
  std::string fingerprint;
  std::string words_fingerprint;  // of rule and words: the same when their sentence is edited
  std::optional<Suppression> suppression;
};

// "The Coast Chronicle → Radio Nord → a port official (unnamed)"; "" without a chain.
std::string ChainLineOf(const LocatedFinding& finding);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_LOCATED_FINDING_H_
