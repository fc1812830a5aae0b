#include "rules/rule_loader.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/lexicon_index.h"
#include "rules/lexicon_schema.h"
#include "rules/tsv.h"

namespace hearsay {
namespace {

bool IsIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
         c == '-' || c == '_' || c == '.';
}

// Erases the items whose flag is set, each of them `stride` elements long.
template <typename Item>
void Drop(const std::vector<bool>& flags, std::size_t stride, std::vector<Item>& items) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t rule = i / stride;
    if (rule < flags.size() && flags[rule]) continue;
    if (kept != i) items[kept] = std::move(items[i]);
    ++kept;
  }
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(kept), items.end());
}

}  // namespace

std::string_view RuleLoader::KindName(std::uint8_t kind) {
  if (kind == kPattern) return "pattern";
  if (kind == kLexicon) return "lexicon";
  if (kind == kFinder) return "finder";
  if (kind == kResolver) return "resolver";
  return Name(static_cast<LexiconKind>(kind));
}

std::uint32_t RuleLoader::BeginFile(const RuleFile& file) {
  rules_.file_names_.push_back(file.name);
  file_ = static_cast<std::uint32_t>(rules_.file_names_.size() - 1);
  return file_;
}

std::string_view RuleLoader::Keep(std::string text) {
  return rules_.texts_.emplace_back(std::move(text));
}

template <typename Visitor>
decltype(auto) RuleLoader::VisitEntries(LexiconKind kind, const Visitor& visit) {
  switch (kind) {
    case LexiconKind::kCueVerb:
      return visit(rules_.cue_verbs_);
    case LexiconKind::kCueNoun:
      return visit(rules_.cue_nouns_);
    case LexiconKind::kSourceNoun:
      return visit(rules_.source_nouns_);
    case LexiconKind::kOutlet:
      return visit(rules_.outlets_);
    case LexiconKind::kOutletDescriptor:
      return visit(rules_.outlet_descriptors_);
    case LexiconKind::kOutletModifier:
      return visit(rules_.outlet_modifiers_);
    case LexiconKind::kHonorific:
      return visit(rules_.honorifics_);
    case LexiconKind::kMedium:
      return visit(rules_.media_);
    case LexiconKind::kPlace:
      return visit(rules_.places_);
    case LexiconKind::kOrganization:
      return visit(rules_.organizations_);
    case LexiconKind::kGivenName:
    case LexiconKind::kWordList:  // has no rows
      break;
  }
  return visit(rules_.given_names_);
}

absl::Status RuleLoader::AddLayer(std::vector<RuleFile> files) {
  ++layer_;
  // The checks of a folder are read by the check floor.
  std::erase_if(files, [](const RuleFile& file) { return file.path.starts_with("checks/"); });
  for (const RuleFile& file : files) {
    if (!file.path.ends_with(".toml")) continue;
    HEARSAY_ASSIGN_OR_RETURN(const TomlFile toml, ParseToml(file));
    if (!toml.root.fields.empty()) {
      const TomlField& field = toml.root.fields.front();
      return RuleError(file.name, field.at,
                       StrCat("found the key \"", field.key,
                              "\" outside any table; put it under a [[...]] line"));
    }
    HEARSAY_ASSIGN_OR_RETURN(const RuleDefinitions definitions, ReadDefinitions(file, toml.tables));
    BeginFile(file);
    HEARSAY_RETURN_IF_ERROR(AddToLayer(definitions));
  }
  for (const RuleFile& file : files) {
    if (!file.path.ends_with(".tsv")) continue;
    BeginFile(file);
    HEARSAY_RETURN_IF_ERROR(AddTsv(file));
  }
  std::move(files.begin(), files.end(), std::back_inserter(rules_.files_));
  return absl::OkStatus();
}

absl::Status RuleLoader::AddDefinitions(const RuleFile& file, const RuleDefinitions& definitions) {
  ++layer_;
  BeginFile(file);
  return AddToLayer(definitions);
}

absl::Status RuleLoader::AddToLayer(const RuleDefinitions& definitions) {
  for (const Removal& removal : definitions.removals) {
    HEARSAY_RETURN_IF_ERROR(Remove(removal.id, removal.at));
  }
  for (const Defined<Lexicon>& lexicon : definitions.lexicons) {
    HEARSAY_RETURN_IF_ERROR(AddRule(lexicon, kLexicon, rules_.lexicons_));
  }
  for (const Defined<WordList>& list : definitions.lists) {
    HEARSAY_RETURN_IF_ERROR(AddRule(list, kList, rules_.word_lists_));
  }
  for (const Defined<Pattern>& pattern : definitions.patterns) {
    HEARSAY_RETURN_IF_ERROR(AddRule(pattern, kPattern, rules_.patterns_));
    pattern_sources_.resize(rules_.patterns_.size());
    pattern_sources_[ids_.at(pattern.rule.id).index] = {file_, pattern.text_at};
  }
  for (const Defined<Finder>& finder : definitions.finders) {
    HEARSAY_RETURN_IF_ERROR(AddRule(finder, kFinder, rules_.finders_));
  }
  for (const Defined<Resolver>& resolver : definitions.resolvers) {
    HEARSAY_RETURN_IF_ERROR(AddRule(resolver, kResolver, rules_.resolvers_));
  }
  for (const DefinedEntry& entry : definitions.entries) {
    HEARSAY_RETURN_IF_ERROR(AddEntry(entry));
  }
  return absl::OkStatus();
}

