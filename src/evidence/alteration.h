// What can have been done to somebody's words between an original and a quotation.
#ifndef HEARSAY_EVIDENCE_ALTERATION_H_
#define HEARSAY_EVIDENCE_ALTERATION_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace hearsay {

// The later ones are graver.
enum class Alteration : std::uint8_t {
  kVerbatim,        // word for word
  kTooShort,        // a word or two that do not stand there: nothing can be said
  kPunctuation,     // other marks between the same words
  kCleanedUp,       // fillers left out, grammar mended, a number written in another way
  kBracketed,       // square brackets hold what was not said
  kCutMarked,       // words left out where an ellipsis stands
  kCutMidSentence,  // shown as a sentence, though the speaker's goes on or began earlier
  kCutUnmarked,     // words left out where no ellipsis stands
  kReworded,        // other words
  kJoined,          // two statements made one
  kCutReach,        // as kCutMidSentence; what was left out limits or denies what is left
  kModality,        // surer, less sure, or otherwise necessary
  kNegation,        // a "not" too many or too few
  kNumber,          // another number or amount
  kOtherOccasion,   // said elsewhere or at another time
  kOtherSpeaker,    // said by somebody else
  kNotFound,        // not among the originals
};
inline constexpr std::size_t kAlterationCount = 17;

// "cut without a mark"
std::string_view Name(Alteration alteration);

// One difference between a quotation and its original. Spans are of either one's text; an empty
// span stands where the words would be.
struct Difference {
  Alteration kind = Alteration::kReworded;
  Span quoted;
  Span original;
  friend bool operator==(const Difference&, const Difference&) = default;
};

// Orders kinds gravest first and drops repetitions; {kVerbatim} for none.
std::vector<Alteration> GravestFirst(std::vector<Alteration> kinds);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_ALTERATION_H_
