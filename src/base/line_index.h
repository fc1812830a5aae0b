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

// The place of text[end], when text[begin] stands at `place`; columns in code points.
LineColumn Advance(std::string_view text, std::size_t begin, std::size_t end, LineColumn place);

// The same for a whole file and columns in code points only. Keeps no text, and a look-up costs
// the same however long the lines are: saved pages often are one line of a megabyte.
class LineTable {
 public:
  explicit LineTable(std::string_view text);

  // Where byte `offset` of that same text stands.
  LineColumn Locate(std::string_view text, std::size_t offset) const;

 private:
  static constexpr std::size_t kStep = 256;
  std::vector<LineColumn> places_;  // of every kStep-th byte
};

}  // namespace hearsay

#endif  // HEARSAY_BASE_LINE_INDEX_H_
