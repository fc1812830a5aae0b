// The layers that the text floor lays over a string: tokens, sentences, paragraphs and
// quotations, all as spans of that string.
//
// Units: bytes for Span, indices into the layers' own vectors for everything else.
// Ownership: layers hold no text; they are valid as long as the string they were made
// from is unchanged. Immutable once built, so they may be shared between threads.
#ifndef HEARSAY_TEXT_LAYERS_H_
#define HEARSAY_TEXT_LAYERS_H_

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace hearsay {

// The items [begin, end) of a vector of the layers (tokens, say).
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr auto operator<=>(const IndexRange&, const IndexRange&) = default;
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool Contains(IndexRange other) const {
    return begin <= other.begin && other.end <= end;
  }
};

using TokenRange = IndexRange;
using SentenceRange = IndexRange;

constexpr std::int32_t kNone = -1;

enum class TokenKind : std::uint8_t {
  kWord,         // letters; also "'s", "n't", "U.S.", "@handle", a URL, the ' of "workers'"
  kNumber,       // starts with a digit: "1,000.5", "2015"; also ".5" and "'90s"
  kPunctuation,  // anything else that is visible, one mark or a run of dots
  kQuoteMark,    // a mark that opens or closes a quotation; never an apostrophe
};

enum class LetterCase : std::uint8_t {
  kNone,   // no letter in it
  kLower,  // "said"
  kTitle,  // "Said"
  kUpper,  // "NATO", "U.S."; one upper-case letter counts as kTitle
  kMixed,  // "iPhone", "McCain"
};

// Words are split as Universal Dependencies does for English: "'s" and "n't" are tokens
// of their own, hyphens split ("US", "-", "based"), abbreviations keep their full stop.
struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  LetterCase letter_case = LetterCase::kNone;
  bool space_before = false;  // white space (or the text's begin) stands before it
  std::uint64_t word = 0;     // WordHash() of its text
};

struct Sentence {
  Span span;  // first token's begin to last token's end
  TokenRange tokens;
  std::uint32_t paragraph = 0;
};

struct Paragraph {
  Span span;
  TokenRange tokens;
  SentenceRange sentences;
};

enum class QuoteStyle : std::uint8_t { kDouble, kSingle, kGuillemet, kLowHigh };

// One pair of quotation marks. A quotation over several paragraphs, each opened by a
// mark of its own, is one Quotation a paragraph, joined by `previous`.
struct Quotation {
  Span span;                      // with its marks
  Span inner;                     // without them
  TokenRange tokens;              // the tokens of inner
  std::int32_t parent = kNone;    // the quotation around this one
  std::int32_t previous = kNone;  // the piece that this one continues, a paragraph before
  QuoteStyle style = QuoteStyle::kDouble;
  bool opened = true;  // false: no opening mark stands there
  bool closed = true;  // false: no closing mark; recovered at the paragraph's end
};

enum class TextNoticeKind : std::uint8_t {
  kUnclosedQuotation,  // no closing mark in the paragraph, nor is it continued
  kUnopenedQuotation,  // a closing mark that closes nothing
  kMixedMarks,         // opened in one style, closed in another
};

// Something odd that the reader of results should know of.
struct TextNotice {
  TextNoticeKind kind;
  Span span;
};

struct TextLayers {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<Quotation> quotations;          // by begin; a parent stands before its children
  std::vector<std::int32_t> token_quotation;  // for each token the innermost quotation whose
                                              // span (marks included) holds it, or kNone
  std::vector<std::uint32_t> token_sentence;  // for each token its sentence
  std::vector<TextNotice> notices;
};

}  // namespace hearsay

#endif  // HEARSAY_TEXT_LAYERS_H_
