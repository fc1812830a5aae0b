// A source's noun phrase taken apart: determiner, head and what a definite description says.
//
// Positions are tokens of the document. Plain data, made by a pure function.
#ifndef HEARSAY_SOURCE_PHRASE_H_
#define HEARSAY_SOURCE_PHRASE_H_

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

struct Phrase {
  TokenRange tokens;       // all of it, without punctuation at its ends
  TokenRange proper;       // up to the first preposition, clause, comma or "and"
  std::uint32_t head = 0;  // the word that says what it is
  bool pronoun = false;    // nothing but a pronoun
  bool definite = false;
  bool indefinite = false;
  bool possessed = false;  // "his lawyer", "the mayor's office"
  bool quantity = false;   // "many", "dozens of", "12 percent of"
  bool one_of = false;     // "one of the officials"
  bool plural = false;
};

// The tokens that a span covers (a token it cuts counts).
TokenRange TokensOf(const TextLayers& layers, Span span);

// The span from the first to the last of the tokens; tokens must not be empty.
Span SpanOf(const TextLayers& layers, TokenRange tokens);

// Takes the tokens apart. `tokens` must not be empty.
Phrase ReadPhrase(std::string_view text, const TextLayers& layers, const TokenWords& words,
                  TokenRange tokens);

// The words of a description as a name: without article, up to the first comma or clause.
std::string_view DescriptionOf(std::string_view text, const TextLayers& layers,
                               const TokenWords& words, const Phrase& phrase);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_PHRASE_H_
