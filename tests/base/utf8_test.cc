#include "base/utf8.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

using namespace std::string_literals;

TEST(Utf8, DecodesWhatItEncodes) {
  for (const char32_t c : {U'a', U'é', U'”', U'م', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    AppendUtf8(text, c);
    const DecodedCharacter decoded = DecodeUtf8(text, 0);
    EXPECT_EQ(decoded.code_point, c);
    EXPECT_EQ(decoded.size, text.size());
    EXPECT_TRUE(decoded.valid);
    EXPECT_EQ(DecodeUtf8Before(text, text.size()).code_point, c);
  }
}

TEST(Utf8, TellsValidFromInvalid) {
  EXPECT_TRUE(IsValidUtf8(""));
  EXPECT_TRUE(IsValidUtf8("\uFEFF“a” قال 😀\r\n"));
  EXPECT_TRUE(IsValidUtf8("a\0b"s));
  EXPECT_FALSE(IsValidUtf8("\x80"));              // a continuation byte alone
  EXPECT_FALSE(IsValidUtf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(IsValidUtf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(IsValidUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(IsValidUtf8("12345678\xE2\x80"));  // cut off
}

TEST(Utf8, RepairReplacesEachIllFormedSequenceOnce) {
  const ConvertedText repaired = RepairUtf8("a\xE2\x80 b\xFF\xC3(");
  EXPECT_EQ(repaired.text, "a\uFFFD b\uFFFD\uFFFD(");
  EXPECT_EQ(repaired.replaced, 3u);
}

TEST(Utf8, RepairLeavesValidTextInOneSegment) {
  const ConvertedText repaired = RepairUtf8("“a” 😀");
  EXPECT_EQ(repaired.text, "“a” 😀");
  EXPECT_EQ(repaired.replaced, 0u);
  ASSERT_EQ(repaired.segments.size(), 1u);
  EXPECT_TRUE(repaired.segments[0].identical);
}

TEST(Utf8, RepairKnowsWhereEverythingCameFrom) {
  const ConvertedText repaired = RepairUtf8("ab\xFFg");
  ASSERT_EQ(repaired.segments.size(), 3u);
  EXPECT_EQ(repaired.segments[1].text_size, 3u);
  EXPECT_EQ(repaired.segments[1].source_begin, 2u);
  EXPECT_EQ(repaired.segments[1].source_size, 1u);
  EXPECT_EQ(repaired.segments[2].source_begin, 3u);
}

TEST(Utf16, ConvertsBothByteOrdersAndDropsTheMark) {
  EXPECT_EQ(ConvertUtf16("\xFF\xFE"
                         "a\0\x1D\x20"s,
                         ByteOrder::kLittleEndian)
                .text,
            "a”");
  EXPECT_EQ(ConvertUtf16("\xFE\xFF"
                         "\0a\x20\x1D"s,
                         ByteOrder::kBigEndian)
                .text,
            "a”");
}

TEST(Utf16, JoinsSurrogatesAndReplacesLoneOnes) {
  const ConvertedText pair = ConvertUtf16("\xD8\x3D\xDE\x00"s, ByteOrder::kBigEndian);
  EXPECT_EQ(pair.text, "😀");
  EXPECT_EQ(pair.replaced, 0u);
  const ConvertedText lone = ConvertUtf16("\xD8\x3D\0a"s, ByteOrder::kBigEndian);
  EXPECT_EQ(lone.text, "\uFFFDa");
  EXPECT_EQ(lone.replaced, 1u);
}

TEST(Utf16, ALastOddByteIsReplaced) {
  const ConvertedText odd = ConvertUtf16("\0a\0"s, ByteOrder::kBigEndian);
  EXPECT_EQ(odd.text, "a\uFFFD");
  EXPECT_EQ(odd.replaced, 1u);
  EXPECT_EQ(odd.segments.back().source_begin, 2u);
}

RC_GTEST_PROP(Utf8, RepairGivesValidTextWhoseSegmentsCoverIt, (const std::string& bytes)) {
  const ConvertedText repaired = RepairUtf8(bytes);
  RC_ASSERT(IsValidUtf8(repaired.text));
  RC_ASSERT((repaired.replaced == 0) == IsValidUtf8(bytes));
  std::uint64_t text = 0, source = 0;
  for (const ConvertedSegment& segment : repaired.segments) {
    RC_ASSERT(segment.source_begin == source);
    if (segment.identical) {
      RC_ASSERT(repaired.text.substr(text, segment.text_size) ==
                bytes.substr(source, segment.source_size));
    }
    text += segment.text_size;
    source += segment.source_size;
  }
  RC_ASSERT(text == repaired.text.size());
  RC_ASSERT(source == bytes.size());
}

RC_GTEST_PROP(Utf16, ConvertsAnyBytes, (const std::string& bytes)) {
  const ConvertedText converted = ConvertUtf16(bytes, ByteOrder::kLittleEndian);
  RC_ASSERT(IsValidUtf8(converted.text));
}

}  // namespace
}  // namespace hearsay
