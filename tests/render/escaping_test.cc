// What each format does with characters that mean something to it.
#include <string>

#include "base/strings.h"
#include "gtest/gtest.h"
#include "render/brat.h"
#include "render/code_points.h"
#include "render/csv.h"
#include "render/dot.h"
#include "render/identifiers.h"
#include "render/markup_text.h"
#include "render/turtle.h"
#include "render/words.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

TEST(CsvCell, QuotesAndGuards) {
  EXPECT_EQ(CsvCell("plain"), "plain");
  EXPECT_EQ(CsvCell("a,b"), "\"a,b\"");
  EXPECT_EQ(CsvCell("he said \"no\"\r\n"), "\"he said \"\"no\"\"\r\n\"");
  EXPECT_EQ(CsvCell("=1+1"), "'=1+1");
  EXPECT_EQ(CsvCell("@desk, now"), "\"'@desk, now\"");
  EXPECT_EQ(CsvCell("\tx"), "'\tx");
  EXPECT_EQ(CsvCell("—dash"), "—dash");
  EXPECT_EQ(CsvCell(""), "");
}

TEST(TurtleString, EscapesQuotesLinesAndControls) {
  EXPECT_EQ(TurtleString("a\"b\\c\r\n\t"), R"("a\"b\\c\r\n\t")");
  EXPECT_EQ(TurtleString(std::string_view("\0\x1F", 2)), "\"\\u0000\\u001F\"");
  EXPECT_EQ(TurtleString("النفق 🐟"), "\"النفق 🐟\"");
}

TEST(DotString, IsOneLine) {
  EXPECT_EQ(DotString("a \"b\"\r\n\\c"), R"("a \"b\" \\c")");
  EXPECT_EQ(DotString(std::string_view("a\0b", 3)), "\"ab\"");
}

TEST(MarkupText, HasNoMarkupAndNoControls) {
  EXPECT_EQ(MarkupText("</script> & \"a\" 'b'"), "&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39;");
  EXPECT_EQ(MarkupText(std::string_view("a\0b\x1F\uFFFF\uFFFD", 10)), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(MarkupText("🐟\r\n"), "🐟&#13;\n");
}

TEST(IsWebAddress, RefusesWhatIsNone) {
  EXPECT_TRUE(IsWebAddress("https://coast.example/a?b=1&c=2"));
  EXPECT_TRUE(IsWebAddress("HTTP://coast.example"));
  EXPECT_FALSE(IsWebAddress("javascript:alert(1)"));
  EXPECT_FALSE(IsWebAddress("https://"));
  EXPECT_FALSE(IsWebAddress("https://a.example/\"><b>"));
  EXPECT_FALSE(IsWebAddress("https://a.example/two words"));
  EXPECT_FALSE(IsWebAddress(""));
}

TEST(DocumentUuid, IsOfVersionEightAndStays) {
  const std::string uuid = DocumentUuid(SampleAnalysis().document);
  ASSERT_EQ(uuid.size(), 36u);
  EXPECT_EQ(uuid[14], '8');
  EXPECT_NE(std::string_view("89ab").find(uuid[19]), std::string_view::npos);
  EXPECT_EQ(uuid, DocumentUuid(SampleAnalysis().document));
}

TEST(Slug, JoinsWords) {
  EXPECT_EQ(Slug("Jane  Roe, Jr."), "jane-roe-jr");
  EXPECT_EQ(Slug("Müller & Söhne"), "müller-söhne");
  EXPECT_EQ(Slug("…"), "…");
  EXPECT_EQ(Slug("--"), "");
}

TEST(OneLine, LeavesOneSpaceBetweenWords) {
  EXPECT_EQ(OneLine(" a\r\n\tb  c "), "a b c");
  EXPECT_EQ(OneLine("\n"), "");
}

TEST(CodePointOffsets, CountCharactersFarIntoAText) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "🐟é";
  const CodePointOffsets offsets(text);
  EXPECT_EQ(offsets.At(0), 0u);
  EXPECT_EQ(offsets.At(4), 1u);
  EXPECT_EQ(offsets.At(text.size()), 2000u);
  EXPECT_EQ(CodePointOffsets("").At(0), 0u);
}

TEST(RenderBrat, GivesAPieceOverALineEndLineByLine) {
  Analysis analysis = SampleAnalysis();
  const auto begin = static_cast<std::uint32_t>(analysis.document.text.find("tunnel\n"));
  analysis.attributions.resize(1);
  analysis.chains.resize(1);
  analysis.attributions[0].content = {{begin, begin + 11}};  // over an empty line, into “
  EXPECT_EQ(RenderBrat(analysis).substr(0, 37), "T1\tContent 20 26;28 29\ttunnel “\nT2\t");
}

}  // namespace
}  // namespace hearsay
