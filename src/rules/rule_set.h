// A RuleSet: everything hearsay knows of a language, loaded from rule files.
//
// Lexicons (TSV), word lists and patterns (TOML) under rules/en; a user's own folder is
// laid over the built-in one: an entry or rule with the same id replaces it. Loaded once,
// then const: safe to share between threads. Hits are found by a trie over WordHash.
#ifndef HEARSAY_RULES_RULE_SET_H_
#define HEARSAY_RULES_RULE_SET_H_

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/lexicon.h"
#include "rules/pattern.h"
#include "rules/outlet_names.h"
#include "rules/phrase_trie.h"
#include "rules/rule_file.h"
#include "rules/vocabulary.h"
#include "text/layers.h"

namespace hearsay {

struct UserConfig;

// One [[lexicon]] table: what a TSV file holds and why, with examples.
struct Lexicon {
  std::string id;  // "lexicon/cues"
  LexiconKind kind = LexiconKind::kCueVerb;
  std::string path;  // of the TSV file, inside the rules' folder
  std::string reason;
  std::vector<std::string> matches;  // marked text: what bears the kind's name ("cue" for cue
                                     // verbs) is all that the lexicon finds
  std::vector<std::string> rejects;  // text in which the lexicon must find nothing
  std::string file;                  // where it was written
  int line = 0;
};

// One [[finder]] table: a rule that is written in C++ (the attribution floor), with its
// reason, its confidence and examples. A finder that no table names finds nothing.
struct Finder {
  std::string id;  // "finder/that-clause"
  std::string reason;
  float confidence = 0.5f;           // the share of its findings that were right, 0 to 1
  std::vector<std::string> matches;  // marked text that must be found as marked
  std::vector<std::string> rejects;  // text in which this finder must find nothing
  std::string file;                  // where it was written
  int line = 0;
};

// One [[resolver]] table: a rule of the source or provenance floor, as explanations name it.
struct Resolver {
  std::string id;  // "resolve/pronoun", "relay/told"
  std::string reason;
  std::vector<std::string> examples;  // marked text, " => ", the chain that it must give
  std::string file;                   // where it was written
  int line = 0;
};

// Any rule, lexicon, word list or lexicon entry, as `hearsay rules` shows it.
struct RuleInfo {
  std::string id;
  std::string
      kind;  // "lexicon", "word-list", "pattern", "finder", "resolver", or a lexicon kind: "outlet"
  std::string reason;
  std::string file;
  int line = 0;
  std::string summary;  // one line: the pattern, the list's words, the entry's cells
  std::vector<std::string> matches;
  std::vector<std::string> rejects;
};

class RuleSet {
 public:
  RuleSet(RuleSet&&) = default;
  RuleSet& operator=(RuleSet&&) = default;

  // The rules compiled into the program.
  static absl::StatusOr<RuleSet> BuiltIn();
  // The built-in rules with the rule files of a folder laid over them. Errors name file,
  // line, column and what to do.
  static absl::StatusOr<RuleSet> WithFolder(const std::string& folder);
  // The built-in rules, over them the rules that a hearsay.toml names and holds (config.h),
  // over these the rule files of a folder; an empty folder adds nothing.
  static absl::StatusOr<RuleSet> WithConfig(const UserConfig& config, const std::string& folder);

  const std::vector<CueVerb>& cue_verbs() const { return cue_verbs_; }
  const std::vector<CueNoun>& cue_nouns() const { return cue_nouns_; }
  const std::vector<SourceNoun>& source_nouns() const { return source_nouns_; }
  const std::vector<Outlet>& outlets() const { return outlets_; }
  const OutletNames& outlet_names() const { return outlet_names_; }
  const std::vector<OutletDescriptor>& outlet_descriptors() const { return outlet_descriptors_; }
  const std::vector<OutletModifier>& outlet_modifiers() const { return outlet_modifiers_; }
  const std::vector<Honorific>& honorifics() const { return honorifics_; }
  const std::vector<MediumPhrase>& media() const { return media_; }
  const std::vector<Place>& places() const { return places_; }
  const std::vector<Organization>& organizations() const { return organizations_; }
  const std::vector<GivenName>& given_names() const { return given_names_; }
  const std::vector<WordList>& word_lists() const { return word_lists_; }
  const std::vector<Pattern>& patterns() const { return patterns_; }
  const std::vector<Lexicon>& lexicons() const { return lexicons_; }
  const std::vector<Finder>& finders() const { return finders_; }
  const std::vector<Resolver>& resolvers() const { return resolvers_; }

  // Index of the word list, or kNone.
  std::int32_t FindWordList(std::string_view id) const;

  // All hits in the tokens, by begin; at one begin the longest of each kind, of word lists
  // the longest of each list. Two entries that share the words both hit. A hit inside a
  // longer hit of its kind is left out, again except for word lists. Case matters for names
  // only (outlets, places, organizations, given names): a word that the lexicon writes with
  // a capital must have one in the text, one of up to three capitals ("WHO") only capitals.
  std::vector<LexiconHit> FindHits(std::string_view text, const TextLayers& layers) const;

  // How many different words and phrases of lexicons and word lists are looked for.
  std::size_t phrase_count() const { return trie_.size(); }

  // Every lexicon, followed by its entries, then every word list, every pattern and
  // every finder.
  std::vector<RuleInfo> ListRules() const;
  std::optional<RuleInfo> FindRule(std::string_view id) const;

 private:
  friend class RuleLoader;
  // Where a lexicon entry was written.
  struct Origin {
    std::uint32_t file = 0;        // index into file_names_
    std::int32_t lexicon = kNone;  // index into lexicons_
    std::int32_t line = 0;
  };
  // What stands beside the entries of one kind: same index as the vector of that kind.
  struct EntryTable {
    std::vector<Origin> origins;
    std::vector<std::string_view> cells;  // as many for each entry as its schema has columns
  };

  RuleSet() = default;
  RuleInfo InfoOf(const Lexicon& lexicon) const;
  RuleInfo InfoOf(LexiconKind kind, std::size_t entry) const;
  RuleInfo InfoOf(const WordList& list) const;
  RuleInfo InfoOf(const Pattern& pattern) const;
  RuleInfo InfoOf(const Finder& finder) const;
  RuleInfo InfoOf(const Resolver& resolver) const;

  std::vector<CueVerb> cue_verbs_;
  std::vector<CueNoun> cue_nouns_;
  std::vector<SourceNoun> source_nouns_;
  std::vector<Outlet> outlets_;
  std::vector<OutletDescriptor> outlet_descriptors_;
  std::vector<OutletModifier> outlet_modifiers_;
  std::vector<Honorific> honorifics_;
  std::vector<MediumPhrase> media_;
  std::vector<Place> places_;
  std::vector<Organization> organizations_;
  std::vector<GivenName> given_names_;
  std::vector<WordList> word_lists_;
  std::vector<Pattern> patterns_;
  std::vector<Lexicon> lexicons_;
  std::vector<Finder> finders_;
  std::vector<Resolver> resolvers_;
  std::array<EntryTable, kLexiconKindCount> tables_;
  std::vector<std::string> file_names_;
  std::vector<RuleFile> files_;    // keeps alive the texts that cells point into
  std::deque<std::string> texts_;  // cells that stand in no file as they are
  OutletNames outlet_names_;
  PhraseTrie trie_;
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_SET_H_
