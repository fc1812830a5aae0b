// Fills a check's message: "{words}" becomes the words at fault, and so on.
#ifndef HEARSAY_CHECK_MESSAGE_H_
#define HEARSAY_CHECK_MESSAGE_H_

#include <string>
#include <string_view>

#include "check/draft_reading.h"
#include "check/subject.h"

namespace hearsay {

// The placeholders that a message may have, for the documentation and its loader.
constexpr std::string_view kPlaceholders[] = {"words", "source", "outlet",
                                              "cue",   "count",  "before"};

// Words of the draft are shortened where they run long. A placeholder that the subject cannot
// fill becomes "the source", "the outlet", "the cue".
std::string FillMessage(std::string_view message, const DraftReading& draft, const Subject& subject,
                        Span marked);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_MESSAGE_H_
