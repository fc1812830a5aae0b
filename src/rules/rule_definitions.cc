#include "rules/rule_definitions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/choices.h"
#include "rules/lexicon_schema.h"
#include "rules/marked_text.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 4> kRelayForms = {"receiver", "carrier", "cited",
                                                         "published"};

// "cue" stands for the kind's longer name, "cue-verb".
std::optional<LexiconKind> EntryKind(std::string_view table) {
  if (table == "cue") return LexiconKind::kCueVerb;
  const std::optional<LexiconKind> kind = ParseLexiconKind(table);
  return kind == LexiconKind::kWordList ? std::nullopt : kind;
}

// Examples must be well-formed marked text.
absl::Status ReadExamples(const RuleFile& file, const TomlTable& table, std::string_view key,
                          std::vector<std::string>& examples) {
  HEARSAY_RETURN_IF_ERROR(ReadStrings(file, table, key, examples));
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto marked = ParseMarkedText(examples[i]);
    if (marked.ok()) continue;
    return RuleError(file.name, table.Find(key)->items[i],
                     StrCat("this example is no marked text: ", MessageOf(marked.status())));
  }
  return absl::OkStatus();
}

absl::StatusOr<Defined<Lexicon>> ReadLexicon(const RuleFile& file, const TomlTable& table) {
  HEARSAY_RETURN_IF_ERROR(
      CheckKeys(file, table, {"id", "kind", "file", "reason", "matches", "rejects"}));
  for (const std::string_view key : {"kind", "file", "reason"}) {
    HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, key));
  }
  Lexicon lexicon{.file = file.name, .line = table.at.line};
  std::string kind_name;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", lexicon.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "kind", kind_name));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "file", lexicon.path));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", lexicon.reason));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "matches", lexicon.matches));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "rejects", lexicon.rejects));
  const std::optional<LexiconKind> kind = EntryKind(kind_name);
  if (!kind) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i + 1 < kLexiconKindCount; ++i) {
      names.emplace_back(Name(static_cast<LexiconKind>(i)));
    }
    return RuleError(
        file.name, table.Find("kind")->at,
        StrCat("unknown lexicon kind \"", kind_name, "\"; write one of ", Join(names, ", ")));
  }
  lexicon.kind = *kind;
  return Defined<Lexicon>{std::move(lexicon), table.at};
}

absl::StatusOr<Defined<WordList>> ReadList(const RuleFile& file, const TomlTable& table) {
  HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"id", "reason", "entries"}));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "reason"));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "entries"));
  WordList list{.file = file.name, .line = table.at.line};
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", list.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", list.reason));
  HEARSAY_RETURN_IF_ERROR(ReadStrings(file, table, "entries", list.entries));
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    if (!StripAsciiSpace(list.entries[i]).empty()) continue;
    return RuleError(file.name, table.Find("entries")->items[i],
                     "this entry is empty; write a word or delete it");
  }
  return Defined<WordList>{std::move(list), table.at};
}

absl::StatusOr<Defined<Pattern>> ReadPattern(const RuleFile& file, const TomlTable& table) {
  HEARSAY_RETURN_IF_ERROR(CheckKeys(
      file, table,
      {"id", "reason", "pattern", "tone", "medium", "relay", "confidence", "matches", "rejects"}));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "reason"));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "pattern"));
  Pattern pattern{.file = file.name, .line = table.at.line};
  std::string tone{Name(pattern.tone)};
  std::string medium{Name(pattern.medium)};
  double confidence = pattern.confidence;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", pattern.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", pattern.reason));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "pattern", pattern.text));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "tone", tone));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "medium", medium));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "relay", pattern.relay_form));
  HEARSAY_RETURN_IF_ERROR(ReadNumber(file, table, "confidence", confidence));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "matches", pattern.matches));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "rejects", pattern.rejects));
  const auto wrong = [&](std::string_view key, std::string_view message) {
    return RuleError(file.name, table.Find(key)->at, message);
  };
  const std::optional<CueTone> parsed_tone = ParseCueTone(tone);
  if (!parsed_tone) {
    return wrong("tone", StrCat("unknown tone \"", tone, "\"; write ",
                                Choice(NamesUpTo(CueTone::kAttitude))));
  }
  const std::optional<Medium> parsed_medium = ParseMedium(medium);
  if (!parsed_medium) {
    return wrong("medium", StrCat("unknown medium \"", medium, "\"; write ",
                                  Choice(NamesUpTo(Medium::kArticle))));
  }
  const bool has_relay = table.Find("relay") != nullptr;
  if (has_relay &&
      std::find(kRelayForms.begin(), kRelayForms.end(), pattern.relay_form) == kRelayForms.end()) {
    return wrong("relay", StrCat("unknown relay \"", pattern.relay_form,
                                 "\"; write receiver, carrier, cited or published"));
  }
  if (!(confidence >= 0 && confidence <= 1)) {
    return wrong("confidence", "\"confidence\" must lie between 0 and 1");
  }
  pattern.tone = *parsed_tone;
  pattern.medium = *parsed_medium;
  pattern.confidence = static_cast<float>(confidence);
  return Defined<Pattern>{std::move(pattern), table.at, table.Find("pattern")->at};
}

