#include "document/charset.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

DecodedText Decode(std::string_view bytes, std::string_view transport = "",
                   std::string_view declared = "") {
  absl::StatusOr<DecodedText> decoded = DecodeToUtf8(bytes, transport, declared);
  EXPECT_TRUE(decoded.ok());
  return *std::move(decoded);
}

TEST(Charset, DeclaredInMetaOrHttpEquivOrXml) {
  EXPECT_EQ(DeclaredCharset("<meta charset=\"ISO-8859-1\">"), "iso-8859-1");
  EXPECT_EQ(DeclaredCharset("<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>"),
            "gb2312");
  EXPECT_EQ(DeclaredCharset("<?xml version=\"1.0\" encoding='windows-1251'?>"), "windows-1251");
  EXPECT_EQ(DeclaredCharset("<p>no charset here"), "");
}

TEST(Charset, ValidUtf8IsTheBytesThemselves) {
  const DecodedText decoded = Decode("caf\xC3\xA9");
  EXPECT_EQ(decoded.text, "café");
  EXPECT_TRUE(decoded.source_map.empty());
}

TEST(Charset, ByteOrderMarkIsLeftOutAndOffsetsKept) {
  const DecodedText decoded = Decode("\xEF\xBB\xBFSo");
  EXPECT_EQ(decoded.text, "So");
  EXPECT_EQ(decoded.source_map.ToSource(1), 4u);
}

TEST(Charset, Latin1MeansWindows1252) {
  const DecodedText decoded = Decode("\x93It\x92s caf\xE9\x94", "iso-8859-1");
  EXPECT_EQ(decoded.text, "“It’s café”");
  EXPECT_EQ(decoded.source_map.ToSource(0), 0u);
  EXPECT_EQ(decoded.source_map.ToSource(3), 1u);   // I
  EXPECT_EQ(decoded.source_map.ToSource(8), 4u);   // s
  EXPECT_EQ(decoded.source_map.ToSource(13), 9u);  // é
}

TEST(Charset, Utf16WithSurrogatePairs) {
  const DecodedText decoded =
      Decode(std::string_view("\xFF\xFE\x48\x00\x3D\xD8\x4A\xDC\x21\x00", 10));
  EXPECT_EQ(decoded.text, "H\xF0\x9F\x91\x8A!");
  EXPECT_EQ(decoded.source_map.ToSource(1), 4u);
  EXPECT_EQ(decoded.source_map.ToSource(5), 8u);
}

TEST(Charset, Utf8ThatIsNoneIsDetected) {
  EXPECT_EQ(Decode("He said \x93no\x94 and left the caf\xE9.", "utf-8").text,
            "He said “no” and left the café.");
}

TEST(Charset, UnknownNamesArePassedOver) {
  EXPECT_EQ(Decode("plain", "x-nobody-knows", "").text, "plain");
}

}  // namespace
}  // namespace hearsay
