// Where a byte of a document's text stands, in lines and columns of the file it came from.
#ifndef HEARSAY_RENDER_LOCATOR_H_
#define HEARSAY_RENDER_LOCATOR_H_

#include <cstdint>
#include <string_view>

#include "base/line_index.h"
#include "document/document.h"

namespace hearsay {

// Lines and columns count from 1, columns in code points. The document and the source must
// outlive it.
class Locator {
 public:
  // `source` is the file's bytes. Where they are empty, are no UTF-8, or the document has no
  // map into them, places are those of the text itself.
  Locator(const Document& document, std::string_view source);

  LineColumn Locate(std::uint32_t text_offset) const;

 private:
  const SourceMap* map_;       // null: places of the text
  std::uint64_t skipped_ = 0;  // bytes of a byte-order mark, which editors do not count
  LineIndex lines_{""};
};

}  // namespace hearsay

#endif  // HEARSAY_RENDER_LOCATOR_H_
