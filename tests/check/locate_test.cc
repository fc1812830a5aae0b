#include "check/locate.h"

#include <string>
#include <string_view>

#include "base/strings.h"
#include "document/read.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The draft as the program reads it, without attributions.
Analysis AnalysisOf(std::string_view path, const std::string& bytes) {
  Analysis analysis;
  EXPECT_EQ(ReadDocuments(path, bytes, {},
                          [&](Document document) {
                            analysis.document = std::move(document);
                            return absl::OkStatus();
                          }),
            absl::OkStatus());
  analysis.layers = SegmentText(analysis.document.text);
  return analysis;
}

Span SpanOf(const Analysis& analysis, std::string_view words) {
  const std::size_t begin = analysis.document.text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

// The one finding of a draft whose `words` are at fault.
LocatedFinding Locate(std::string_view path, const std::string& bytes, std::string_view words) {
  const Analysis analysis = AnalysisOf(path, bytes);
  return LocateFindings(analysis, {{.rule = "r", .span = SpanOf(analysis, words)}}, bytes).front();
}

// "LINE: BYTES CODE-POINTS UTF-16" of both ends.
std::string Columns(const FileRange& range) {
  const auto one = [](const FilePosition& at) {
    return StrCat(at.line, ": ", at.column_bytes, " ", at.column_code_points, " ", at.column_utf16);
  };
  return StrCat(one(range.begin), " - ", one(range.end));
}

TEST(LocateFindings, CountsCurlyQuotes) {
  EXPECT_EQ(Columns(Locate("a.txt", "“Yes,” he said.\n", "he").range), "1: 12 8 8 - 1: 14 10 10");
}

TEST(LocateFindings, CountsArabic) {
  EXPECT_EQ(Columns(Locate("a.txt", "قال a source.\n", "a source").range),
            "1: 8 5 5 - 1: 16 13 13");
}

TEST(LocateFindings, CountsEmoji) {
  EXPECT_EQ(Columns(Locate("a.txt", "🐟🐟 a source 🐟.\n", "a source 🐟").range),
            "1: 10 4 6 - 1: 23 14 17");
}

TEST(LocateFindings, CountsCombiningMarksOneByOne) {
  EXPECT_EQ(Columns(Locate("a.txt", "Rene\u0301 said.\n", "said").range), "1: 8 7 7 - 1: 12 11 11");
}

TEST(LocateFindings, CountsLinesThatEndWithCrLf) {
  EXPECT_EQ(Columns(Locate("a.txt", "One.\r\n\r\n“Yes,” a source said.\r\n", "a source").range),
            "3: 12 8 8 - 3: 20 16 16");
}

TEST(LocateFindings, DoesNotCountTheByteOrderMark) {
  const LocatedFinding finding = Locate("a.txt", "\uFEFF“Yes,” a source said.\n", "a source");
  EXPECT_EQ(Columns(finding.range), "1: 12 8 8 - 1: 20 16 16");
  EXPECT_EQ(finding.range.begin.byte, 14);
}

TEST(LocateFindings, CountsInTheFileOfMarkdown) {
  const std::string draft =
      "---\ntitle: T\n---\n\n[“Yes”](https://x.example/🐟) said *a source* &amp; others.\r\n";
  const LocatedFinding finding = Locate("a.md", draft, "a source & others");
  EXPECT_EQ(Columns(finding.range), "5: 43 36 37 - 5: 65 58 59");
  EXPECT_EQ(
      draft.substr(finding.range.begin.byte, finding.range.end.byte - finding.range.begin.byte),
      "a source* &amp; others");
  EXPECT_EQ(finding.excerpt.text, "“Yes” said a source & others.");
}

TEST(LocateFindings, CountsInTheFileOfAPage) {
  const std::string page =
      "<html><body><article>\n<p>The mayor said nothing of it, and nobody asked her why.</p>\n"
      "<p>“No” — said <b>a source</b> close to the mayor of the town of Hill.</p>\n"
      "</article></body></html>\n";
  EXPECT_EQ(Columns(Locate("a.html", page, "a source").range), "3: 25 19 19 - 3: 33 27 27");
}

TEST(LocateFindings, WithoutTheFileColumnsCountCodePoints) {
  const std::string draft = "🐟 *a source* said.\n";
  const Analysis analysis = AnalysisOf("a.md", draft);
  const std::vector<LocatedFinding> found =
      LocateFindings(analysis, {{.rule = "r", .span = SpanOf(analysis, "a source")}}, "");
  EXPECT_EQ(Columns(found[0].range), "1: 4 4 4 - 1: 12 12 12");
}

TEST(LocateFindings, OfAFileThatIsNoUtf8CountsCodePoints) {
  const std::string utf16("\xFF\xFE\x1C\x20Y\0\x1D\x20 \0a\0.\0\n\0", 16);
  EXPECT_EQ(Columns(Locate("a.txt", utf16, "a").range), "1: 5 5 5 - 1: 6 6 6");
}

TEST(LocateFindings, ShowsTheSentenceInOneLine) {
  const LocatedFinding finding =
      Locate("a.md", "It rained. The plan,\na  source\t\x1B[31msaid, is dead. More.\n", "source");
  EXPECT_EQ(finding.excerpt.text, "The plan, a source [31msaid, is dead.");
  EXPECT_EQ(Slice(finding.excerpt.text, finding.excerpt.marked), "source");
}

TEST(LocateFindings, ShowsAllSentencesThatAFindingCovers) {
  const LocatedFinding finding =
      Locate("a.txt", "It rained. “We left. We ran,” she said.\n", "“We left. We ran,”");
  EXPECT_EQ(Slice(finding.excerpt.text, finding.excerpt.marked), "“We left. We ran,”");
}

TEST(LocateFindings, KeepsTheParagraphsLines) {
  const LocatedFinding finding =
      Locate("a.md", "One.\n\nIt rained in the town,\na source\nsaid.\n\nMore.\n", "a source");
  EXPECT_EQ(finding.paragraph.begin.line, 3);
  EXPECT_EQ(finding.paragraph.end.line, 5);
}

TEST(LocateFindings, CarriesTheChainAndRelatedPlaces) {
  const Analysis analysis = SampleAnalysis();
  const std::vector<LocatedFinding> found =
      LocateFindings(analysis,
                     {{.rule = "r",
                       .span = SpanOf(analysis, "told"),
                       .message = "M.",
                       .attribution = 1,
                       .related = {{SpanOf(analysis, "Jane Roe"), "named here"}}}},
                     analysis.document.text);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(ChainLineOf(found[0]),
            "The Coast Chronicle → Radio Nord → a senior port official (unnamed)");
  EXPECT_FALSE(found[0].chain[0].range.has_value());
  EXPECT_EQ(found[0].chain[1].evidence, "told Radio Nord");
  EXPECT_EQ(Columns(*found[0].chain[1].range), "5: 24 24 24 - 5: 39 39 39");
  EXPECT_EQ(found[0].related[0].words, "Jane Roe");
  EXPECT_EQ(Columns(found[0].related[0].range), "3: 33 29 29 - 3: 41 37 37");
}

TEST(LocateFindings, OfTheWholeDocumentComeFirst) {
  const Analysis analysis = AnalysisOf("a.txt", "A source said so.\n");
  const std::vector<LocatedFinding> found = LocateFindings(
      analysis, {{.rule = "b", .span = {0, 8}}, {.rule = "a"}, {.rule = "a", .span = {0, 8}}}, "");
  EXPECT_TRUE(found[0].whole_document);
  EXPECT_THAT(found[0].excerpt.text, IsEmpty());
  EXPECT_EQ(found[1].rule, "a");
  EXPECT_EQ(found[2].rule, "b");
}

TEST(Fingerprint, StaysWhenParagraphsMoveOrOthersAreEdited) {
  const std::string before = "Rain.\n\n“No,” a source said.\n";
  const std::string after = "“No,” a  source\nsaid.\n\nHail, snow.\n\nMore of it.\n";
  EXPECT_EQ(Locate("a.txt", before, "a source").fingerprint,
            Locate("b.md", after, "a source").fingerprint);
}

TEST(Fingerprint, StaysWhenQuotationMarksAreExchanged) {
  EXPECT_EQ(Locate("a.txt", "“No,” a source said.\n", "a source").fingerprint,
            Locate("a.txt", "\"No\", a source said.\n", "a source").fingerprint);
}

TEST(Fingerprint, OfAnEditedSentenceKeepsThatOfItsWords) {
  const LocatedFinding before = Locate("a.txt", "“No,” a source said.\n", "a source");
  const LocatedFinding after = Locate("a.txt", "“No,” a source said on Monday.\n", "a source");
  EXPECT_NE(before.fingerprint, after.fingerprint);
  EXPECT_EQ(before.words_fingerprint, after.words_fingerprint);
}

TEST(Fingerprint, CountsEqualSentences) {
  const Analysis analysis = AnalysisOf("a.txt", "No, a source said.\n\nNo, a source said.\n");
  const std::vector<LocatedFinding> found = LocateFindings(
      analysis, {{.rule = "r", .span = {4, 12}}, {.rule = "r", .span = {24, 32}}}, "");
  EXPECT_EQ(found[0].fingerprint.substr(0, 16), found[1].fingerprint.substr(0, 16));
  EXPECT_TRUE(found[0].fingerprint.ends_with(":1")) << found[0].fingerprint;
  EXPECT_TRUE(found[1].fingerprint.ends_with(":2")) << found[1].fingerprint;
}

TEST(Fingerprint, IsOfTheRule) {
  const Analysis analysis = AnalysisOf("a.txt", "A source said so.\n");
  const std::vector<LocatedFinding> found =
      LocateFindings(analysis, {{.rule = "a", .span = {0, 8}}, {.rule = "b", .span = {0, 8}}}, "");
  EXPECT_NE(found[0].fingerprint, found[1].fingerprint);
}

}  // namespace
}  // namespace hearsay
