// Alterations made by a program to the quotations of the fixtures: are they called by their
// names? The generator is seeded: the same cases every time.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "base/strings.h"
#include "evidence/compare_quotation.h"
#include "gtest/gtest.h"
#include "rules/rule_set.h"
#include "support/fixture.h"
#include "support/read_article.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::size_t kCases = 200;
constexpr std::size_t kRoom = 12;  // so that every alteration has room

// A quotation as its words with the spaces and marks behind each.
using Words = std::vector<std::string>;

Words WordsOf(std::string_view text) {
  Words words;
  for (const std::string_view word : Split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

class Mutations : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    rules_ = new RuleSet(*RuleSet::BuiltIn());
    wording_ = new WordingLists(LoadWordingLists(*rules_));
    const auto fixtures = LoadFixtures(HEARSAY_SOURCE_DIR "/fixtures");
    ASSERT_TRUE(fixtures.ok()) << fixtures.status();
    for (const Fixture& fixture : *fixtures) {
      const absl::StatusOr<Document> article = ReadArticle(fixture.article);
      ASSERT_TRUE(article.ok()) << article.status();
      const TextLayers layers = SegmentText(article->text);
      for (const Quotation& quotation : layers.quotations) {
        const std::string words(Slice(article->text, quotation.inner));
        if (quotation.parent != kNone || words.find('\n') != std::string::npos) continue;
        if (WordsOf(words).size() < kRoom) continue;
        // A whole sentence and no more, so that the cuts are the generator's own.
        if (words.find_first_of(".!?\"…[") < words.size() - 1) continue;
        quotations_.push_back(words);
      }
    }
  }

  bool IsPlain(const std::string& word) const {
    const TextLayers layers = SegmentText(word);
    if (layers.tokens.size() != 1 || layers.tokens[0].kind != TokenKind::kWord) return false;
    const std::uint64_t hash = layers.tokens[0].word;
    return !wording_->negations.HasWord(hash) && !wording_->modals.HasWord(hash) &&
           !wording_->quantities.HasWord(hash) && !wording_->fillers.HasWord(hash) &&
           !wording_->same.HasWord(hash) && !wording_->number_units.HasWord(hash) &&
           !wording_->number_tens.HasWord(hash) && !wording_->number_scales.HasWord(hash) &&
           !wording_->function_words.HasWord(hash) && !wording_->limits.HasWord(hash);
  }

  static RuleSet* rules_;
  static WordingLists* wording_;
  static std::vector<std::string> quotations_;
};
RuleSet* Mutations::rules_ = nullptr;
WordingLists* Mutations::wording_ = nullptr;
std::vector<std::string> Mutations::quotations_;

// The original and the draft's quotation.
struct Case {
  Words original;
  Words quoted;
};

std::string Text(const Words& words) { return Join(words, " "); }

