// Comments that are meant for hearsay.
#ifndef HEARSAY_DOCUMENT_DIRECTIVE_H_
#define HEARSAY_DOCUMENT_DIRECTIVE_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace hearsay {

// The directive in a comment ("<!-- hearsay-ignore ... -->" with or without its marks), or
// nothing when it is any other comment. begin and end are the comment's bytes of the file.
std::optional<Directive> DirectiveOf(std::string_view comment, std::uint64_t begin,
                                     std::uint64_t end);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_DIRECTIVE_H_
