#include "document/source_map.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(SourceMap, EmptyMapIsTheFileItself) { EXPECT_EQ(SourceMap().ToSource(17), 17u); }

TEST(SourceMap, IdenticalSegmentsAdvanceByteByByte) {
  SourceMap map;
  map.Add(5, 100, 5, true);
  map.Add(3, 200, 3, true);
  EXPECT_EQ(map.ToSource(0), 100u);
  EXPECT_EQ(map.ToSource(4), 104u);
  EXPECT_EQ(map.ToSource(5), 200u);
  EXPECT_EQ(map.ToSource(8), 203u);  // the text's end
}

TEST(SourceMap, EveryByteOfAReplacedSegmentLeadsToItsBegin) {
  SourceMap map;
  map.Add(3, 10, 7, false);  // "&rdquo;" for three bytes of text
  map.Add(2, 17, 2, true);
  EXPECT_EQ(map.ToSource(0), 10u);
  EXPECT_EQ(map.ToSource(2), 10u);
  EXPECT_EQ(map.ToSource(3), 17u);
}

TEST(SourceMap, EndOfTextAfterAReplacedSegmentIsItsEnd) {
  SourceMap map;
  map.Add(1, 10, 6, false);
  EXPECT_EQ(map.ToSource(1), 16u);
}

TEST(SourceMap, ThroughSplitsIdenticalRunsAtTheOuterSegments) {
  SourceMap inner;  // six bytes of text from bytes 4..10 of a page's UTF-8
  inner.Add(6, 4, 6, true);
  SourceMap outer;  // the page was Latin-1: one byte for the two of an e acute
  outer.Add(7, 0, 7, true);
  outer.Add(2, 7, 1, false);
  outer.Add(20, 8, 20, true);
  const SourceMap through = inner.Through(outer);
  EXPECT_EQ(through.ToSource(0), 4u);
  EXPECT_EQ(through.ToSource(2), 6u);
  EXPECT_EQ(through.ToSource(3), 7u);
  EXPECT_EQ(through.ToSource(4), 7u);
  EXPECT_EQ(through.ToSource(5), 8u);
}

TEST(SourceMap, ThroughAnEmptyMapChangesNothing) {
  SourceMap inner;
  inner.Add(3, 9, 3, true);
  EXPECT_EQ(inner.Through(SourceMap()).ToSource(1), 10u);
}

}  // namespace
}  // namespace hearsay
