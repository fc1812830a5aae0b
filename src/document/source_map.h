// From a byte of a document's text to the byte of the file it was read from.
//
// A SourceMap is a list of segments in text order. In an identical segment text and file
// advance byte by byte; a replaced segment stands for something else in the file (an
// entity, an invalid byte, a UTF-16 unit), and every byte of it leads to its begin. A reader
// whose text is not the file adds lines and columns of the file with Locate().
#ifndef HEARSAY_DOCUMENT_SOURCE_MAP_H_
#define HEARSAY_DOCUMENT_SOURCE_MAP_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/line_index.h"

namespace hearsay {

class SourceMap {
 public:
  // Adds the next segment. Bytes [text_begin, text_begin + text_size) of the text come
  // from [source_begin, source_begin + source_size) of the file. Segments come in text order
  // and follow each other without a gap in the text.
  void Add(std::uint32_t text_size, std::uint64_t source_begin, std::uint64_t source_size,
           bool identical);

  // The file's byte for a byte of the text; text_offset may be the text's end. An empty map
  // stands for a text that is the file, byte for byte.
  std::uint64_t ToSource(std::uint32_t text_offset) const;

  // The map through both: this one leads from the text to an intermediate string, `outer`
  // from there to the file (a page's UTF-8, and the bytes it was decoded from).
  SourceMap Through(const SourceMap& outer) const;

  // The byte behind what the text's byte text_offset - 1 stands for: the end of a span.
  std::uint64_t ToSourceEnd(std::uint32_t text_offset) const;

  // Notes where in the file every segment stands. `source` is the file as an editor shows it,
  // in UTF-8, `lines` its table, and `decoding` leads from it to the file's bytes (empty: it is
  // those bytes). When the map begins not at the file's begin but at byte source_begin, in
  // line first_line, source is the rest from there.
  void Locate(std::string_view source, const LineTable& lines, const SourceMap& decoding,
              std::uint64_t source_begin = 0, std::size_t first_line = 1);
  bool located() const { return located_; }

  // The line and column of the file, once located. `text` is the document's.
  LineColumn PlaceOf(std::string_view text, std::uint32_t text_offset) const;

  bool empty() const { return segments_.empty(); }

 private:
  struct Segment {
    std::uint32_t text_begin;
    std::uint32_t text_size;
    std::uint64_t source_begin;
    std::uint64_t source_size;
    bool identical;
    LineColumn place = {};  // of source_begin, once located
  };
  // The segment that holds a byte of the text (the last one for the text's end).
  const Segment& SegmentOf(std::uint32_t text_offset) const;

  // The text's byte for one of the file.
  std::uint32_t FromSource(std::uint64_t source_offset) const;

  std::vector<Segment> segments_;
  bool located_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_SOURCE_MAP_H_
