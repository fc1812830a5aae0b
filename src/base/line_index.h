// From a byte offset to line and column, for renderers only.
//
// Built once over a text it does not own; immutable, safe to share between threads. Lines end
// with LF, CR LF or CR, as in editors. Lines and columns count from 1; what a column counts is
// the caller's choice, as every output format has its own unit.
#ifndef HEARSAY_BASE_LINE_INDEX_H_
#define HEARSAY_BASE_LINE_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

enum class ColumnUnit : std::uint8_t { kBytes, kCodePoints, kUtf16Units };

// How many of that unit a text of UTF-8 has.
std::size_t CountUnits(std::string_view text, ColumnUnit unit);

struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
  friend constexpr bool operator==(const LineColumn&, const LineColumn&) = default;
};

class LineIndex {
 public:
  // The text must outlive the index.
  explicit LineIndex(std::string_view text);

  // Where byte `offset` stands; offset <= text.size(). Inside a character it is the
  // character's column.
  LineColumn Locate(std::size_t offset, ColumnUnit unit) const;

  std::size_t line_count() const { return begins_.size(); }

  // Line `line` (from 1) without its end.
  std::string_view Line(std::size_t line) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;  // of each line
};

}  // namespace hearsay

#endif  // HEARSAY_BASE_LINE_INDEX_H_
