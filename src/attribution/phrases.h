// Shallow phrases over a Reading: noun phrases, verb groups, clause ends.
//
// No parser: closed classes, punctuation and lexicon hits only. Every function looks at a
// bounded number of tokens within its window, so that all of them together stay linear in
// the text. Positions are token indices; ranges are half open. Pure functions.
#ifndef HEARSAY_ATTRIBUTION_PHRASES_H_
#define HEARSAY_ATTRIBUTION_PHRASES_H_

#include <cstdint>
#include <optional>

#include "attribution/reading.h"

namespace hearsay {

// The tokens that can belong to one clause with the token at `at`: its sentence, cut to
// the innermost quotation that holds it, and to a bounded reach on both sides.
TokenRange WindowAround(const Reading& reading, std::uint32_t at);

// A verb with its auxiliaries, negation and adverbs: "has also not said", "was quoted".
struct VerbGroup {
  TokenRange tokens;
  TokenRange verb;
  bool finite = false;      // past or third person, or with an auxiliary
  bool passive = false;     // a form of be and a participle
  bool gerund = false;      // "saying", without auxiliary
  bool infinitive = false;  // "to say"
  bool negated = false;
};
VerbGroup VerbGroupOf(const Reading& reading, const LexiconHit& cue, TokenRange window);

// True for a word that can stand inside a noun phrase as head or modifier.
bool IsNominal(const Reading& reading, std::uint32_t at);

// The noun phrase that ends just before `end`, with what stands before its head and the
// "of", "for", "from" phrases and short relative clauses inside: "a spokeswoman for the
// ministry who left in May". No apposition between commas.
std::optional<TokenRange> NounPhraseBefore(const Reading& reading, std::uint32_t end,
                                           std::uint32_t floor);

// The noun phrase that begins at `begin`, without apposition.
std::optional<TokenRange> NounPhraseFrom(const Reading& reading, std::uint32_t begin,
                                         std::uint32_t ceiling);

// The subject that ends just before `end`: NounPhraseBefore, over apposition, age and
// relative clause between commas: "Jane Roe, 45, a lawyer from Ohio, who left in May,".
// The phrase's last comma is left out; `begin` of what stands between subject and verb
// (", in a statement,") is skipped too.
std::optional<TokenRange> SubjectBefore(const Reading& reading, std::uint32_t end,
                                        std::uint32_t floor);

// The subject that follows its verb (said Jane Roe, a lawyer from Ohio): NounPhraseFrom
// and its appositions.
std::optional<TokenRange> SubjectAfter(const Reading& reading, std::uint32_t begin,
                                       std::uint32_t ceiling);

// True when a clause with a finite verb seems to begin at `begin`. Strict: its subject is a
// pronoun, or a noun phrase that a verb follows at once; needed after cues that also take a
// noun phrase (found the report / found the report was wrong).
bool BeginsClause(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling, bool strict);

// True when a report's source and cue stand at `begin`, and nothing more: "Roe said.",
// "the agency reported,".
bool BeginsTag(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling);

// What a content is: a clause reaches on over commas that end a phrase.
enum class ContentShape : std::uint8_t {
  kClause,  // said (that) prices rose
  kPhrase,  // denied the charge; promised to resign
};

// Where the content that begins at `begin` ends: at the sentence's end, or earlier where
// another report or the article's own voice begins (", adding that", ", but she ...").
std::uint32_t ContentEnd(const Reading& reading, std::uint32_t begin, std::uint32_t ceiling,
                         ContentShape shape);

// Without the commas, stops and dashes at both ends; quotation marks are kept.
TokenRange TrimPunctuation(const Reading& reading, TokenRange range);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_PHRASES_H_
