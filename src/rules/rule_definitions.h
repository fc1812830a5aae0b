// What one TOML rule file defines, before it is laid over other files.
#ifndef HEARSAY_RULES_RULE_DEFINITIONS_H_
#define HEARSAY_RULES_RULE_DEFINITIONS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "rules/lexicon.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"
#include "rules/rule_set.h"
#include "rules/toml_file.h"

namespace hearsay {

// A rule with where it stands, to point at when it clashes with another.
template <typename Rule>
struct Defined {
  Rule rule;
  RulePosition at;
  RulePosition text_at{};  // of a pattern's text
};

// A lexicon entry written as a table: [[outlet]].
struct DefinedEntry {
  LexiconKind kind = LexiconKind::kOutlet;
  std::vector<std::string> cells;  // in the order of the kind's schema
  std::vector<RulePosition> positions;
  RulePosition at;
};

struct Removal {
  std::string id;
  RulePosition at;
};

struct RuleDefinitions {
  std::vector<Defined<Lexicon>> lexicons;
  std::vector<Defined<WordList>> lists;
  std::vector<Defined<Pattern>> patterns;  // not compiled: no elements
  std::vector<Defined<Finder>> finders;
  std::vector<Defined<Resolver>> resolvers;
  std::vector<DefinedEntry> entries;
  std::vector<Removal> removals;  // tables with remove = true
};

// Reads the tables of a rule file. The tables are [[lexicon]], [[list]], [[pattern]],
// [[finder]], [[resolver]], and one for each lexicon kind ([[outlet]], [[cue]], [[cue-noun]], ...).
absl::StatusOr<RuleDefinitions> ReadDefinitions(const RuleFile& file,
                                                const std::vector<TomlTable>& tables);

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_DEFINITIONS_H_
