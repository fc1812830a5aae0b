// Reads plain text: an article as it was typed or copied from a page.
#ifndef HEARSAY_DOCUMENT_PLAIN_TEXT_H_
#define HEARSAY_DOCUMENT_PLAIN_TEXT_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace hearsay {

// The text is the bytes themselves when they are valid UTF-8, line ends and byte order mark
// included. Otherwise UTF-16 (by its byte order mark) is converted and what is not UTF-8
// replaced; the source map leads back. Never fails.
Document ReadPlainText(std::string_view path, std::string bytes);

// Sets document.text and .source_map to the bytes in UTF-8, and says in a notice what had to
// be replaced. Empty source map: the text is the bytes.
void DecodeInto(Document& document, std::string bytes);

// The name without its folders; "standard input" for "-".
std::string DocumentIdOf(std::string_view path);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_PLAIN_TEXT_H_
