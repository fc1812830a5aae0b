#include "rules/rule_set.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/config.h"
#include "rules/lexicon_index.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_loader.h"

namespace hearsay {
namespace {

// "name: Fen Gazette; aliases: The Fen | FG; kind: newspaper": the entry's cells without its id.
std::string SummaryOf(const LexiconSchema& schema, const std::string_view* cells) {
  std::string summary;
  for (std::size_t i = 1; i < schema.columns.size(); ++i) {
    if (cells[i].empty()) continue;
    if (!summary.empty()) summary += "; ";
    StrAppend(summary, schema.columns[i].name, ": ");
    for (const std::string_view word : Split(cells[i], '|')) {
      if (word.data() != cells[i].data()) summary += " | ";
      summary += word;
    }
  }
  return summary;
}

// Adds the hits that begin at one token, so that of each kind (of each list) only the
// longest are left. Shorter phrases are seen first.
class HitsAtToken {
 public:
  HitsAtToken(std::uint32_t at, std::vector<LexiconHit>& hits)
      : at_(at), first_(hits.size()), hits_(hits) {}

  void Add(std::uint32_t length, const PhraseTrie::Value& value) {
    const LexiconHit hit{
        {at_, at_ + length}, static_cast<LexiconKind>(value.kind), value.forms, value.entry};
    const std::uint32_t kind_bit = 1u << value.kind;
    const bool is_list = hit.kind == LexiconKind::kWordList;
    // Nearly always there is nothing to compare with: the first of its kind, or of several
    // lists that hold the same words.
    const bool alone = (seen_ & kind_bit) == 0 || (is_list && list_length_ == length);
    if (alone || !JoinOrDropShorter(hit, is_list)) {
      hits_.push_back(hit);
    }
    seen_ |= kind_bit;
    if (is_list) list_length_ = length;
  }

 private:
  // Drops shorter hits that `hit` replaces. True when it became part of an equal one.
  bool JoinOrDropShorter(const LexiconHit& hit, bool is_list) {
    for (std::size_t i = first_; i < hits_.size();) {
      LexiconHit& other = hits_[i];
      if (other.kind != hit.kind || (is_list && other.entry != hit.entry)) {
        ++i;
      } else if (other.tokens.size() < hit.tokens.size()) {
        hits_.erase(hits_.begin() + static_cast<std::ptrdiff_t>(i));
      } else if (other.entry == hit.entry) {
        other.forms = static_cast<std::uint8_t>(other.forms | hit.forms);
        return true;
      } else {
        ++i;
      }
    }
    return false;
  }

  const std::uint32_t at_;
  const std::size_t first_;
  std::vector<LexiconHit>& hits_;
  std::uint32_t seen_ = 0;         // bits of the kinds that have a hit here
  std::uint32_t list_length_ = 0;  // of the last hit of a word list
};

}  // namespace

absl::StatusOr<RuleSet> RuleSet::BuiltIn() { return WithConfig(UserConfig{}, ""); }

absl::StatusOr<RuleSet> RuleSet::WithFolder(const std::string& folder) {
  return WithConfig(UserConfig{}, folder);
}

absl::StatusOr<RuleSet> RuleSet::WithConfig(const UserConfig& config, const std::string& folder) {
  RuleLoader loader;
  HEARSAY_RETURN_IF_ERROR(loader.AddLayer(EmbeddedRuleFiles()));
  if (!config.rules_folder.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(config.rules_folder));
    HEARSAY_RETURN_IF_ERROR(loader.AddLayer(std::move(files)));
  }
  if (config.definitions != nullptr) {
    HEARSAY_RETURN_IF_ERROR(loader.AddDefinitions(config.file, *config.definitions));
  }
  if (!folder.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(folder));
    HEARSAY_RETURN_IF_ERROR(loader.AddLayer(std::move(files)));
  }
  return std::move(loader).Finish();
}

std::int32_t RuleSet::FindWordList(std::string_view id) const {
  for (std::size_t i = 0; i < word_lists_.size(); ++i) {
    if (word_lists_[i].id == id) return static_cast<std::int32_t>(i);
  }
  return kNone;
}

std::vector<LexiconHit> RuleSet::FindHits(std::string_view /*text*/,
                                          const TextLayers& layers) const {
  std::vector<LexiconHit> hits;
  hits.reserve(layers.tokens.size() + layers.tokens.size() / 2);
  // For each kind where its last hit ends: what lies inside that hit is left out.
  std::array<std::uint32_t, kLexiconKindCount> covered{};
  const auto tokens = static_cast<std::uint32_t>(layers.tokens.size());
  for (std::uint32_t at = 0; at < tokens; ++at) {
    const std::size_t first = hits.size();
    HitsAtToken here(at, hits);
    trie_.Match(layers.tokens, at, [&](std::uint32_t length, const PhraseTrie::Value& value) {
      if (at + length <= covered[value.kind]) return;
      if (value.casing != 0 && !CasingFits(value.casing, layers.tokens, at)) return;
      here.Add(length, value);
    });
    for (std::size_t i = first; i < hits.size(); ++i) {
      if (hits[i].kind == LexiconKind::kWordList) continue;
      covered[static_cast<std::size_t>(hits[i].kind)] = hits[i].tokens.end;
    }
  }
  return hits;
}

