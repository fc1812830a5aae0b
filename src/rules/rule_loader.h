// Lays rule files over each other, layer by layer, and builds a RuleSet of what is left.
//
// Within a layer every id stands once; a later layer's rule replaces an earlier one of the
// same id and kind, or removes it. Used by one thread, once.
#ifndef HEARSAY_RULES_RULE_LOADER_H_
#define HEARSAY_RULES_RULE_LOADER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "rules/lexicon_row.h"
#include "rules/rule_definitions.h"
#include "rules/rule_file.h"
#include "rules/rule_set.h"

namespace hearsay {

class RuleLoader {
 public:
  // A layer of TOML and TSV files. A TSV file is read as the [[lexicon]] that names it says,
  // whether that stands in this layer or in an earlier one.
  absl::Status AddLayer(std::vector<RuleFile> files);

  // A layer of rules that were read from the tables of one file.
  absl::Status AddDefinitions(const RuleFile& file, const RuleDefinitions& definitions);

  // Checks what only the whole can show, compiles the patterns and builds the trie.
  absl::StatusOr<RuleSet> Finish() &&;

 private:
  // Rules that are no lexicon entries share the ids' name space with them.
  enum RuleKind : std::uint8_t {
    kList = static_cast<std::uint8_t>(LexiconKind::kWordList),
    kPattern,
    kLexicon,
    kFinder,
    kResolver,
    kRuleKindCount
  };
  struct Holder {
    std::uint8_t kind;  // LexiconKind or RuleKind
    std::uint32_t index;
    int layer;
    std::uint32_t file;
    int line;
  };
  struct PatternSource {
    std::uint32_t file;
    RulePosition at;
  };

  static std::string_view KindName(std::uint8_t kind);
  std::uint32_t BeginFile(const RuleFile& file);
  std::string_view Keep(std::string text);

  absl::Status AddToLayer(const RuleDefinitions& definitions);
  absl::Status AddTsv(const RuleFile& file);
  absl::Status AddRow(const LexiconRow& row, std::int32_t lexicon);
  absl::Status AddEntry(const DefinedEntry& entry);
  absl::Status Remove(std::string_view id, RulePosition at);
  // Gives the index under which a rule is to be kept: that of the rule which it replaces, or
  // `end`, the end of its vector.
  absl::StatusOr<std::size_t> Claim(std::string_view id, std::uint8_t kind, std::size_t end,
                                    RulePosition at);
  template <typename Rule>
  absl::Status AddRule(const Defined<Rule>& defined, std::uint8_t kind, std::vector<Rule>& rules);

  // Calls visit() with the vector that holds the entries of a kind.
  template <typename Visitor>
  decltype(auto) VisitEntries(LexiconKind kind, const Visitor& visit);

  void DropRemoved();
  absl::Status CheckParents();
  absl::Status CompilePatterns();
  void BuildTrie();

  RuleSet rules_;
  absl::flat_hash_map<std::string_view, Holder> ids_;
  absl::flat_hash_set<std::string_view> removed_ids_;
  std::array<std::vector<bool>, kRuleKindCount> removed_;  // for each kind, by index
  std::vector<PatternSource> pattern_sources_;             // same index as rules_.patterns_
  int layer_ = 0;
  std::uint32_t file_ = 0;  // the file that is being read: index into rules_.file_names_
};

}  // namespace hearsay

#endif  // HEARSAY_RULES_RULE_LOADER_H_
