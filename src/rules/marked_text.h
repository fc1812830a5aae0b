// Marked text: an example sentence with its expectation written into it.
//
//   $source[[Jane Roe]] $cue[[said]] $content[[prices rose, "and fast"]].
//
// "$role[[" opens a mark and "]]" closes the innermost one; marks may nest and the same role
// may occur several times. A role is a name of ASCII letters, digits, "_" and "-". Rule
// files' examples and the tests are written in it.
//
// Plain values. Spans are bytes of the plain text (without the marks).
#ifndef HEARSAY_RULES_MARKED_TEXT_H_
#define HEARSAY_RULES_MARKED_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/span.h"

namespace hearsay {

struct Mark {
  std::string role;
  Span span;
  friend bool operator==(const Mark&, const Mark&) = default;
};

struct MarkedText {
  std::string text;         // plain
  std::vector<Mark> marks;  // by begin; an outer mark before those inside it
};

// Takes the marks out of a text. An error names the byte, counted from 1, and the remedy.
absl::StatusOr<MarkedText> ParseMarkedText(std::string_view marked);

// Writes marks into a text: the inverse of ParseMarkedText. Marks may come in any order;
// of two with the same span the earlier in the list becomes the outer. Marks that cross
// each other cannot be written as nested ones: where an outer mark ends inside a later one,
// the later one is closed first and opened again, so that every byte keeps its roles.
std::string Annotate(std::string_view text, std::vector<Mark> marks);

// The words under every mark of a role, in text order. Views into marked.text.
std::vector<std::string_view> TextOf(const MarkedText& marked, std::string_view role);

}  // namespace hearsay

#endif  // HEARSAY_RULES_MARKED_TEXT_H_