absl::StatusOr<Defined<Finder>> ReadFinder(const RuleFile& file, const TomlTable& table) {
  HEARSAY_RETURN_IF_ERROR(
      CheckKeys(file, table, {"id", "reason", "confidence", "matches", "rejects"}));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "reason"));
  Finder finder{.file = file.name, .line = table.at.line};
  double confidence = finder.confidence;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", finder.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", finder.reason));
  HEARSAY_RETURN_IF_ERROR(ReadNumber(file, table, "confidence", confidence));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "matches", finder.matches));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "rejects", finder.rejects));
  if (!(confidence >= 0 && confidence <= 1)) {
    return RuleError(file.name, table.Find("confidence")->at,
                     "\"confidence\" must lie between 0 and 1");
  }
  finder.confidence = static_cast<float>(confidence);
  return Defined<Finder>{std::move(finder), table.at};
}

absl::StatusOr<Defined<Resolver>> ReadResolver(const RuleFile& file, const TomlTable& table) {
  HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"id", "reason", "examples"}));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "reason"));
  Resolver resolver{.file = file.name, .line = table.at.line};
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", resolver.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", resolver.reason));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, table, "examples", resolver.examples));
  return Defined<Resolver>{std::move(resolver), table.at};
}

absl::StatusOr<DefinedEntry> ReadEntry(const RuleFile& file, const TomlTable& table,
                                       LexiconKind kind) {
  const LexiconSchema& schema = SchemaOf(kind);
  std::vector<std::string_view> keys;
  for (const LexiconColumn& column : schema.columns) keys.push_back(column.name);
  HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, keys));
  DefinedEntry entry{.kind = kind, .cells = {}, .positions = {}, .at = table.at};
  for (const LexiconColumn& column : schema.columns) {
    if (column.required) HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, column.name));
    const TomlValue* value = table.Find(column.name);
    std::string cell;
    if (value != nullptr && std::holds_alternative<std::vector<std::string>>(value->value)) {
      cell = Join(std::get<std::vector<std::string>>(value->value), "|");
    } else {
      HEARSAY_RETURN_IF_ERROR(ReadString(file, table, column.name, cell));
    }
    entry.cells.push_back(std::move(cell));
    entry.positions.push_back(value == nullptr ? table.at : value->at);
  }
  return entry;
}

template <typename Rule>
absl::Status Append(absl::StatusOr<Rule> rule, std::vector<Rule>& rules) {
  HEARSAY_RETURN_IF_ERROR(rule.status());
  rules.push_back(*std::move(rule));
  return absl::OkStatus();
}

absl::Status ReadTable(const RuleFile& file, const TomlTable& table, RuleDefinitions& definitions) {
  const std::optional<LexiconKind> kind = EntryKind(table.name);
  const bool known = kind || table.name == "lexicon" || table.name == "list" ||
                     table.name == "pattern" || table.name == "finder" || table.name == "resolver";
  if (!known) {
    return RuleError(
        file.name, table.at,
        StrCat("unknown table [[", table.name,
               "]]; rule files hold [[lexicon]], [[list]], [[pattern]], [[finder]], [[resolver]] "
               "and entries such as [[outlet]] and [[cue]]"));
  }
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "id"));
  if (table.Find("remove") != nullptr) {
    HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"id", "remove"}));
    bool remove = false;
    std::string id;
    HEARSAY_RETURN_IF_ERROR(ReadBool(file, table, "remove", remove));
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", id));
    if (!remove) {
      return RuleError(file.name, table.Find("remove")->at,
                       "\"remove\" can only be true; delete the line to keep the rule");
    }
    definitions.removals.push_back({std::move(id), table.at});
    return absl::OkStatus();
  }
  if (table.name == "lexicon") return Append(ReadLexicon(file, table), definitions.lexicons);
  if (table.name == "list") return Append(ReadList(file, table), definitions.lists);
  if (table.name == "pattern") return Append(ReadPattern(file, table), definitions.patterns);
  if (table.name == "resolver") return Append(ReadResolver(file, table), definitions.resolvers);
  if (table.name == "finder") return Append(ReadFinder(file, table), definitions.finders);
  return Append(ReadEntry(file, table, *kind), definitions.entries);
}

}  // namespace

absl::StatusOr<RuleDefinitions> ReadDefinitions(const RuleFile& file,
                                                const std::vector<TomlTable>& tables) {
  RuleDefinitions definitions;
  for (const TomlTable& table : tables) {
    HEARSAY_RETURN_IF_ERROR(ReadTable(file, table, definitions));
  }
  return definitions;
}

}  // namespace hearsay
