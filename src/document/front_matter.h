// Front matter: what a Markdown file says of itself between --- (YAML) or +++ (TOML) lines.
//
// Of YAML it reads "key: value" lines with plain, 'single' or "double" quoted values, and the
// items of a list in brackets or on lines of their own; all else is passed over. Pure.
#ifndef HEARSAY_DOCUMENT_FRONT_MATTER_H_
#define HEARSAY_DOCUMENT_FRONT_MATTER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// Reads front matter at the begin of `text` into metadata, the items of its list hearsay-ignore
// into directives (in bytes of `text`), and gives where the text goes on after it; 0 when there is
// none. Errors (TOML only) name path, line and remedy.
absl::StatusOr<std::size_t> ReadFrontMatter(std::string_view path, std::string_view text,
                                            Metadata& metadata, std::vector<Directive>& directives);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_FRONT_MATTER_H_
