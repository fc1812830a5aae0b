// Breaks text into lines that fit a terminal.
//
// Widths are terminal columns: a combining or zero-width character takes none, an East
// Asian wide character or an emoji two. Pure functions.
#ifndef HEARSAY_RENDER_WRAP_H_
#define HEARSAY_RENDER_WRAP_H_

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// The columns that valid UTF-8 takes.
int DisplayWidth(std::string_view text);

// The text in lines of at most `width` columns, broken at white space, runs of which become
// one space. A longer word stands alone on its line. At least one line, "" for blank text.
std::vector<std::string> Wrap(std::string_view text, int width);

// The text's beginning in at most `width` columns, ending in "…" where something is left out.
std::string Shorten(std::string_view text, int width);

// Appends "label     value" in lines of at most `width` columns, the value wrapped under itself
// behind label_width columns; nothing for an empty value.
void AddField(std::string& out, std::string_view label, int label_width, std::string_view value,
              int width);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_WRAP_H_
