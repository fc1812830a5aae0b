// Token patterns: what lexicons cannot say, written in TOML and compiled to elements.
//
//   $source[NP] $cue[<be> <adverb>* cited|quoted in $relay[NP] as <cue:gerund>] $content[CLAUSE]
//
// An element is one of
//   word, word|word      these words, whatever their case; "," ":" and other marks likewise
//   <list>               a word or phrase of the word list of that name (rules/en/words.toml)
//   <cue> <cue:past>     a form of a cue verb; the forms are base, third, past, participle,
//                        gerund; <cue:past+third> allows several; <cue/document> by tone
//   <noun:cue> <noun:source> <noun:document> <outlet> <medium>   a hit of that lexicon
//   NP                   a noun phrase        CLAUSE   the rest of the clause
//   QUOTE                a quotation          SENTENCE the rest of the sentence
//   ^ and $              the sentence's begin and end
// with ? (none or one) or * (any number) after it. $role[...] captures; roles are source,
// cue, content, relay, medium, and may stand inside another.
//
// Plain data; matching stands in the attribution floor.
#ifndef HEARSAY_RULES_PATTERN_H_
#define HEARSAY_RULES_PATTERN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/vocabulary.h"

namespace hearsay {

class RuleSet;

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

}  // namespace hearsay

#endif  // HEARSAY_RULES_PATTERN_H_
