// What the source floor knows of each token: the closed classes of words it belongs to and
// the lexicon entries that begin at it, gathered once from the rule set's hits.
//
// The classes come from word lists and lexicons of rules/en; a list that the rule set lacks
// is empty. Refers to the hits and rules it was made from and copies nothing of the text.
// Immutable once built.
#ifndef HEARSAY_SOURCE_WORDS_H_
#define HEARSAY_SOURCE_WORDS_H_

#include <cstdint>
#include <vector>

#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

enum class WordClass : std::uint8_t {
  kHe,               // he, him, his
  kShe,              // she, her
  kIt,               // it, its
  kThey,             // they, them, their
  kFirst,            // I, me, my, we, our
  kSecond,           // you, your
  kRelative,         // who, which, that, whose
  kWho,              // who, whom, whose
  kPossessive,       // his, her, its, their, my, our, your
  kDefinite,         // the, this, that, these, those
  kIndefinite,       // a, an, one, another
  kQuantity,         // many, most, some, several, dozens of
  kGenericQuantity,  // many, most, all, countless
  kGenericBody,      // company, firm, group: what any body may be called
  kPartitive,        // number, group, majority: what stands before "of"
  kGivenMale,        // a given name that men bear
  kGivenFemale,      // a given name that women bear
  kBody,             // heads of organizations' names: University, Inc, Ministry
  kCompany,          // Inc, Corp, Ltd: may be left out of a company's name
  kOutletWord,       // ends of outlets' names: News, Herald, Gazette
  kPlace,            // countries, states, cities
  kDemonym,          // American, Japanese
  kMetonym,          // places that speak for their government: Beijing
  kNameJoint,        // of, for: joins the parts of a body's name
  kNameParticle,     // de, van, bin, al: stands inside a person's name
  kNameSuffix,       // Jr., Sr., III
  kNotName,          // capitalised without being names: function words, days, months
  kParty,            // Democrats, Republicans
  kTelling,          // told, tells, telling: what stands before whoever was told
  kBeforeOutlet,     // told, interview with, according to: an outlet may follow
  kTellingNow,       // tell, tells, exclusively told
  kShare,            // percent, half, majority: a part of those asked
  kTwoPersons,       // two, couple, pair, duo
  kStatement,        // statement: speaks for whoever issued it
  kBareLabel,        // source, insider: labels that tell nothing but that there is one
  kOneMore,          // one, another: of people already spoken of
  kKnowing,          // familiar, briefed, close: what follows people who know
  kPhraseEnd,        // what ends a noun phrase proper: prepositions, participles, verbs
  kJournalist,       // reporter, host, editor, correspondent
  kTrait,            // star, actress, singer, mother: heads that describe a named person
  kPluralPeople,     // people, police, pair: plurals without an "s"
  kRumour,           // rumours, speculation, talk: nobody's statement
  kNewsReport,       // report(s), article, story: an outlet's work when an outlet is at hand
  kHedge,            // reportedly, allegedly
  kCopula,           // is, was, are, were, became
  kKnowledge,        // familiar with the matter
  kAnonymityReason,  // on condition of anonymity
  kHave,             // has, had
  kOtherTime,        // previously, once: not when the rest was said
  kCount,
};

class TokenWords {
 public:
  TokenWords(const TextLayers& layers, const std::vector<LexiconHit>& hits, const RuleSet& rules);

  bool Is(std::uint32_t token, WordClass word) const {
    return (classes_[token] >> static_cast<unsigned>(word)) & 1U;
  }
  // The longest hit of that kind that begins at token; nullptr when there is none.
  const LexiconHit* Find(std::uint32_t token, LexiconKind kind) const;
  // The longest hit of that word list that begins at token; nullptr when there is none.
  const LexiconHit* FindInList(std::uint32_t token, std::uint32_t list) const;

  const RuleSet& rules() const { return rules_; }
  const std::vector<LexiconHit>& hits() const { return hits_; }

 private:
  void Mark(TokenRange tokens, WordClass word);
  void MarkEntry(const LexiconHit& hit);

  const std::vector<LexiconHit>& hits_;
  const RuleSet& rules_;
  std::vector<std::uint64_t> classes_;    // one bit a WordClass
  std::vector<std::uint32_t> first_hit_;  // of each token, into hits_; one more at the end
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_WORDS_H_
