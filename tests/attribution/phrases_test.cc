#include "attribution/phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "attribution/find_marked.h"
#include "attribution/reading.h"

namespace hearsay {
namespace {

// A text read with the standard rules; "|" marks a place in it.
class Place {
 public:
  explicit Place(std::string_view marked) : text_(marked) {
    const std::size_t mark = text_.find('|');
    text_.erase(mark, 1);
    layers_ = SegmentText(text_);
    hits_ = StandardRules().FindHits(text_, layers_);
    while (at_ < layers_.tokens.size() && layers_.tokens[at_].span.begin < mark) ++at_;
  }
  std::string SubjectBefore() const {
    const Reading reading = Read();
    return Text(hearsay::SubjectBefore(reading, at_, WindowAround(reading, at_).begin));
  }
  std::string SubjectAfter() const {
    const Reading reading = Read();
    return Text(hearsay::SubjectAfter(reading, at_, WindowAround(reading, at_).end));
  }
  std::string Content(ContentShape shape) const {
    const Reading reading = Read();
    const std::uint32_t end = ContentEnd(reading, at_, WindowAround(reading, at_).end, shape);
    return Text(TrimPunctuation(reading, {at_, end}));
  }

 private:
  Reading Read() const { return MakeReading(text_, layers_, hits_, StandardRules()); }
  std::string Text(std::optional<TokenRange> range) const {
    if (!range) return "none";
    return std::string(Slice(
        text_, {layers_.tokens[range->begin].span.begin, layers_.tokens[range->end - 1].span.end}));
  }
  std::string text_;
  TextLayers layers_;
  std::vector<LexiconHit> hits_;
  std::uint32_t at_ = 0;
};

TEST(SubjectBefore, TakesTheWholeNounPhrase) {
  EXPECT_EQ(Place("A spokeswoman for the ministry |said it.").SubjectBefore(),
            "A spokeswoman for the ministry");
  EXPECT_EQ(Place("The US-based Harbour Times |said it.").SubjectBefore(),
            "The US-based Harbour Times");
  EXPECT_EQ(Place("On Monday she |said it.").SubjectBefore(), "she");
  EXPECT_EQ(Place("Jane Roe and John Doe |said it.").SubjectBefore(), "Jane Roe and John Doe");
}

TEST(SubjectBefore, ReachesOverDescriptions) {
  EXPECT_EQ(Place("Jane Roe, 45, a lawyer from Ohio, |said it.").SubjectBefore(),
            "Jane Roe, 45, a lawyer from Ohio");
  EXPECT_EQ(Place("The official, who spoke to reporters, |said it.").SubjectBefore(),
            "The official, who spoke to reporters");
  EXPECT_EQ(Place("Residents who lived nearby |said it.").SubjectBefore(),
            "Residents who lived nearby");
}

TEST(SubjectBefore, LeavesOutWhatIsNoDescription) {
  EXPECT_EQ(Place("Jane Roe, however, |said it.").SubjectBefore(), "Jane Roe");
}

TEST(SubjectBefore, NothingBeforeTheVerb) {
  EXPECT_EQ(Place("Then |said it.").SubjectBefore(), "none");
}

TEST(SubjectAfter, TakesAppositionsAlong) {
  EXPECT_EQ(Place("“Yes,” said |Jane Roe, a lawyer from Ohio.").SubjectAfter(),
            "Jane Roe, a lawyer from Ohio");
  EXPECT_EQ(Place("“Yes,” said |an official who asked not to be named.").SubjectAfter(),
            "an official who asked not to be named");
}

TEST(ContentEnd, StopsBeforeAnotherReport) {
  EXPECT_EQ(Place("Roe said |prices rose, adding that wages fell.").Content(ContentShape::kClause),
            "prices rose");
  EXPECT_EQ(Place("Roe denied |the charge, the agency reported.").Content(ContentShape::kPhrase),
            "the charge");
}

TEST(ContentEnd, AClauseReachesOverCommas) {
  EXPECT_EQ(
      Place("Roe said |the bridge, closed since May, would reopen.").Content(ContentShape::kClause),
      "the bridge, closed since May, would reopen");
}

}  // namespace
}  // namespace hearsay
