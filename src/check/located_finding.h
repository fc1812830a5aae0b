// Findings with all that a report says of them, independent of their documents: what every
// output format of `hearsay check` and `hearsay verify` is rendered from.
//
// Plain data that owns its strings, so that a run over many drafts keeps findings and no
// documents.
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

// One place of the file that was read, in the units of all formats. Lines and columns from 1.
struct FilePosition {
  std::uint64_t byte = 0;  // of the file, from 0
  std::size_t line = 1;
  std::size_t column_bytes = 1;
  std::size_t column_code_points = 1;
  std::size_t column_utf16 = 1;
};

struct FileRange {
  FilePosition begin;
  FilePosition end;  // behind the last character
};

// The paragraph line that holds the words, as an editor shows it.
struct Excerpt {
  std::string text;  // the sentence
  Span marked;       // bytes of `text` that the caret line underlines
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
  FileRange range;
  Excerpt excerpt;
  std::vector<LocatedHop> chain;  // empty when the finding has no attribution
  std::vector<LocatedRelation> related;
  std::vector<Counterpart> counterparts;
  float confidence = 1;
  std::string fingerprint;  // of rule and words, the same when paragraphs move
  std::optional<Suppression> suppression;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_LOCATED_FINDING_H_
