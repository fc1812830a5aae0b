// Colours for terminals.
#ifndef HEARSAY_RENDER_STYLE_H_
#define HEARSAY_RENDER_STYLE_H_

#include <string>
#include <string_view>

namespace hearsay {

// What a piece of output is; each has a look of its own.
enum class Look { kTitle, kNumber, kCue, kArrow, kUnnamed, kFaint, kError, kWarning, kNote };

// The text with the escape codes of its look around it, or as it is without colour.
std::string Paint(std::string_view text, Look look, bool color);

// A chain line (or a piece of one) with its arrows and "(unnamed)" painted.
std::string PaintChain(std::string_view line, bool color);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_STYLE_H_
