// Traces a quotation through an archive: in which wordings it occurs, who is credited, where it
// stood first, and how the chains of several articles join into one.
//
// An article that credits an outlet says no more than that; where the outlet's own article is
// in the archive, its chain goes on where ours ends. Pure functions of what the archive found.
#ifndef HEARSAY_EVIDENCE_TRACE_H_
#define HEARSAY_EVIDENCE_TRACE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/occurrences.h"

namespace hearsay {

// A piece of one wording as it differs from another.
struct WordChange {
  enum class Kind { kSame, kLeftOut, kPutIn };
  Kind kind = Kind::kSame;
  std::string words;

  friend bool operator==(const WordChange&, const WordChange&) = default;
};

// What makes `to` of `from`, word by word; words are compared without case, accents and marks.
std::vector<WordChange> WordChanges(std::string_view from, std::string_view to);

// Occurrences with the same words. Indices are into Trace::occurrences.
struct Wording {
  std::string words;  // as the first of them has them
  bool exact = false;
  bool quoted = true;
  double similarity = 0;
  std::vector<WordChange> changes;       // against the quotation that is traced
  std::vector<std::size_t> occurrences;  // in their order
};

// Who is said to have said it. A surname alone counts with the one fuller name that ends so.
struct Credit {
  std::string name;
  std::string type;
  std::size_t count = 0;
  std::vector<std::string> through;  // relays, each once
};

// Two chains of which one goes on where the other ends.
struct Joint {
  std::size_t from = 0;  // occurrence that credits an outlet
  std::size_t hop = 0;   // index of that outlet in its chain
  std::size_t to = 0;    // occurrence in an article of that outlet
  std::string reason;    // one readable clause
  double confidence = 0;
};

// From the article that the reader has to the origin, over all joints.
struct JoinedChain {
  std::vector<Joint> joints;
  std::vector<std::string> labels;  // publisher first
  double confidence = 1;            // of all joints together
};

struct Trace {
  std::string quotation;
  std::vector<Occurrence> occurrences;  // by date, undated last
  std::vector<Wording> wordings;        // the same words first, then by similarity
  std::vector<Credit> credits;          // most often first
  std::optional<std::size_t> earliest;  // the first dated occurrence
  std::vector<JoinedChain> chains;      // of every occurrence whose chain can be joined
};

Trace BuildTrace(std::string_view quotation, std::vector<Occurrence> occurrences);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_TRACE_H_