TEST_F(Mutations, NineOfTenAreCalledByTheirNames) {
  using enum Alteration;
  ASSERT_GE(quotations_.size(), 20u);
  std::mt19937 random(20260101);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  constexpr std::array kKinds = {
      kVerbatim, kPunctuation,    kCleanedUp, kBracketed, kCutMarked, kCutUnmarked, kReworded,
      kJoined,   kCutMidSentence, kCutReach,  kModality,  kNegation,  kNumber,      kNotFound};
  const Words strange = {"walrus", "cardboard", "trombone", "lighthouse", "porridge", "velvet"};
  // Where a word stands that can be changed without changing anything else.
  const auto plain_at = [&](const Words& words) -> std::optional<std::size_t> {
    for (int tries = 0; tries < 40; ++tries) {
      const std::size_t at = 2 + below(words.size() - 4);
      if (IsPlain(words[at])) return at;
    }
    return std::nullopt;
  };
  const auto make = [&](Alteration kind) -> std::optional<Case> {
    const Words words = WordsOf(quotations_[below(quotations_.size())]);
    Case made{words, words};
    const std::size_t size = words.size();
    const std::optional<std::size_t> at = plain_at(words);
    if (!at) return std::nullopt;
    const auto insert = [](Words& to, std::size_t place, std::string word) {
      to.insert(to.begin() + static_cast<std::ptrdiff_t>(place), std::move(word));
    };
    switch (kind) {
      case kPunctuation:
        made.quoted[*at] += ";";
        break;
      case kCleanedUp:
        insert(made.original, *at, std::array{"um,", "uh,", "er,"}[below(3)]);
        break;
      case kBracketed:
        made.quoted[*at] = StrCat("[the ", strange[below(6)], "]");
        break;
      case kCutMarked:
      case kCutUnmarked: {
        const std::size_t begin = 3 + below(size - 10);
        const auto first = made.quoted.begin() + static_cast<std::ptrdiff_t>(begin);
        made.quoted.erase(first, first + 4);
        if (kind == kCutMarked) insert(made.quoted, begin, "…");
        break;
      }
      case kReworded:
        made.quoted[*at] = strange[below(6)];
        break;
      case kJoined: {
        const Words other = WordsOf(quotations_[below(quotations_.size())]);
        if (other == words) return std::nullopt;
        Words far(WordsOf("That was said in the morning before anybody had seen the report."));
        made.original = words;
        for (int i = 0; i < 7; ++i) {
          made.original.insert(made.original.end(), far.begin(), far.end());
        }
        made.original.insert(made.original.end(), other.begin(), other.end());
        made.quoted.assign(words.begin(), words.begin() + 6);
        made.quoted.insert(made.quoted.end(), other.end() - 6, other.end());
        break;
      }
      case kCutMidSentence:
      case kCutReach: {
        const std::string last = made.original.back();
        made.original.back() = last.substr(0, last.find_first_of(".,!?"));
        const Words rest = kind == kCutReach ? WordsOf("unless the council votes against it today.")
                                             : WordsOf("and everybody here has heard it before.");
        made.original.insert(made.original.end(), rest.begin(), rest.end());
        made.quoted.front()[0] = static_cast<char>(std::toupper(made.quoted.front()[0]));
        made.original.front() = made.quoted.front();
        break;
      }
      case kModality:
        insert(made.original, *at, "probably");
        if (below(2) == 0) std::swap(made.original, made.quoted);
        break;
      case kNegation:
        insert(made.original, *at, "not");
        if (below(2) == 0) std::swap(made.original, made.quoted);
        break;
      case kNumber: {
        insert(made.original, *at, std::to_string(10 + below(80)));
        insert(made.quoted, *at, std::to_string(100 + below(800)));
        break;
      }
      case kNotFound:
        made.quoted = WordsOf("Seven grey walruses played the trombone behind our lighthouse.");
        break;
      default:
        break;
    }
    return made;
  };

  std::map<std::pair<Alteration, Alteration>, int> confusion;
  std::string wrong;
  std::size_t right = 0, done = 0;
  for (std::size_t i = 0; done < kCases && i < 4000; ++i) {
    const Alteration kind = kKinds[done % kKinds.size()];
    const std::optional<Case> made = make(kind);
    if (!made) continue;
    ++done;
    const std::string original = StrCat("She said: “", Text(made->original), "” Then she left.");
    const std::string draft = StrCat("“", Text(made->quoted), "” she said.");
    const TextLayers original_layers = SegmentText(original), layers = SegmentText(draft);
    ASSERT_FALSE(layers.quotations.empty()) << draft;
    const OriginalText text(original, original_layers);
    const Alteration called =
        CompareQuotation(MakeQuotedText(draft, layers, 0), text, *wording_).front().kinds.front();
    ++confusion[{kind, called}];
    right += kind == called;
    if (kind != called) {
      StrAppend(wrong, Name(kind), " called ", Name(called), "\n  ", original, "\n  ", draft, "\n");
    }
  }
  std::string table;
  for (const auto& [pair, count] : confusion) {
    StrAppend(table, Name(pair.first), " called ", Name(pair.second), ": ", count, "\n");
  }
  std::printf("%zu of %zu alterations are called by their names\n", right, done);
  if (right < done) std::printf("%s", table.c_str());
  EXPECT_EQ(done, kCases);
  EXPECT_GE(right * 10, done * 9) << table << wrong;
}

}  // namespace
}  // namespace hearsay
