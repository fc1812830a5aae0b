// HTML's character references, as far as Markdown articles and metadata use them. Pure functions.
#ifndef HEARSAY_DOCUMENT_ENTITIES_H_
#define HEARSAY_DOCUMENT_ENTITIES_H_

#include <string>
#include <string_view>

namespace hearsay {

// What "&rdquo;" or "&#8221;" stands for, in UTF-8; the reference itself when it is unknown.
std::string DecodeEntity(std::string_view reference);

// A text with its references decoded, no-break spaces plain and white space single: metadata
// are often escaped twice ("Roe &amp;#8217;s").
std::string DecodeEntities(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_ENTITIES_H_
