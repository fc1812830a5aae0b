// What RuleSet says of its own rules: ListRules() and FindRule().

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_set.h"

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

}  // namespace

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

RuleInfo RuleSet::InfoOf(const Resolver& resolver) const {
  return {.id = resolver.id,
          .kind = "resolver",
          .reason = resolver.reason,
          .file = resolver.file,
          .line = resolver.line,
          .summary = "written in C++",
          .matches = resolver.examples,
          .rejects = {}};
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
  for (const Resolver& resolver : resolvers_) rules.push_back(InfoOf(resolver));
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
  for (const Resolver& resolver : resolvers_) {
    if (resolver.id == id) return InfoOf(resolver);
  }
  return std::nullopt;
}

}  // namespace hearsay
