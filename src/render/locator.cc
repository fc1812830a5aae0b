#include "render/locator.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

bool LeadsToSource(const Document& document, std::string_view source) {
  return !source.empty() && !document.source_map.empty() && IsValidUtf8(source);
}

}  // namespace

Locator::Locator(const Document& document, std::string_view source)
    : map_(LeadsToSource(document, source) ? &document.source_map : nullptr) {
  const std::string_view text = map_ != nullptr ? source : std::string_view(document.text);
  skipped_ = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  lines_ = LineIndex(text.substr(skipped_));
}

LineColumn Locator::Locate(std::uint32_t text_offset) const {
  const std::uint64_t at = map_ != nullptr ? map_->ToSource(text_offset) : text_offset;
  return lines_.Locate(std::max(at, skipped_) - skipped_, ColumnUnit::kCodePoints);
}

}  // namespace hearsay
