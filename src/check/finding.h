// A finding: what a check reports of one document.
//
// Plain data. Spans are bytes of the analysis's document's text; they become lines and columns
// when a report is made of them (located_finding.h). Findings of commands that read more than
// one document (verify, audit) carry the other document's words as counterparts.
#ifndef HEARSAY_CHECK_FINDING_H_
#define HEARSAY_CHECK_FINDING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/layers.h"

namespace hearsay {

enum class Severity : std::uint8_t { kNote, kWarning, kError };

// Another place of the same document that explains a finding.
struct RelatedSpan {
  Span span;
  std::string message;  // one clause: "the report is first named here"
};

// Where two texts differ, with a few words around.
struct WordDifference {
  std::string draft;
  std::string original;
  std::string what;  // "number changed"
};

// A place of another document that a finding rests on.
struct Counterpart {
  std::string document;  // its path, or its name in the archive
  std::size_t line = 0;  // of its file, from 1; 0 where unknown
  std::string words;     // as they stand there
  std::string message;   // one clause: "the original reads"
  std::vector<WordDifference> differences;  // between the draft's words and these
};

struct Finding {
  std::string rule;  // id of the check: "anonymous-bare"
  Severity severity = Severity::kWarning;
  Span span;                         // the words at fault; empty at 0 for the whole document
  std::string message;               // one sentence that names the words and says what is missing
  std::int32_t attribution = kNone;  // whose chain shows it
  std::vector<RelatedSpan> related;
  std::vector<Counterpart> counterparts;
  float confidence = 1;  // 0 to 1: no higher than that of the chain that it rests on
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_FINDING_H_
