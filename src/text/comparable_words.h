// The words of a text as two versions of one quotation are compared: without case, accents,
// marks and the editor's insertions.
//
//   “We’re done,” he said        →  were done he said
//   [T]he U.S. lost 1,000 jobs   →  the us lost 1000 jobs
//   We [the board] are … done    →  we | are | done      (| is a gap)
//
// A gap stands where the text itself says that something was left out or put in: at an
// ellipsis, and at a bracketed insertion, whose words are not the speaker's.
// Pure functions; spans are bytes of the text that was given, which must be valid UTF-8.
#ifndef HEARSAY_TEXT_COMPARABLE_WORDS_H_
#define HEARSAY_TEXT_COMPARABLE_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace hearsay {

struct ComparableWord {
  std::string word;
  Span span;
  bool after_gap = false;

  friend bool operator==(const ComparableWord&, const ComparableWord&) = default;
};

std::vector<ComparableWord> ComparableWords(std::string_view text);

// The words alone, one space between them: the key under which names are compared.
std::string ComparableKey(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_COMPARABLE_WORDS_H_
