#include "rules/phrase_trie.h"

#include <tuple>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Words = std::vector<std::uint64_t>;
// Where, how many tokens, which entry.
using Found = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

std::vector<Found> FindAll(const PhraseTrie& trie, const Words& text) {
  std::vector<Token> tokens(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) tokens[i].word = text[i];
  std::vector<Found> found;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    trie.Match(tokens, at, [&](std::uint32_t length, const PhraseTrie::Value& value) {
      found.emplace_back(at, length, value.entry);
    });
  }
  return found;
}

PhraseTrie::Value Entry(std::uint32_t entry) {
  return {.kind = 0, .forms = 0, .casing = 0, .entry = entry};
}

TEST(PhraseTrie, FindsEveryPhraseThatBeginsAtAToken) {
  PhraseTrie trie;
  trie.Add(Words{1}, Entry(10));
  trie.Add(Words{1, 2, 3}, Entry(11));
  trie.Add(Words{2}, Entry(12));
  EXPECT_THAT(FindAll(trie, {1, 2, 3, 1, 2}),
              ElementsAre(Found{0, 1, 10}, Found{0, 3, 11}, Found{1, 1, 12}, Found{3, 1, 10},
                          Found{4, 1, 12}));
}

TEST(PhraseTrie, KeepsAllValuesOfOnePhraseInTheirOrder) {
  PhraseTrie trie;
  trie.Add(Words{7, 8}, Entry(2));
  trie.Add(Words{7, 8}, Entry(1));
  trie.Add(Words{7, 8}, Entry(3));
  EXPECT_THAT(FindAll(trie, {7, 8}), ElementsAre(Found{0, 2, 2}, Found{0, 2, 1}, Found{0, 2, 3}));
}

TEST(PhraseTrie, WordsThatShareFilterBitsAreToldApart) {
  PhraseTrie trie;
  trie.Add(Words{5}, Entry(1));
  EXPECT_THAT(FindAll(trie, {5 + (std::uint64_t{1} << 16), 5 + (std::uint64_t{1} << 40), 4}),
              IsEmpty());
}

TEST(PhraseTrie, IgnoresAnEmptyPhrase) {
  PhraseTrie trie;
  trie.Add(Words{}, Entry(1));
  EXPECT_EQ(trie.size(), 0u);
  EXPECT_THAT(FindAll(trie, {0}), IsEmpty());
}

RC_GTEST_PROP(PhraseTrie, FindsWhatANaiveScanFinds, ()) {
  // Few different words, so that phrases overlap, share prefixes and occur often.
  const auto word = rc::gen::inRange<std::uint64_t>(0, 4);
  const auto phrases =
      *rc::gen::container<std::vector<Words>>(rc::gen::nonEmpty(rc::gen::container<Words>(word)));
  const auto text = *rc::gen::container<Words>(word);
  PhraseTrie trie;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) trie.Add(phrases[i], Entry(i));

  std::vector<Found> expected;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    for (std::uint32_t length = 1; at + length <= text.size(); ++length) {
      const Words here(text.begin() + at, text.begin() + at + length);
      for (std::uint32_t i = 0; i < phrases.size(); ++i) {
        if (phrases[i] == here) expected.emplace_back(at, length, i);
      }
    }
  }
  RC_ASSERT(FindAll(trie, text) == expected);
  trie.Pack();
  RC_ASSERT(FindAll(trie, text) == expected);
}

}  // namespace
}  // namespace hearsay
