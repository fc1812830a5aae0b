// From a byte of a document's text to the byte of the file it was read from.
//
// A SourceMap is a list of segments in text order. In an identical segment text and file
// advance byte by byte; a replaced segment stands for something else in the file (an
// entity, an invalid byte, a UTF-16 unit), and every byte of it leads to its begin.
#ifndef HEARSAY_DOCUMENT_SOURCE_MAP_H_
#define HEARSAY_DOCUMENT_SOURCE_MAP_H_

#include <cstdint>
#include <vector>

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

  bool empty() const { return segments_.empty(); }

 private:
  struct Segment {
    std::uint32_t text_begin;
    std::uint32_t text_size;
    std::uint64_t source_begin;
    std::uint64_t source_size;
    bool identical;
  };
  // The segment that holds a byte of the text (the last one for the text's end).
  const Segment& SegmentOf(std::uint32_t text_offset) const;

  std::vector<Segment> segments_;
};

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_SOURCE_MAP_H_