absl::Status RuleLoader::AddTsv(const RuleFile& file) {
  // The last lexicon that names the file: a later layer's wins.
  for (std::size_t i = rules_.lexicons_.size(); i-- > 0;) {
    const Lexicon& lexicon = rules_.lexicons_[i];
    if (lexicon.path != file.path || (i < removed_[kLexicon].size() && removed_[kLexicon][i])) {
      continue;
    }
    return ReadTsv(file, SchemaOf(lexicon.kind), [&](const LexiconRow& row) {
      return AddRow(row, static_cast<std::int32_t>(i));
    });
  }
  return RuleError(file.name, {},
                   StrCat("no lexicon is called \"", file.path,
                          "\"; give the file the name of a standard one, such as outlets.tsv, or "
                          "add a [[lexicon]] with file = \"",
                          file.path, "\" to a TOML file"));
}

absl::Status RuleLoader::AddEntry(const DefinedEntry& entry) {
  std::vector<std::string_view> cells;
  for (const std::string& cell : entry.cells) cells.push_back(Keep(cell));
  std::int32_t lexicon = kNone;
  for (std::size_t i = 0; i < rules_.lexicons_.size(); ++i) {
    if (rules_.lexicons_[i].kind == entry.kind) lexicon = static_cast<std::int32_t>(i);
  }
  return AddRow({.schema = &SchemaOf(entry.kind),
                 .file = rules_.file_names_[file_],
                 .line = entry.at.line,
                 .cells = cells,
                 .line_text = {},
                 .positions = entry.positions},
                lexicon);
}

absl::Status RuleLoader::AddRow(const LexiconRow& row, std::int32_t lexicon) {
  if (row.id().starts_with('-')) return Remove(row.id().substr(1), {row.line, 1});
  HEARSAY_RETURN_IF_ERROR(CheckRequiredCells(row));
  const LexiconKind kind = row.schema->kind;
  RuleSet::EntryTable& table = rules_.tables_[static_cast<std::size_t>(kind)];
  const RuleSet::Origin origin{.file = file_, .lexicon = lexicon, .line = row.line};
  return VisitEntries(kind, [&](auto& entries) -> absl::Status {
    typename std::decay_t<decltype(entries)>::value_type entry;
    HEARSAY_RETURN_IF_ERROR(ReadRow(row, entry));
    HEARSAY_ASSIGN_OR_RETURN(
        const std::size_t index,
        Claim(row.id(), static_cast<std::uint8_t>(kind), entries.size(), {row.line, 1}));
    entry.id = row.id();
    if (index == entries.size()) {
      entries.push_back(std::move(entry));
      table.origins.push_back(origin);
      table.cells.insert(table.cells.end(), row.cells.begin(), row.cells.end());
    } else {
      entries[index] = std::move(entry);
      table.origins[index] = origin;
      std::copy(row.cells.begin(), row.cells.end(),
                table.cells.begin() + static_cast<std::ptrdiff_t>(index * row.cells.size()));
    }
    return absl::OkStatus();
  });
}

