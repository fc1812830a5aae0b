// A Reading: one text as the finders see it, its layers with the grammar's closed classes.
//
// Which words belong to a class is data (the word lists of rules/en); this file only knows
// the classes' names. Built once a document in one pass over the hits, then const. It holds
// references: text, layers, hits and rules must outlive it. Positions are token indices.
#ifndef HEARSAY_ATTRIBUTION_READING_H_
#define HEARSAY_ATTRIBUTION_READING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// Bits; a token may belong to several classes.
enum TokenClass : std::uint64_t {
  // From word lists of the same name.
  kBe = 1ull << 0,
  kHave = 1ull << 1,
  kDo = 1ull << 2,
  kModal = 1ull << 3,
  kNegation = 1ull << 4,
  kDeterminer = 1ull << 5,
  kSubjectPronoun = 1ull << 6,
  kObjectPronoun = 1ull << 7,
  kPreposition = 1ull << 8,
  kCoordinator = 1ull << 9,
  kSubordinator = 1ull << 10,
  kRelative = 1ull << 11,
  kByMarker = 1ull << 12,
  kComplementizer = 1ull << 13,
  kInfinitiveMarker = 1ull << 14,
  kAsMarker = 1ull << 15,
  kAdverb = 1ull << 16,
  kTimeWord = 1ull << 17,
  kContrast = 1ull << 18,

  kAboutMarker = 1ull << 19,
  kReflexive = 1ull << 32,
  kQuantifier = 1ull << 33,  // a determiner that may stand alone: "half said"
  // From the lexicons.
  kSourceHead = 1ull << 20,  // in a source noun, an outlet, a cue noun
  kCueForm = 1ull << 21,     // first token of a cue verb's form
  kCueGerund = 1ull << 22,   // and that form is a gerund
  kCueFinite = 1ull << 23,   // and that form is past or third person
  // From the token itself.
  kComma = 1ull << 24,
  kColon = 1ull << 25,
  kSemicolon = 1ull << 26,
  kDash = 1ull << 27,
  kHyphen = 1ull << 28,  // a hyphen inside a compound
  kOpenBracket = 1ull << 29,
  kCloseBracket = 1ull << 30,
  kStop = 1ull << 31,  // . ! ? and a run of dots
};

constexpr std::uint64_t kAuxiliary = kBe | kHave | kDo | kModal;

struct Reading {
  std::string_view text;
  const TextLayers& layers;
  const std::vector<LexiconHit>& hits;
  const RuleSet& rules;
  std::vector<std::uint64_t> classes;    // bits of TokenClass, one a token
  std::vector<std::uint32_t> first_hit;  // index of the first hit at or after each token

  std::uint32_t size() const { return static_cast<std::uint32_t>(classes.size()); }
  const Token& token(std::uint32_t at) const { return layers.tokens[at]; }
  bool Is(std::uint32_t at, std::uint64_t any_of) const { return (classes[at] & any_of) != 0; }
  bool IsQuoteMark(std::uint32_t at) const {
    return layers.tokens[at].kind == TokenKind::kQuoteMark;
  }
  bool IsWord(std::uint32_t at) const {
    return layers.tokens[at].kind == TokenKind::kWord ||
           layers.tokens[at].kind == TokenKind::kNumber;
  }
  bool IsName(std::uint32_t at) const {
    const LetterCase letters = layers.tokens[at].letter_case;
    return letters == LetterCase::kTitle || letters == LetterCase::kUpper ||
           letters == LetterCase::kMixed;
  }
  std::string_view Word(std::uint32_t at) const { return Slice(text, layers.tokens[at].span); }
  // The quotation that opens with the mark at `at`, or kNone.
  std::int32_t QuotationOpenedAt(std::uint32_t at) const;
  // The quotation that closes with the mark at `at`, or kNone.
  std::int32_t QuotationClosedAt(std::uint32_t at) const;
};

Reading MakeReading(std::string_view text, const TextLayers& layers,
                    const std::vector<LexiconHit>& hits, const RuleSet& rules);

// "'s", whichever apostrophe it has.
bool IsPossessive(std::string_view word);

// True for the word lists that make classes above: their words are too common to search by.
bool IsClosedClass(std::string_view list);

// The bytes from the first to the last token of a range that is not empty.
Span SpanOf(const Reading& reading, TokenRange tokens);

// Calls visit(hit) for every hit of a lexicon that begins at the token.
template <typename Visit>
void ForHitsAt(const Reading& reading, std::uint32_t at, LexiconKind kind, const Visit& visit) {
  for (std::uint32_t i = reading.first_hit[at];
       i < reading.hits.size() && reading.hits[i].tokens.begin == at; ++i) {
    if (reading.hits[i].kind == kind) visit(reading.hits[i]);
  }
}

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_READING_H_
