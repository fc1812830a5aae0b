// From a byte of a document's text to its place in the file, in the units of all formats.
//
// The document and the file's bytes must outlive it; const use from several threads is safe.
#ifndef HEARSAY_CHECK_FILE_PLACES_H_
#define HEARSAY_CHECK_FILE_PLACES_H_

#include <cstdint>
#include <string_view>

#include "base/line_index.h"
#include "base/span.h"
#include "check/located_finding.h"
#include "document/document.h"
#include "document/source_place.h"

namespace hearsay {

class FilePlaces {
 public:
  // `file` is what the document was read from. Where it is no UTF-8 or not at hand (empty; a
  // web archive, a stream of records), lines are right and all columns count code points.
  FilePlaces(const Document& document, std::string_view file);

  // Of a span of the text.
  FileRange Of(Span span) const;
  // Of bytes [begin, end) of the file; its first line where the file is not at hand.
  FileRange OfBytes(std::uint64_t begin, std::uint64_t end) const;

 private:
  FilePosition AtByte(std::uint64_t byte) const;
  FilePosition FromText(std::uint32_t offset) const;

  const Document& document_;
  const bool has_file_;
  const std::uint64_t skipped_;  // bytes of the file's byte-order mark
  const LineIndex lines_;        // of the file behind the mark
  const SourcePlaces places_;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_FILE_PLACES_H_
