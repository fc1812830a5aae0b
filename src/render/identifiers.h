// Names that stay the same when an article is analysed again: what the linked-data formats
// and graphs call documents, statements and hands.
//
// Pure functions.
#ifndef HEARSAY_RENDER_IDENTIFIERS_H_
#define HEARSAY_RENDER_IDENTIFIERS_H_

#include <string>
#include <string_view>

#include "document/document.h"

namespace hearsay {

// The namespace of hearsay's own terms in linked data: hands, rule, confidence, ...
constexpr std::string_view kTermsNamespace = "urn:hearsay:terms#";

// A UUID of version 8 made of the document's content id, so that the same article has the
// same one on every machine.
std::string DocumentUuid(const Document& document);

// "urn:uuid:..." of it.
std::string DocumentUrn(const Document& document);

// True for an absolute http or https address without characters that an IRI may not have.
// Articles are not to be trusted: nothing else becomes an identifier or a link.
bool IsWebAddress(std::string_view address);

// Small letters and digits joined by hyphens: "Jane Roe" is "jane-roe". Characters beyond
// ASCII stay as they are.
std::string Slug(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_IDENTIFIERS_H_
