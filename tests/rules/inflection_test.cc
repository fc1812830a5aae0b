// The inflected forms in rules/en/cues.tsv are English: wrong ones would never be found.

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "stop", "nag": of one syllable, ending in one vowel and one consonant. These double it.
bool DoublesItsConsonant(std::string_view base) {
  const std::size_t n = base.size();
  if (n < 3 || IsVowel(base[n - 1]) || !IsVowel(base[n - 2])) return false;
  if (std::string_view("wxy").find(base[n - 1]) != std::string_view::npos) return false;
  for (std::size_t i = 0; i + 2 < n; ++i) {
    if (IsVowel(base[i]) && !(base[i] == 'u' && i > 0 && base[i - 1] == 'q')) return false;
  }
  return true;
}

// The ways in which English joins "s", "ed" and "ing" to a verb.
std::vector<std::string> Joined(const std::string& base, std::string_view ending) {
  if (ending != "s" && DoublesItsConsonant(base)) return {StrCat(base, base.back(), ending)};
  const std::string stem = base.substr(0, base.size() - 1);
  std::vector<std::string> forms = {StrCat(base, ending), StrCat(base, base.back(), ending)};
  if (ending == "s") {
    forms = {base + "s", base + "es", StrCat(base, base.back(), "es")};
    if (base.back() == 'y') forms.push_back(stem + "ies");
  } else if (ending == "ed") {
    if (base.back() == 'e') forms = {base + "d"};
    if (base.back() == 'y') forms.push_back(stem + "ied");
    if (base.back() == 'c') forms.push_back(base + "ked");
  } else {
    if (base.back() == 'e') forms.push_back(stem + "ing");
    if (base.back() == 'c') forms.push_back(base + "king");
    if (base.ends_with("ie")) forms.push_back(base.substr(0, base.size() - 2) + "ying");
  }
  return forms;
}

// A phrasal verb inflects its first word: "point" of "point out".
std::string FirstWord(std::string_view words) {
  return std::string(words.substr(0, words.find(' ')));
}
std::string_view Tail(std::string_view words) {
  return words.substr(std::min(words.find(' '), words.size()));
}

// The spellings of one form: "signaled|signalled".
std::vector<std::string> FirstWords(std::string_view cell) {
  std::vector<std::string> words;
  for (const std::string_view spelling : Split(cell, '|')) words.push_back(FirstWord(spelling));
  return words;
}

TEST(CueInflections, AreEnglish) {
  std::ifstream file(HEARSAY_SOURCE_DIR "/rules/en/cues.tsv");
  int checked = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string_view> cells = Split(line, '\t');
    if (line.starts_with('#') || cells[0] == "id") continue;
    ASSERT_EQ(cells.size(), 8u) << line;
    const std::string base = FirstWord(cells[3]);
    if (base == "would") continue;  // has one form
    for (std::size_t i = 4; i < 8; ++i) {
      for (const std::string_view form : Split(cells[i], '|')) {
        EXPECT_EQ(Tail(form), Tail(cells[3])) << line;
      }
    }
    if (base != "be" && base != "have") {
      EXPECT_THAT(Joined(base, "s"), testing::IsSupersetOf(FirstWords(cells[4]))) << line;
    }
    const std::vector<std::string> pasts = FirstWords(cells[5]);
    for (const std::string& past : pasts) {
      if (!past.ends_with("ed") || past.size() <= base.size()) continue;  // "pled" is irregular
      EXPECT_THAT(Joined(base, "ed"), testing::Contains(past)) << line;
    }
    for (const std::string& participle : FirstWords(cells[6])) {
      if (!participle.ends_with("ed")) continue;
      EXPECT_THAT(pasts, testing::Contains(participle)) << line;
    }
    EXPECT_THAT(Joined(base, "ing"), testing::IsSupersetOf(FirstWords(cells[7]))) << line;
    ++checked;
  }
  EXPECT_GT(checked, 500);
}

TEST(CueInflections, RegularFormsKnowDoubling) {
  EXPECT_THAT(Joined("snap", "ed"), testing::ElementsAre("snapped"));
  EXPECT_THAT(Joined("claim", "ed"), testing::Contains("claimed"));
  EXPECT_THAT(Joined("quiz", "ing"), testing::ElementsAre("quizzing"));
  EXPECT_THAT(Joined("deny", "s"), testing::Contains("denies"));
  EXPECT_THAT(Joined("lie", "ing"), testing::Contains("lying"));
}

}  // namespace
}  // namespace hearsay
