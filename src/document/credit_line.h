// Lines that say whose article it is: bylines, datelines, dates, copyright and other footers.
//
// Each function looks at one line (a block without line ends around it); page_blocks.h weighs
// them by where the line stands. Spans index the line. Pure functions.
#ifndef HEARSAY_DOCUMENT_CREDIT_LINE_H_
#define HEARSAY_DOCUMENT_CREDIT_LINE_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace hearsay {

// "By Jane Roe and John Doe": the names' span in the line.
std::optional<Span> BylineNames(std::string_view line);

// "Jane Roe", "Jane Roe, Harbor City": may be a byline where one is due.
bool IsPersonsName(std::string_view line);

// A line that is a date, perhaps after "Published": in ISO 8601, or "" when the line gives
// too little for it ("Last updated: 17:42").
std::optional<std::string> LineDate(std::string_view line);

// The publisher that a footer line names: "© 2024 The Example. All rights reserved.",
// "The Example's website can also be accessed at ...", "More from The Example".
std::optional<Span> PublisherInFooter(std::string_view line);

// "LONDON (Reuters) -", "WASHINGTON, Jan 5 (AP) —" at the begin of a paragraph.
struct Dateline {
  Span span;    // up to and with the dash
  Span credit;  // "Reuters"; empty when no agency is named
};
std::optional<Dateline> DatelineOf(std::string_view paragraph);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_CREDIT_LINE_H_
