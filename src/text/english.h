// The little English that segmentation cannot do without: abbreviations, elisions,
// contractions, and words that begin a sentence.
//
// It stands here as tables and not in rules/en because whether a full stop ends a sentence,
// and an apostrophe a quotation, must be known before any rule can look at a sentence; the
// rules' own examples are cut by this floor. Closed classes only: a word that reports or
// names somebody belongs to rules/en. Pure functions.
#ifndef HEARSAY_TEXT_ENGLISH_H_
#define HEARSAY_TEXT_ENGLISH_H_

#include <cstdint>
#include <string_view>

namespace hearsay {

enum class Abbreviation : std::uint8_t {
  kNone,
  kBeforeName,    // "Mr.", "Rep.": another word always follows, never a new sentence
  kBeforeNumber,  // "No. 5": an abbreviation only before a digit
  kAnywhere,      // "Inc.", "Jan.": its full stop may end the sentence as well
};

// What a word, as written and without its full stop, abbreviates.
Abbreviation AbbreviationOf(std::string_view word);

// "'tis", "'em", "'n'": is `word`, without its leading apostrophe, such a word?
bool IsElision(std::string_view word);

// The size of the contraction that begins `text` (after its apostrophe: "s", "re", "ve", "ll",
// "d", "m"), or 0. The caller looks whether the word ends there.
std::size_t ContractionSize(std::string_view text);

// A word which, when it has a capital inside running text, begins a sentence: "The", "He".
bool BeginsSentence(std::string_view word);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_ENGLISH_H_