template <typename Rule>
absl::Status RuleLoader::AddRule(const Defined<Rule>& defined, std::uint8_t kind,
                                 std::vector<Rule>& rules) {
  HEARSAY_ASSIGN_OR_RETURN(const std::size_t index,
                           Claim(Keep(defined.rule.id), kind, rules.size(), defined.at));
  if (index == rules.size()) {
    rules.push_back(defined.rule);
  } else {
    rules[index] = defined.rule;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::size_t> RuleLoader::Claim(std::string_view id, std::uint8_t kind,
                                              std::size_t end, RulePosition at) {
  const std::string_view file = rules_.file_names_[file_];
  if (id.empty() || !std::all_of(id.begin(), id.end(), IsIdCharacter)) {
    return RuleError(file, at,
                     StrCat("\"", id,
                            "\" is no id; write letters, digits and / - _ . "
                            "only, such as outlet/daily-planet"));
  }
  const auto [slot, added] =
      ids_.try_emplace(id, Holder{kind, static_cast<std::uint32_t>(end), layer_, file_, at.line});
  if (added) return end;
  Holder& holder = slot->second;
  if (holder.layer == layer_) {
    return RuleError(
        file, at,
        StrCat("the id \"", id, "\" stands already in ", rules_.file_names_[holder.file], ":",
               holder.line, "; give one of the two another id or delete it"));
  }
  if (holder.kind != kind) {
    return RuleError(
        file, at,
        StrCat("the id \"", id, "\" is that of another kind of rule (", KindName(holder.kind),
               ", not ", KindName(kind), ") in ", rules_.file_names_[holder.file], ":", holder.line,
               "; choose another id"));
  }
  holder = {kind, holder.index, layer_, file_, at.line};
  return holder.index;
}

absl::Status RuleLoader::Remove(std::string_view id, RulePosition at) {
  const auto slot = ids_.find(id);
  if (slot == ids_.end()) {
    return RuleError(rules_.file_names_[file_], at,
                     StrCat("no rule has the id \"", id,
                            "\", so it cannot be removed; \"hearsay rules list\" shows the ids"));
  }
  const Holder holder = slot->second;
  if (holder.layer == layer_) {
    return RuleError(rules_.file_names_[file_], at,
                     StrCat("the rule \"", id, "\" is defined in ", rules_.file_names_[holder.file],
                            ":", holder.line, " and removed here; delete one of the two lines"));
  }
  std::vector<bool>& removed = removed_[holder.kind];
  if (removed.size() <= holder.index) removed.resize(holder.index + 1);
  removed[holder.index] = true;
  removed_ids_.insert(slot->first);
  ids_.erase(slot);
  return absl::OkStatus();
}

void RuleLoader::DropRemoved() {
  for (std::size_t k = 0; k < kList; ++k) {
    const auto kind = static_cast<LexiconKind>(k);
    RuleSet::EntryTable& table = rules_.tables_[k];
    if (removed_[k].empty()) continue;
    VisitEntries(kind, [&](auto& entries) { Drop(removed_[k], 1, entries); });
    Drop(removed_[k], 1, table.origins);
    Drop(removed_[k], SchemaOf(kind).columns.size(), table.cells);
  }
  Drop(removed_[kList], 1, rules_.word_lists_);
  Drop(removed_[kPattern], 1, rules_.patterns_);
  Drop(removed_[kPattern], 1, pattern_sources_);
  Drop(removed_[kFinder], 1, rules_.finders_);
  Drop(removed_[kResolver], 1, rules_.resolvers_);
  // Entries name their lexicon by index, so a removed one stays, without a file to read.
}

absl::Status RuleLoader::CheckParents() {
  const auto& origins = rules_.tables_[static_cast<std::size_t>(LexiconKind::kOutlet)].origins;
  for (std::size_t i = 0; i < rules_.outlets_.size(); ++i) {
    std::string& parent = rules_.outlets_[i].parent;
    if (parent.empty()) continue;
    const auto slot = ids_.find(parent);
    if (slot == ids_.end() && removed_ids_.contains(parent)) {
      parent.clear();
      continue;
    }
    if (slot != ids_.end() &&
        slot->second.kind == static_cast<std::uint8_t>(LexiconKind::kOutlet)) {
      continue;
    }
    return RuleError(rules_.file_names_[origins[i].file], {origins[i].line, 1},
                     StrCat("the parent \"", parent,
                            "\" is no outlet's id; correct it or leave the cell empty"));
  }
  return absl::OkStatus();
}

absl::Status RuleLoader::CompilePatterns() {
  const auto find_list = [this](std::string_view id) { return rules_.FindWordList(id); };
  for (std::size_t i = 0; i < rules_.patterns_.size(); ++i) {
    Pattern& pattern = rules_.patterns_[i];
    const std::optional<PatternError> error =
        CompilePattern(pattern.text, find_list, pattern.elements);
    if (!error) continue;
    // The caret stands under the line of the pattern that holds the error.
    const std::string_view text = pattern.text;
    const std::size_t newline = text.substr(0, error->at).rfind('\n');
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    const int column = PositionOf(text, error->at).column;
    return RuleError(rules_.file_names_[pattern_sources_[i].file], pattern_sources_[i].at,
                     StrCat(error->message, "\n  ", line, "\n  ",
                            std::string(static_cast<std::size_t>(column - 1), ' '), "^"));
  }
  return absl::OkStatus();
}

void RuleLoader::BuildTrie() {
  std::vector<LexiconPhrase> phrases;
  phrases.reserve(3 * ids_.size());
  for (std::size_t k = 0; k < kList; ++k) {
    const LexiconSchema& schema = SchemaOf(static_cast<LexiconKind>(k));
    const std::vector<std::string_view>& cells = rules_.tables_[k].cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const LexiconColumn& column = schema.columns[i % schema.columns.size()];
      if (!column.words || cells[i].empty()) continue;
      for (const std::string_view words : Split(cells[i], '|')) {
        phrases.push_back({.words = words,
                           .kind = schema.kind,
                           .forms = column.forms,
                           .entry = static_cast<std::uint32_t>(i / schema.columns.size())});
      }
    }
  }
  for (std::size_t i = 0; i < rules_.word_lists_.size(); ++i) {
    for (const std::string& words : rules_.word_lists_[i].entries) {
      phrases.push_back(
          {.words = words, .kind = LexiconKind::kWordList, .entry = static_cast<std::uint32_t>(i)});
    }
  }
  rules_.outlet_names_ = OutletNames(rules_.outlets_);
  rules_.trie_ = BuildLexiconTrie(phrases);
}

absl::StatusOr<RuleSet> RuleLoader::Finish() && {
  DropRemoved();
  HEARSAY_RETURN_IF_ERROR(CheckParents());
  HEARSAY_RETURN_IF_ERROR(CompilePatterns());
  BuildTrie();
  return std::move(rules_);
}

}  // namespace hearsay
