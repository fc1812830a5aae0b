// A RuleSet: everything hearsay knows of a language, loaded from rule files.
//
// Lexicons (TSV), word lists and patterns (TOML) under rules/en; a user's own folder is
// laid over the built-in one: an entry or rule with the same id replaces it. Loaded once,
// then const: safe to share between threads. Hits are found by a trie over WordHash.
#ifndef HEARSAY_RULES_RULE_SET_H_
#define HEARSAY_RULES_RULE_SET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/pattern.h"
#include "rules/phrase_trie.h"
#include "rules/vocabulary.h"
#include "text/layers.h"

namespace hearsay {

enum VerbForm : std::uint8_t {
  kFormBase = 1,
  kFormThird = 2,
  kFormPast = 4,
  kFormParticiple = 8,
  kFormGerund = 16,
};

// Which complements a cue takes.
enum CueFrame : std::uint16_t {
  kFrameClause = 1,      // said (that) prices rose
  kFrameQuotation = 2,   // said: "..."
  kFrameNoun = 4,        // denied the allegations
  kFrameInfinitive = 8,  // promised to resign
  kFrameRecipient = 16,  // told reporters (that) ...
  kFrameAs = 32,         // described the deal as a mistake
  kFrameAbout = 64,      // complained about / of / over the delay
  kFrameGerund = 128,    // denied taking bribes
  kFrameFor = 256,       // blamed them for the crash, called for talks
};

struct CueVerb {
  std::string id;  // "cue/say"
  std::string lemma;
  CueTone tone = CueTone::kNeutral;
  std::uint16_t frames = 0;
};

struct CueNoun {
  std::string id;  // "cue-noun/statement"
  std::string lemma;
  CueTone tone = CueTone::kNeutral;
  Medium medium = Medium::kNone;
  std::uint16_t frames = 0;
};

// A noun that heads a source's noun phrase: "spokesman", "critics", "report", "agency".
struct SourceNoun {
  std::string id;  // "source/spokesman"
  std::string lemma;
  EntityType type = EntityType::kPerson;  // of an unnamed, indefinite mention
  bool role = false;                      // a job or office that a named person may also bear
  char gender = '?';                      // 'm', 'f' or '?'
};

struct Outlet {
  std::string id;  // "outlet/defense-news"
  std::string name;
  std::vector<std::string> aliases;
  std::string domain;
  OutletKind kind = OutletKind::kNewspaper;
  std::string country;  // ISO 3166 alpha-2
  std::string subject;  // "general", "defence", "business", ...
  std::string parent;   // id of the outlet it belongs to
  std::string frequency;
};

// A head noun by which outlets are described: "journal", "broadcaster", "paper", "report".
struct OutletDescriptor {
  std::string id;  // "descriptor/journal"
  std::string noun;
  std::vector<OutletKind> kinds;  // the kinds it can stand for; empty: any
};

// A word that narrows a description: "military" -> subject defence, "Chinese" -> CN.
struct OutletModifier {
  std::string id;
  std::string word;
  std::string subject;
  std::string country;
  std::string frequency;
};

struct Honorific {
  std::string id;
  std::string form;
  std::string kind;  // "courtesy", "rank", "office", "religious", "academic"
  char gender = '?';
};

// A named set of words and phrases that patterns and stages refer to.
struct WordList {
  std::string id;
  std::string reason;
  std::vector<std::string> entries;
};

enum class LexiconKind : std::uint8_t {
  kCueVerb,
  kCueNoun,
  kSourceNoun,
  kOutlet,
  kOutletDescriptor,
  kOutletModifier,
  kHonorific,
  kMedium,
  kWordList,
};

// An occurrence of a lexicon entry in a text.
struct LexiconHit {
  TokenRange tokens;
  LexiconKind kind;
  std::uint8_t forms = 0;   // bits of VerbForm (verbs); 1 singular, 2 plural (nouns)
  std::uint32_t entry = 0;  // index into the RuleSet's vector of that kind
};

struct MediumPhrase {
  std::string id;
  std::string phrase;
  Medium medium = Medium::kNone;
};

class RuleSet {
 public:
  // The rules compiled into the program.
  static absl::StatusOr<RuleSet> BuiltIn();
  // The built-in rules with the rule files of a folder laid over them. Errors name file,
  // line, column and what to do.
  static absl::StatusOr<RuleSet> WithFolder(const std::string& folder);

  const std::vector<CueVerb>& cue_verbs() const { return cue_verbs_; }
  const std::vector<CueNoun>& cue_nouns() const { return cue_nouns_; }
  const std::vector<SourceNoun>& source_nouns() const { return source_nouns_; }
  const std::vector<Outlet>& outlets() const { return outlets_; }
  const std::vector<OutletDescriptor>& outlet_descriptors() const { return outlet_descriptors_; }
  const std::vector<OutletModifier>& outlet_modifiers() const { return outlet_modifiers_; }
  const std::vector<Honorific>& honorifics() const { return honorifics_; }
  const std::vector<MediumPhrase>& media() const { return media_; }
  const std::vector<WordList>& word_lists() const { return word_lists_; }
  const std::vector<Pattern>& patterns() const { return patterns_; }

  // Index of the word list, or kNone.
  std::int32_t FindWordList(std::string_view id) const;

  // All hits in the tokens, by begin; at one begin the longest of each kind.
  // Case matters only for outlets: a hit needs an upper-case first letter.
  std::vector<LexiconHit> FindHits(std::string_view text, const TextLayers& layers) const;

 private:
  friend class RuleLoader;
  std::vector<CueVerb> cue_verbs_;
  std::vector<CueNoun> cue_nouns_;
  std::vector<SourceNoun> source_nouns_;
  std::vector<Outlet> outlets_;
  std::vector<OutletDescriptor> outlet_descriptors_;
  std::vector<OutletModifier> outlet_modifiers_;
  std::vector<Honorific> honorifics_;
  std::vector<MediumPhrase> media_;
  std::vector<WordList> word_lists_;
  std::vector<Pattern> patterns_;
  PhraseTrie trie_;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_SET_H_
