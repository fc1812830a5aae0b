// What a check looks for, as its rule file says it: subjects, and facts that must hold of them.
//
//   subject = "source"        # look at every source of the document
//   [[where]]                 # any one of these tables, all of its facts
//   source = "anonymous"
//   specificity = "bare"
//   [[unless]]                # none of these
//   quoted = true
//
// docs/checks-language.md lists the subjects and facts. Plain data, immutable once loaded.
#ifndef HEARSAY_CHECK_CONDITION_H_
#define HEARSAY_CHECK_CONDITION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "check/fact_schema.h"
#include "text/layers.h"

namespace hearsay {

// One line of a condition: a fact and what it must be.
struct FactTest {
  const FactSchema* fact = nullptr;
  std::uint32_t choices = 0;  // kChoice: bits of the choices that will do
  double number = 0;          // kAtLeast, kAtMost
  bool flag = false;          // kFlag
  std::int32_t list = kNone;  // kList: index into CheckRules::lists()
};

// All tests must hold.
using FactTests = std::vector<FactTest>;

// What a finding marks.
enum class MarkKind : std::uint8_t {
  kSubject,    // the source's words, the quotation, the phrase, the link's words
  kSource,     // the source's words, where the statement has any, else its cue
  kCue,        // the cue
  kQuotation,  // the first quotation mark of the statement's content to its end
  kSentence,   // the sentence around the subject
  kOutlet,     // the words that name the outlet of the chain
  kReason,     // why the source is not named
  kPlace,      // of a quotation's form: the characters at fault
};

// What is reported only once.
enum class OnceFor : std::uint8_t { kSubject, kSource, kOutlet, kParagraph, kDocument };

struct CheckCondition {
  SubjectKind subject = SubjectKind::kEvidence;
  std::int32_t phrases = kNone;   // subject "phrase": the list whose phrases are looked for
  std::vector<FactTests> where;   // any of them; none: every subject
  std::vector<FactTests> unless;  // none of them
  MarkKind mark = MarkKind::kSubject;
  OnceFor once = OnceFor::kSubject;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CONDITION_H_
