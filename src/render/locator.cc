#include "render/locator.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

bool LeadsToSource(const Document& document, std::string_view source) {
  return !source.empty() && !document.source_map.empty() && IsValidUtf8(source);
}

std::string_view WithoutMark(std::string_view source) {
  return source.starts_with(kByteOrderMark) ? source.substr(kByteOrderMark.size()) : source;
}

}  // namespace

Locator::Locator(const Document& document, std::string_view source)
    : map_(LeadsToSource(document, source) ? &document.source_map : nullptr),
      skipped_(source.size() - WithoutMark(source).size()),
      lines_(map_ != nullptr ? WithoutMark(source) : std::string_view(document.text)) {}

LineColumn Locator::Locate(std::uint32_t text_offset) const {
  if (map_ == nullptr) return lines_.Locate(text_offset, ColumnUnit::kCodePoints);
  const std::uint64_t at = std::max(map_->ToSource(text_offset), skipped_) - skipped_;
  return lines_.Locate(at, ColumnUnit::kCodePoints);
}

}  // namespace hearsay
