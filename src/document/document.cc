#include "document/document.h"

#include <algorithm>

namespace hearsay {

BlockKind BlockKindAt(const Document& document, std::uint32_t byte) {
  const auto block =
      std::partition_point(document.blocks.begin(), document.blocks.end(),
                           [&](const Block& other) { return other.span.end <= byte; });
  const bool holds = block != document.blocks.end() && block->span.begin <= byte;
  return holds ? block->kind : BlockKind::kParagraph;
}

}  // namespace hearsay
