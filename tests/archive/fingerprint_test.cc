#include "archive/fingerprint.h"

#include <algorithm>

#include "archive/shared_words.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"
#include "text/segment.h"

namespace hearsay {
namespace {

std::int64_t HashOf(std::string_view text) { return WordsHash(ComparableWords(text)); }

std::size_t Shared(std::string_view a, std::string_view b) {
  const auto hashes = [](std::string_view text) {
    std::vector<std::uint64_t> all;
    for (const ComparableWord& word : ComparableWords(text)) all.push_back(WordHash(word.word));
    return all;
  };
  return SharedWords(hashes(a), hashes(b));
}

bool ShareFingerprint(const std::vector<Shingle>& a, const std::vector<Shingle>& b) {
  return std::ranges::any_of(a, [&](const Shingle& shingle) {
    return std::ranges::find(b, shingle.hash, &Shingle::hash) != b.end();
  });
}

TEST(FingerprintTest, WordsHashLooksAtWordsAlone) {
  EXPECT_EQ(HashOf("We’re done, [she said] with … tunnels!"), HashOf("were done with tunnels"));
  EXPECT_NE(HashOf("we are done with tunnels"), HashOf("we are not done with tunnels"));
  EXPECT_NE(HashOf("done with tunnels we are"), HashOf("we are done with tunnels"));
}

TEST(FingerprintTest, OfAShortQuotationEveryShingleIsKept) {
  EXPECT_EQ(KeptShingles(ComparableWords("we are done with tunnels")).size(), 3u);
  EXPECT_EQ(KeptShingles(ComparableWords("we are")).size(), 0u);
}

TEST(FingerprintTest, NoShingleRunsOverAGap) {
  EXPECT_EQ(AllShingles(ComparableWords("we are done … with the tunnels")).size(), 2u);
}

TEST(FingerprintTest, TermsAreWordsForTheFullTextIndex) {
  EXPECT_EQ(FingerprintTerm(0), "aaaaaaa");
  EXPECT_EQ(FingerprintTerm(0xFFFFFFFF), "777777d");
}

TEST(SharedWordsTest, CountsWordsInTheSameOrder) {
  EXPECT_EQ(Shared("we are done with tunnels", "we are done with tunnels"), 5u);
  EXPECT_EQ(Shared("we are done with tunnels", "we are through with tunnels"), 4u);
  EXPECT_EQ(Shared("we are done with tunnels", "nobody knows"), 0u);
}

TEST(SharedWordsTest, ACutCostsLittleHoweverLong) {
  EXPECT_EQ(Shared("we are done with tunnels",
                   "we are as of this very morning, and for the rest of "
                   "the year and the next, done with tunnels"),
            5u);
}

TEST(SharedWordsTest, WordsThatAgreeByChanceDoNotCount) {
  EXPECT_EQ(Shared("we are done with tunnels and the road",
                   "done with tunnels we have here that is what he wrote in a letter by the by "),
            3u);
}

// Any six words in a row that two quotations share lead from one to the other.
RC_GTEST_PROP(FingerprintProperty, SixSharedWordsShareAFingerprint, ()) {
  const auto words = [] {
    return *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "bridge", "of", "harbour", "too"));
  };
  std::vector<std::string> shared;
  const std::vector<std::string> before = words(), after = words(), around = words();
  while (shared.size() < 6) shared.push_back(*rc::gen::element<std::string>("tunnel", "we", "of"));
  const auto text = [&](const std::vector<std::string>& left,
                        const std::vector<std::string>& right) {
    return StrCat(Join(left, " "), " ", Join(shared, " "), " ", Join(right, " "));
  };
  RC_ASSERT(ShareFingerprint(KeptShingles(ComparableWords(text(before, after))),
                             KeptShingles(ComparableWords(text(around, before)))));
}

}  // namespace
}  // namespace hearsay
