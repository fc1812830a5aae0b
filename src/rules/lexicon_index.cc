#include "rules/lexicon_index.h"

#include <cstddef>
#include <string>

#include "base/span.h"
#include "base/strings.h"
#include "rules/lexicon_schema.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// A phrase's casing holds two bits for each of its first eight tokens.
enum Casing : std::uint16_t { kAnyCase = 0, kCapital = 1, kAllCapitals = 2 };
constexpr std::uint32_t kCasedTokens = 8;
// Longer names of capitals are also written with one: "UNESCO", "Unesco".
constexpr std::size_t kShortAcronym = 3;

Casing CasingOf(const Token& token) {
  switch (token.letter_case) {
    case LetterCase::kTitle:
    case LetterCase::kMixed:
      return kCapital;
    case LetterCase::kUpper:
      return token.span.size() <= kShortAcronym ? kAllCapitals : kCapital;
    case LetterCase::kNone:
    case LetterCase::kLower:
      break;
  }
  return kAnyCase;
}

std::uint16_t CasingOf(const std::vector<Token>& tokens) {
  // A name's article is written either way: "The Times", "the Times".
  static const std::uint64_t the = WordHash("the");
  std::uint16_t casing = 0;
  for (std::uint32_t i = 0; i < tokens.size() && i < kCasedTokens; ++i) {
    if (i == 0 && tokens.size() > 1 && tokens[i].word == the) continue;
    casing = static_cast<std::uint16_t>(casing | (CasingOf(tokens[i]) << (2 * i)));
  }
  return casing;
}

// Phrases as paragraphs of one text. Each stands between two words, for that is how it will
// be met: "'s" is glued to the word before it, an abbreviation's full stop ends no sentence.
std::string JoinPhrases(const std::vector<LexiconPhrase>& phrases, std::vector<Span>& spans) {
  std::string text;
  std::size_t size = 0;
  for (const LexiconPhrase& phrase : phrases) size += phrase.words.size() + 10;
  text.reserve(size);
  spans.reserve(phrases.size());
  for (const LexiconPhrase& phrase : phrases) {
    const bool clitic = phrase.words.starts_with('\'') || phrase.words.starts_with("’") ||
                        phrase.words == "n't" || phrase.words == "n’t";
    text.append(clitic ? "it" : "it ");
    const auto begin = static_cast<std::uint32_t>(text.size());
    text.append(phrase.words);
    spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
    text.append(" is\n\n");
  }
  return text;
}

}  // namespace

PhraseTrie BuildLexiconTrie(const std::vector<LexiconPhrase>& phrases) {
  std::vector<Span> spans;
  const std::string text = JoinPhrases(phrases, spans);
  const TextLayers layers = SegmentText(text);

  PhraseTrie trie;
  trie.Reserve(phrases.size(), layers.tokens.size() - 2 * phrases.size());
  std::vector<Token> tokens;
  std::vector<std::uint64_t> words;
  auto token = layers.tokens.begin();
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    while (token != layers.tokens.end() && token->span.begin < spans[i].begin) ++token;
    tokens.clear();
    words.clear();
    for (; token != layers.tokens.end() && token->span.end <= spans[i].end; ++token) {
      tokens.push_back(*token);
      words.push_back(token->word);
    }
    const LexiconPhrase& phrase = phrases[i];
    const std::uint16_t casing = SchemaOf(phrase.kind).names ? CasingOf(tokens) : std::uint16_t{0};
    trie.Add(words, {.kind = static_cast<std::uint8_t>(phrase.kind),
                     .forms = phrase.forms,
                     .casing = casing,
                     .entry = phrase.entry});
  }
  trie.Pack();
  return trie;
}

bool CasingFits(std::uint16_t casing, const std::vector<Token>& tokens, std::uint32_t at) {
  for (; casing != 0; casing = static_cast<std::uint16_t>(casing >> 2), ++at) {
    const LetterCase letter_case = tokens[at].letter_case;
    switch (casing & 3) {
      case kCapital:
        if (letter_case == LetterCase::kLower || letter_case == LetterCase::kNone) return false;
        break;
      case kAllCapitals:
        if (letter_case != LetterCase::kUpper) return false;
        break;
      default:
        break;
    }
  }
  return true;
}

}  // namespace hearsay
