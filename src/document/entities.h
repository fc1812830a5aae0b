// HTML's character references, as far as Markdown articles use them. Pure functions.
#ifndef HEARSAY_DOCUMENT_ENTITIES_H_
#define HEARSAY_DOCUMENT_ENTITIES_H_

#include <string>
#include <string_view>

namespace hearsay {

// What "&rdquo;" or "&#8221;" stands for, in UTF-8; the reference itself when it is unknown.
std::string DecodeEntity(std::string_view reference);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_ENTITIES_H_
