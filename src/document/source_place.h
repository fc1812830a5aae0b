// From a byte of a document's text to where a reader of the file finds it.
//
// For renderers. The document must outlive it; const use from several threads is safe.
#ifndef HEARSAY_DOCUMENT_SOURCE_PLACE_H_
#define HEARSAY_DOCUMENT_SOURCE_PLACE_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/line_index.h"
#include "document/document.h"

namespace hearsay {

// Line and column count from 1, columns in code points. Of a Word document line is the
// paragraph, column the character in it, and there is no byte.
struct SourcePlace {
  std::optional<std::uint64_t> byte;
  std::size_t line = 1;
  std::size_t column = 1;
  friend constexpr bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

class SourcePlaces {
 public:
  explicit SourcePlaces(const Document& document);

  // Of byte `offset` of the text; offset <= text.size().
  SourcePlace At(std::uint32_t offset) const;

 private:
  const Document& document_;
  std::uint32_t skipped_ = 0;  // bytes of a byte-order mark, which editors do not count
  LineIndex text_lines_{""};   // for text that stands in the file as it is
};

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_SOURCE_PLACE_H_
