#include "base/line_index.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(LineIndex, CountsAllLineEnds) {
  const LineIndex index("one\ntwo\r\nthree\rfour");
  EXPECT_EQ(index.line_count(), 4u);
  EXPECT_EQ(index.Line(1), "one");
  EXPECT_EQ(index.Line(2), "two");
  EXPECT_EQ(index.Line(3), "three");
  EXPECT_EQ(index.Line(4), "four");
  EXPECT_EQ(index.Locate(4, ColumnUnit::kBytes), (LineColumn{2, 1}));
  EXPECT_EQ(index.Locate(9, ColumnUnit::kBytes), (LineColumn{3, 1}));
}

TEST(LineIndex, ColumnsDifferByUnit) {
  constexpr std::string_view kText = "x\n“قال” 😀 z";
  const LineIndex index(kText);
  const std::size_t z = kText.find('z');
  EXPECT_EQ(index.Locate(z, ColumnUnit::kBytes), (LineColumn{2, 19}));
  EXPECT_EQ(index.Locate(z, ColumnUnit::kCodePoints), (LineColumn{2, 9}));
  EXPECT_EQ(index.Locate(z, ColumnUnit::kUtf16Units), (LineColumn{2, 10}));
}

TEST(LineIndex, TheByteOrderMarkIsACharacter) {
  const LineIndex index("\uFEFFa");
  EXPECT_EQ(index.Locate(3, ColumnUnit::kBytes), (LineColumn{1, 4}));
  EXPECT_EQ(index.Locate(3, ColumnUnit::kCodePoints), (LineColumn{1, 2}));
}

TEST(LineIndex, InsideACharacterIsItsColumn) {
  const LineIndex index("a😀b");
  EXPECT_EQ(index.Locate(3, ColumnUnit::kCodePoints), (LineColumn{1, 2}));
}

TEST(LineIndex, TheTextsEndHasAPlace) {
  const LineIndex index("a\n");
  EXPECT_EQ(index.Locate(2, ColumnUnit::kBytes), (LineColumn{2, 1}));
  EXPECT_EQ(index.Locate(99, ColumnUnit::kBytes), (LineColumn{2, 1}));
  EXPECT_EQ(LineIndex("").Locate(0, ColumnUnit::kBytes), (LineColumn{1, 1}));
}

}  // namespace
}  // namespace hearsay
