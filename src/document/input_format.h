// Which format a file is in, told by its contents first and its name second.
#ifndef HEARSAY_DOCUMENT_INPUT_FORMAT_H_
#define HEARSAY_DOCUMENT_INPUT_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/status/status.h"

namespace hearsay {

enum class InputFormat : std::uint8_t {
  kAuto,
  kText,
  kMarkdown,
  kHtml,
  kDocx,
  kNewsXml,  // NITF, NewsML-G2, RSS, Atom
  kJson,     // one record or ninjs object, or an array of them
  kNdjson,
  kWarc,
};

// "auto", "text", "markdown", "html", "docx", "xml", "json", "ndjson", "warc".
std::string_view Name(InputFormat format);
std::optional<InputFormat> ParseInputFormat(std::string_view name);

// The format of a file; never kAuto. What is in none of the others is text.
InputFormat DetectFormat(std::string_view path, std::string_view bytes);

// An error that names the file, what it is and what to do, when the bytes are no text: a
// known binary format, or NULs and other control characters in number. A stray NUL passes.
absl::Status CheckIsText(std::string_view path, std::string_view bytes);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_INPUT_FORMAT_H_
