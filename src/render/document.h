// What was read from a file, before any analysis: for users who ask why a sentence was not seen.
//
// Pure functions.
#ifndef HEARSAY_RENDER_DOCUMENT_H_
#define HEARSAY_RENDER_DOCUMENT_H_

#include <string>

#include "document/document.h"

namespace hearsay {

// Metadata with where each was found, every block with its kind and place in the file, links,
// and what the reader had to repair or leave out.
std::string RenderDocument(const Document& document);

// The same and the text as one JSON object in one line, "schema": "hearsay.document/1".
std::string RenderDocumentJson(const Document& document);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_DOCUMENT_H_
