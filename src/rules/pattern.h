// Token patterns: what lexicons cannot say, written in TOML and compiled to elements.
//
//   $source[NP] $cue[<be> <adverb>* cited|quoted in $relay[NP] as <cue:gerund>] $content[CLAUSE]
//
// Elements stand between blanks. An element is one of
//   word, word|word      one of these words, written in lower case, whatever their case in the
//                        text; "," ":" and other marks likewise. A word that is several tokens
//                        ("op-ed", "said:") stands for these tokens in a row
//   <list>               a word or phrase of the word list of that name (rules/en/words.toml)
//   <cue> <cue:past>     a form of a cue verb; the forms are base, third, past, participle,
//                        gerund; <cue:past+third> allows several; <cue/document> by tone,
//                        <cue:past/document> by both
//   <noun:cue> <noun:source> <noun:document> <outlet> <medium>   a hit of that lexicon
//   NP                   a noun phrase        CLAUSE   the rest of the clause
//   QUOTE                a quotation          SENTENCE the rest of the sentence
//   ^ and $              the sentence's begin and end
// with ? (none or one) or * (any number) after it. $role[...] captures; roles are source,
// cue, content, relay, medium, and may stand inside another. A backslash makes the next
// character an ordinary one: "\$", "\?".
//
// Plain data; matching stands in the attribution floor.
#ifndef HEARSAY_RULES_PATTERN_H_
#define HEARSAY_RULES_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.h"

namespace hearsay {

enum class ElementKind : std::uint8_t {
  kWords,    // any of `words`
  kList,     // a phrase of word list `index`
  kCueVerb,  // a cue verb in one of `forms`, of tone `tone` when has_tone
  kCueNoun,
  kSourceNoun,
  kDocumentNoun,
  kOutlet,
  kMedium,
  kNounPhrase,
  kClause,
  kQuotation,
  kSentenceRest,
  kSentenceBegin,
  kSentenceEnd,
  kOpen,   // a capture of `role` begins; takes no token
  kClose,  // it ends
};

enum class CaptureRole : std::uint8_t { kSource, kCue, kContent, kRelay, kMedium };

enum class Repeat : std::uint8_t { kOnce, kOptional, kAny };

struct PatternElement {
  ElementKind kind = ElementKind::kWords;
  Repeat repeat = Repeat::kOnce;
  CaptureRole role = CaptureRole::kSource;  // kOpen, kClose
  std::vector<std::uint64_t> words;         // WordHash of each, kWords
  std::uint32_t index = 0;                  // kList: index into RuleSet::word_lists
  std::uint8_t forms = 0;                   // kCueVerb: bits of VerbForm, 0 = any
  bool has_tone = false;
  CueTone tone = CueTone::kNeutral;
};

struct Pattern {
  std::string id;
  std::string reason;
  std::string text;  // as written
  std::vector<PatternElement> elements;
  CueTone tone = CueTone::kNeutral;
  Medium medium = Medium::kNone;
  std::string relay_form;  // "receiver", "carrier", "cited", "published"; empty: no relay
  float confidence = 0.8f;
  std::vector<std::string> matches;  // marked text that must be found as marked
  std::vector<std::string> rejects;  // text in which this pattern must find nothing
  std::string file;                  // where it was written
  int line = 0;
};

// What is wrong with a pattern, and where in its text (a byte).
struct PatternError {
  std::size_t at = 0;
  std::string message;
};

// Compiles a pattern's text into elements. find_list gives a word list's index by its id, or
// kNone. Returns nothing when all is well; `elements` is complete only then.
std::optional<PatternError> CompilePattern(
    std::string_view text, const std::function<std::int32_t(std::string_view)>& find_list,
    std::vector<PatternElement>& elements);

std::string_view Name(CaptureRole role);
std::optional<CaptureRole> ParseCaptureRole(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_RULES_PATTERN_H_