RuleInfo RuleSet::InfoOf(const Lexicon& lexicon) const {
  return {.id = lexicon.id,
          .kind = "lexicon",
          .reason = lexicon.reason,
          .file = lexicon.file,
          .line = lexicon.line,
          .summary = StrCat(Name(lexicon.kind), " entries of ", lexicon.path),
          .matches = lexicon.matches,
          .rejects = lexicon.rejects};
}

RuleInfo RuleSet::InfoOf(LexiconKind kind, std::size_t entry) const {
  const EntryTable& table = tables_[static_cast<std::size_t>(kind)];
  const LexiconSchema& schema = SchemaOf(kind);
  const std::string_view* cells = &table.cells[entry * schema.columns.size()];
  const Origin& origin = table.origins[entry];
  RuleInfo info{.id = std::string(cells[0]),
                .kind = std::string(Name(kind)),
                .file = file_names_[origin.file],
                .line = origin.line,
                .summary = SummaryOf(schema, cells)};
  if (origin.lexicon != kNone) {
    info.reason = lexicons_[static_cast<std::size_t>(origin.lexicon)].reason;
  }
  return info;
}

RuleInfo RuleSet::InfoOf(const WordList& list) const {
  return {.id = list.id,
          .kind = std::string(Name(LexiconKind::kWordList)),
          .reason = list.reason,
          .file = list.file,
          .line = list.line,
          .summary = Join(list.entries, ", ")};
}

RuleInfo RuleSet::InfoOf(const Pattern& pattern) const {
  return {.id = pattern.id,
          .kind = "pattern",
          .reason = pattern.reason,
          .file = pattern.file,
          .line = pattern.line,
          .summary = pattern.text,
          .matches = pattern.matches,
          .rejects = pattern.rejects};
}

RuleInfo RuleSet::InfoOf(const Finder& finder) const {
  return {.id = finder.id,
          .kind = "finder",
          .reason = finder.reason,
          .file = finder.file,
          .line = finder.line,
          .summary = "written in C++",
          .matches = finder.matches,
          .rejects = finder.rejects};
}

std::vector<RuleInfo> RuleSet::ListRules() const {
  std::vector<RuleInfo> rules;
  const auto add_entries = [&](LexiconKind kind, std::int32_t lexicon) {
    const std::vector<Origin>& origins = tables_[static_cast<std::size_t>(kind)].origins;
    for (std::size_t i = 0; i < origins.size(); ++i) {
      if (origins[i].lexicon == lexicon) rules.push_back(InfoOf(kind, i));
    }
  };
  for (std::size_t i = 0; i < lexicons_.size(); ++i) {
    rules.push_back(InfoOf(lexicons_[i]));
    add_entries(lexicons_[i].kind, static_cast<std::int32_t>(i));
  }
  for (std::size_t k = 0; k < kLexiconKindCount; ++k) {
    add_entries(static_cast<LexiconKind>(k), kNone);
  }
  for (const WordList& list : word_lists_) rules.push_back(InfoOf(list));
  for (const Pattern& pattern : patterns_) rules.push_back(InfoOf(pattern));
  for (const Finder& finder : finders_) rules.push_back(InfoOf(finder));
  return rules;
}

std::optional<RuleInfo> RuleSet::FindRule(std::string_view id) const {
  for (const Lexicon& lexicon : lexicons_) {
    if (lexicon.id == id) return InfoOf(lexicon);
  }
  for (std::size_t k = 0; k < kLexiconKindCount; ++k) {
    const auto kind = static_cast<LexiconKind>(k);
    const std::size_t columns = SchemaOf(kind).columns.size();
    for (std::size_t i = 0; i < tables_[k].origins.size(); ++i) {
      if (tables_[k].cells[i * columns] == id) return InfoOf(kind, i);
    }
  }
  for (const WordList& list : word_lists_) {
    if (list.id == id) return InfoOf(list);
  }
  for (const Pattern& pattern : patterns_) {
    if (pattern.id == id) return InfoOf(pattern);
  }
  for (const Finder& finder : finders_) {
    if (finder.id == id) return InfoOf(finder);
  }
  return std::nullopt;
}

}  // namespace hearsay
