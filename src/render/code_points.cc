#include "render/code_points.h"

#include "base/line_index.h"

namespace hearsay {

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
  counts_.reserve(text.size() / kStep + 1);
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kStep) {
    counts_.push_back(count);
    count += CountUnits(text.substr(begin, kStep), ColumnUnit::kCodePoints);
  }
}

std::size_t CodePointOffsets::At(std::size_t offset) const {
  const std::size_t begin = offset / kStep * kStep;
  return counts_[offset / kStep] +
         CountUnits(text_.substr(begin, offset - begin), ColumnUnit::kCodePoints);
}

}  // namespace hearsay
