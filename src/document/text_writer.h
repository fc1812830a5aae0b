// Writes a document's text block by block, with the way back to the file.
//
// Shared by the readers of marked-up formats. Blocks are separated by a blank line, so that
// they are the text floor's paragraphs; white space collapses to one space, as a browser
// shows it. Every byte written knows the byte of the source it came from.
// Not thread-safe; one writer a document.
#ifndef HEARSAY_DOCUMENT_TEXT_WRITER_H_
#define HEARSAY_DOCUMENT_TEXT_WRITER_H_

#include <cstdint>
#include <string_view>

#include "document/document.h"

namespace hearsay {

// A block inside another keeps the outer's kind where that says more: the paragraph of a
// block quotation is quoted, of a list item a list item.
constexpr BlockKind InnerKind(BlockKind outer, BlockKind inner) {
  return inner == BlockKind::kParagraph ? outer : inner;
}

class TextWriter {
 public:
  // Appends to document, which must outlive the writer. Views given to Text() as `raw` must
  // lie in source; offsets count from its begin.
  TextWriter(std::string_view source, Document& document) : source_(source), document_(document) {}

  // The kind of the blocks that begin from now on.
  void SetKind(BlockKind kind) { kind_ = kind; }

  // Ends the block that is being written, if any text stands in it.
  void EndBlock();

  // A line break inside a block; two in a row end the block.
  void LineBreak(std::uint64_t source);

  // Text that the source does not have but shows (the marks of <q>, a list's number).
  void Shown(std::string_view text, std::uint64_t source);

  // Whether `raw` holds entities ("&amp;"); in CDATA it does not.
  enum class Entities : std::uint8_t { kDecoded, kNone };

  // Text as it stands decoded, and the bytes of the source (entities undecoded) it is from.
  void Text(std::string_view text, std::string_view raw, Entities entities = Entities::kDecoded);

  // The same without blocks and with all white space: a string that another reader takes up.
  void Verbatim(std::string_view text, std::string_view raw, Entities entities);

  // Bytes written so far.
  std::uint32_t Size() const { return static_cast<std::uint32_t>(document_.text.size()); }

  // Where the next visible byte will stand.
  std::uint32_t NextByte() const;

 private:
  static constexpr std::uint64_t kNowhere = ~std::uint64_t{0};

  void Begin(std::uint64_t source);
  void Put(std::string_view text, std::uint64_t source, std::uint64_t source_size, bool identical);

  std::string_view source_;
  Document& document_;
  BlockKind kind_ = BlockKind::kParagraph;
  BlockKind block_kind_ = BlockKind::kParagraph;
  bool in_block_ = false;
  std::uint32_t block_begin_ = 0;
  std::uint64_t space_at_ = kNowhere;  // where the white space that is due stands
};

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_TEXT_WRITER_H_
