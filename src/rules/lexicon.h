// The entries of the lexicons: one struct a kind, one object a line of a TSV file.
//
// rules/en/README.md says what each column means. Plain data.
#ifndef HEARSAY_RULES_LEXICON_H_
#define HEARSAY_RULES_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

enum NounForm : std::uint8_t {
  kFormSingular = 1,
  kFormPlural = 2,
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
  std::vector<std::string> short_forms;  // stand for it once its full name occurred: "Times"
  bool ambiguous = false;  // its name is a common word or another's name too: "Time", "Nature";
                           // a hit is an outlet only where the context says so
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

struct MediumPhrase {
  std::string id;
  std::string phrase;
  Medium medium = Medium::kNone;
};

// A country, a city, or the word for its people ("demonym": "Chinese").
struct Place {
  std::string id;
  std::string name;
  std::string kind;      // "country", "capital", "city", "state", "region", "demonym"
  std::string country;   // ISO 3166 alpha-2
  bool metonym = false;  // also stands for its government: "Beijing said"
};

struct Organization {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  bool head = false;  // false: a named body ("FBI"); true: a noun that heads the names and
                      // descriptions of organizations ("ministry", "committee")
};

struct GivenName {
  std::string id;
  std::string name;
  char gender = '?';
};

// A named set of words and phrases that patterns and stages refer to.
struct WordList {
  std::string id;
  std::string reason;
  std::vector<std::string> entries;
  std::string file;  // where it was written
  int line = 0;
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
  kPlace,
  kOrganization,
  kGivenName,
  kWordList,
};
constexpr std::size_t kLexiconKindCount = static_cast<std::size_t>(LexiconKind::kWordList) + 1;

std::string_view Name(LexiconKind kind);
std::optional<LexiconKind> ParseLexiconKind(std::string_view name);

// An occurrence of a lexicon entry in a text.
struct LexiconHit {
  TokenRange tokens;
  LexiconKind kind;
  std::uint8_t forms = 0;   // bits of VerbForm (cue verbs) or NounForm (nouns), else 0
  std::uint32_t entry = 0;  // index into the RuleSet's vector of that kind
  friend bool operator==(const LexiconHit&, const LexiconHit&) = default;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_LEXICON_H_
