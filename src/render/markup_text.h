// Text as XML and HTML want it.
//
// Pure functions.
#ifndef HEARSAY_RENDER_MARKUP_TEXT_H_
#define HEARSAY_RENDER_MARKUP_TEXT_H_

#include <string>
#include <string_view>

namespace hearsay {

// With & < > " ' as references, for element content and for values in quotation marks.
// Characters that XML cannot have (most controls, U+FFFE, U+FFFF) become U+FFFD. The text is
// valid UTF-8.
std::string MarkupText(std::string_view text);

// The same with line feeds and tabs as references too, which parsers make spaces of in
// attributes.
std::string XmlText(std::string_view text);

// MarkupText() at the end of `out`.
void AppendMarkupText(std::string& out, std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_MARKUP_TEXT_H_
