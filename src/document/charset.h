// From the bytes of a page or file in any character set to UTF-8, with the way back.
//
// Pure functions; safe to call from any thread.
#ifndef HEARSAY_DOCUMENT_CHARSET_H_
#define HEARSAY_DOCUMENT_CHARSET_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/source_map.h"

namespace hearsay {

struct DecodedText {
  std::string text;            // valid UTF-8, without a byte order mark
  SourceMap source_map;        // into the bytes; empty when text is the bytes
  std::string charset;         // what was decoded from, as ICU names it
  std::uint64_t replaced = 0;  // invalid sequences, each now U+FFFD
};

// The character set that a page declares in its first KiB (<meta charset>, http-equiv,
// <?xml encoding>), lower case; empty when it declares none.
std::string DeclaredCharset(std::string_view page);

// Decodes bytes. Believed in this order, as browsers do: a byte order mark; `transport`, the
// charset of an HTTP header; `declared`, what the page says; valid UTF-8; what the bytes look
// like. Names of Latin-1 mean Windows-1252, as on the web. An unknown name is passed over.
absl::StatusOr<DecodedText> DecodeToUtf8(std::string_view bytes, std::string_view transport,
                                         std::string_view declared);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_CHARSET_H_
