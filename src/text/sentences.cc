#include "text/sentences.h"

#include "text/characters.h"
#include "text/english.h"

namespace hearsay {
namespace {

bool IsCapitalised(const Token& token) {
  return token.letter_case == LetterCase::kTitle || token.letter_case == LetterCase::kUpper ||
         token.letter_case == LetterCase::kMixed;
}

}  // namespace

// True for a token that ends in a full stop, question or exclamation mark or ellipsis.
bool SentenceSplitter::EndsSentence(const Token& token) const {
  const char last = text_[token.span.end - 1];
  if (last == '.' || last == '!' || last == '?') return true;
  if (token.kind != TokenKind::kPunctuation || static_cast<unsigned char>(last) < 0x80) {
    return false;
  }
  const std::string_view word = Slice(text_, token.span);
  return word == "…" || word == "。" || word == "؟" || word == "۔";
}

bool SentenceSplitter::IsName(const Token& token) {
  if (!IsCapitalised(token) || hearsay::BeginsSentence(Slice(text_, token.span))) return false;
  if (small_words_ == nullptr) {
    small_words_ = std::make_unique<std::bitset<kSmallWordBits>>();
    for (const Token& word : layers_.tokens) {
      if (word.letter_case == LetterCase::kLower) small_words_->set(word.word % kSmallWordBits);
    }
  }
  return !small_words_->test(token.word % kSmallWordBits);
}

// Whether a sentence begins at token `next`, after the terminator and what closes behind it.
// `end` is the end of the paragraph's tokens.
bool SentenceSplitter::BeginsSentence(std::uint32_t terminator, std::uint32_t next,
                                      std::uint32_t end) {
  const std::vector<Token>& tokens = layers_.tokens;
  const Token& stop = tokens[terminator];
  const bool closes = next > terminator + 1;
  // What opens before the first word: marks and brackets.
  std::uint32_t first = next;
  while (first < end) {
    const Token& token = tokens[first];
    const bool opens = token.kind == TokenKind::kQuoteMark ||
                       (token.kind == TokenKind::kPunctuation &&
                        CharacterAt(text_, token.span.begin).kind == CharacterKind::kOpen);
    if (!opens) break;
    ++first;
  }
  if (first == end) return false;
  const Token& word = tokens[first];
  const bool opened = first > next;
  if (word.kind == TokenKind::kPunctuation) {
    // A dash, a stop or a bracket goes on; a bullet or a currency sign begins.
    const CharacterKind kind = CharacterAt(text_, word.span.begin).kind;
    if (kind != CharacterKind::kVisible) return false;
    const char32_t c = CharacterAt(text_, word.span.begin).code_point;
    return c == U'$' || c == U'£' || c == U'€' || c == U'•' || c == U'►';
  }
  const bool is_number = word.kind == TokenKind::kNumber;
  if (!is_number && word.letter_case == LetterCase::kLower) return false;
  if (!word.space_before && !opened && !closes) {
    // "end.The": only a full stop right before a capitalised word.
    return stop.kind == TokenKind::kPunctuation && word.letter_case == LetterCase::kTitle;
  }
  if (stop.kind == TokenKind::kWord) {
    const Abbreviation abbreviation =
        AbbreviationOf(Slice(text_, {stop.span.begin, stop.span.end - 1}));
    if (abbreviation == Abbreviation::kBeforeName && !closes) return false;
    if (is_number) return false;
    const bool quotes = opened && tokens[next].kind == TokenKind::kQuoteMark;
    return closes || quotes || hearsay::BeginsSentence(Slice(text_, word.span));
  }
  const char last = text_[stop.span.end - 1];
  const bool asks = last == '?' || last == '!';
  if (asks && closes && closing_[next - 1] && !opened && IsName(word)) {
    std::uint32_t after = first + 1;
    while (after < end && IsCapitalised(tokens[after])) ++after;
    const bool small_word_follows = after < end && tokens[after].letter_case == LetterCase::kLower;
    if (small_word_follows) return false;
  }
  return true;
}

void SentenceSplitter::AddParagraph(std::uint32_t paragraph) {
  Paragraph& range = layers_.paragraphs[paragraph];
  const std::vector<Token>& tokens = layers_.tokens;
  range.sentences.begin = static_cast<std::uint32_t>(layers_.sentences.size());
  std::uint32_t begin = range.tokens.begin;
  const auto finish = [&](std::uint32_t end) {
    const auto index = static_cast<std::uint32_t>(layers_.sentences.size());
    layers_.sentences.push_back(
        {{tokens[begin].span.begin, tokens[end - 1].span.end}, {begin, end}, paragraph});
    layers_.token_sentence.insert(layers_.token_sentence.end(), end - begin, index);
    begin = end;
  };
  for (std::uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
    if (!EndsSentence(tokens[i])) continue;
    // "1. First item": the number of a list item.
    if (i == range.tokens.begin + 1 && tokens[i - 1].kind == TokenKind::kNumber) continue;
    std::uint32_t next = i + 1;
    while (next < range.tokens.end) {
      const Token& token = tokens[next];
      const bool closes =
          closing_[next] || (token.kind == TokenKind::kPunctuation &&
                             (EndsSentence(token) ||
                              CharacterAt(text_, token.span.begin).kind == CharacterKind::kClose));
      if (!closes) break;
      ++next;
    }
    if (next == range.tokens.end) break;
    // The last terminator decides: "?!", "...".
    std::uint32_t terminator = i;
    while (terminator + 1 < next && EndsSentence(tokens[terminator + 1])) ++terminator;
    if (BeginsSentence(terminator, next, range.tokens.end)) finish(next);
    i = next - 1;
  }
  if (begin < range.tokens.end) finish(range.tokens.end);
  range.sentences.end = static_cast<std::uint32_t>(layers_.sentences.size());
}

}  // namespace hearsay
