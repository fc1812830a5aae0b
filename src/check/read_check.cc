#include "check/read_check.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/choices.h"
#include "rules/marked_text.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"note", "warning", "error"};
constexpr std::array<std::string_view, 8> kMarks = {"subject",  "source", "cue",    "quotation",
                                                    "sentence", "outlet", "reason", "place"};
constexpr std::array<std::string_view, 5> kOnce = {"subject", "source", "outlet", "paragraph",
                                                   "document"};
constexpr std::string_view kOff = "off";

// The place of a name in a list of names, or kNone.
template <std::size_t count>
std::int32_t IndexOf(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? kNone : static_cast<std::int32_t>(found - names.begin());
}

// Reads a key that names one of a closed list; leaves `value` alone when it is absent.
template <typename Enum, std::size_t count>
absl::Status ReadChoice(const RuleFile& file, const TomlTable& table, std::string_view key,
                        const std::array<std::string_view, count>& names, Enum& value) {
  std::string name;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, key, name));
  if (name.empty()) return absl::OkStatus();
  const std::int32_t index = IndexOf(names, name);
  if (index == kNone) {
    return RuleError(
        file.name, table.Find(key)->at,
        StrCat("unknown ", key, " \"", name, "\"; write ", Choice({names.begin(), names.end()})));
  }
  value = static_cast<Enum>(index);
  return absl::OkStatus();
}

absl::Status ReadExamples(const RuleFile& file, const TomlTable& table, std::string_view key,
                          bool markdown, std::vector<CheckExample>& examples) {
  std::vector<std::string> texts;
  HEARSAY_RETURN_IF_ERROR(ReadStrings(file, table, key, texts));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto marked = ParseMarkedText(texts[i]);
    const bool wants_mark = key.starts_with("bad");
    if (!marked.ok() || marked->marks.empty() == wants_mark) {
      return RuleError(
          file.name, table.Find(key)->items[i],
          !marked.ok() ? StrCat("this example is no marked text: ", MessageOf(marked.status()))
          : wants_mark ? "this example marks nothing; write $finding[[...]] around "
                         "the words that the check must mark"
                       : "a good example has nothing to mark; delete the $finding[[ ]]");
    }
    examples.push_back({std::move(texts[i]), markdown});
  }
  return absl::OkStatus();
}

// "bbc" switches the check on for a house, "bbc off" off, "bbc error" on with that severity.
absl::Status ReadProfiles(const RuleFile& file, const TomlTable& table, CheckRule& rule) {
  std::vector<std::string> lines;
  HEARSAY_RETURN_IF_ERROR(ReadStrings(file, table, "profiles", lines));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<std::string_view> words = Split(lines[i], ' ');
    const std::string_view setting = words.size() == 2 ? words[1] : std::string_view();
    const std::int32_t severity = IndexOf(kSeverities, setting);
    if (words.size() > 2 || (!setting.empty() && setting != kOff && severity == kNone)) {
      return RuleError(file.name, table.Find("profiles")->items[i],
                       StrCat("\"", lines[i],
                              "\" is no profile's setting; write its name, and "
                              "behind it off, note, warning or error if you like"));
    }
    rule.profiles.push_back(
        {.profile = std::string(words[0]),
         .on = setting != kOff,
         .severity = severity == kNone ? rule.severity : static_cast<Severity>(severity)});
  }
  return absl::OkStatus();
}

absl::Status ReadAuthority(const RuleFile& file, const TomlTable& table, CheckRule& rule) {
  HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"name", "says", "address"}));
  Authority authority;
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "name"));
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "says"));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "name", authority.name));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "says", authority.says));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "address", authority.address));
  rule.authorities.push_back(std::move(authority));
  return absl::OkStatus();
}

absl::StatusOr<std::uint32_t> ChoiceBits(const RuleFile& file, const FactSchema& schema,
                                         const TomlValue& value) {
  std::vector<std::string> words;
  if (const auto* word = std::get_if<std::string>(&value.value)) words.push_back(*word);
  if (const auto* list = std::get_if<std::vector<std::string>>(&value.value)) words = *list;
  std::vector<std::string> names;
  for (int i = 0; !schema.choice(i).empty(); ++i) names.emplace_back(schema.choice(i));
  std::uint32_t bits = 0;
  for (const std::string& word : words) {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) {
      return RuleError(file.name, value.at,
                       StrCat("unknown ", schema.name, " \"", word, "\"; write ", Choice(names)));
    }
    bits |= 1U << static_cast<unsigned>(found - names.begin());
  }
  if (bits == 0) {
    return RuleError(
        file.name, value.at,
        StrCat("\"", schema.name, "\" must be ", Choice(names), ", or a list of these"));
  }
  return bits;
}

absl::Status ReadListName(const RuleFile& file, const TomlTable& table, std::string_view key,
                          const FindList& find_list, std::int32_t& list) {
  std::string name;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, table, key, name));
  list = find_list(name);
  if (list != kNone) return absl::OkStatus();
  return RuleError(file.name, table.Find(key)->at,
                   StrCat("no list is called \"", name,
                          "\"; add a [[list]] with that id to this file or to another check's"));
}

absl::StatusOr<FactTests> ReadTests(const RuleFile& file, const TomlTable& table,
                                    SubjectKind subject, const FindList& find_list) {
  FactTests tests;
  for (const TomlField& field : table.fields) {
    const FactSchema* schema = FindFact(field.key);
    if (schema == nullptr || !Has(subject, schema->group)) {
      std::vector<std::string> names;
      for (const FactSchema& known : FactSchemas()) {
        if (Has(subject, known.group)) names.emplace_back(known.name);
      }
      return RuleError(file.name, field.at,
                       StrCat("a ", Name(subject), " has no fact \"", field.key, "\"; it has ",
                              names.empty() ? std::string("none") : Join(names, ", ")));
    }
    FactTest test{.fact = schema};
    switch (schema->kind) {
      case FactKind::kFlag:
        HEARSAY_RETURN_IF_ERROR(ReadBool(file, table, field.key, test.flag));
        break;
      case FactKind::kAtLeast:
      case FactKind::kAtMost:
        HEARSAY_RETURN_IF_ERROR(ReadNumber(file, table, field.key, test.number));
        break;
      case FactKind::kList:
        HEARSAY_RETURN_IF_ERROR(ReadListName(file, table, field.key, find_list, test.list));
        break;
      case FactKind::kChoice: {
        HEARSAY_ASSIGN_OR_RETURN(test.choices, ChoiceBits(file, *schema, field.value));
        break;
      }
    }
    tests.push_back(test);
  }
  return tests;
}

absl::Status ReadSubject(const RuleFile& file, const TomlTable& root, const FindList& find_list,
                         CheckCondition& condition) {
  std::string subject;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "subject", subject));
  const std::optional<SubjectKind> kind = ParseSubjectKind(subject);
  if (!kind) {
    std::vector<std::string> names;
    for (int i = 0; i < kSubjectKindCount; ++i) {
      names.emplace_back(Name(static_cast<SubjectKind>(i)));
    }
    return RuleError(file.name, root.Find("subject")->at,
                     StrCat("unknown subject \"", subject, "\"; write ", Choice(names)));
  }
  condition.subject = *kind;
  if (*kind != SubjectKind::kPhrase) return absl::OkStatus();
  HEARSAY_RETURN_IF_ERROR(RequireKey(file, root, "phrases"));
  return ReadListName(file, root, "phrases", find_list, condition.phrases);
}

// A rule without these would leave its reader alone.
absl::Status RequireWords(const RuleFile& file, const TomlTable& root) {
  for (const std::string_view key : {"id", "title", "subject", "reason", "remedy", "message"}) {
    const TomlValue* value = root.Find(key);
    const auto* words = value == nullptr ? nullptr : std::get_if<std::string>(&value->value);
    if (value != nullptr && (words == nullptr || !words->empty())) continue;
    return RuleError(file.name, value == nullptr ? RulePosition{} : value->at,
                     StrCat("this check has no ", key, "; add a line: ", key, " = \"...\""));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<WordList>> ReadCheckLists(const RuleFile& file, const TomlFile& toml) {
  std::vector<WordList> lists;
  for (const TomlTable& table : toml.tables) {
    if (table.name != "list") continue;
    HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"id", "reason", "entries"}));
    for (const std::string_view key : {"id", "reason", "entries"}) {
      HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, key));
    }
    WordList list{.file = file.name, .line = table.at.line};
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "id", list.id));
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", list.reason));
    HEARSAY_RETURN_IF_ERROR(ReadStrings(file, table, "entries", list.entries));
    lists.push_back(std::move(list));
  }
  return lists;
}

absl::StatusOr<std::optional<ReadCheck>> ReadCheckFile(const RuleFile& file, const TomlFile& toml,
                                                       const FindList& find_list) {
  const TomlTable& root = toml.root;
  if (root.fields.empty()) return std::optional<ReadCheck>();
  TomlTable named = root;
  named.name = "check";
  HEARSAY_RETURN_IF_ERROR(CheckKeys(
      file, named,
      {"id", "title", "severity", "on", "profiles", "subject", "phrases", "mark", "once", "message",
       "reason", "remedy", "limits", "bad", "bad_markdown", "good", "good_markdown"}));
  HEARSAY_RETURN_IF_ERROR(RequireWords(file, root));
  ReadCheck read;
  CheckRule& rule = read.rule;
  CheckCondition& condition = read.condition;
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "id", rule.id));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "title", rule.title));
  HEARSAY_RETURN_IF_ERROR(ReadChoice(file, root, "severity", kSeverities, rule.severity));
  HEARSAY_RETURN_IF_ERROR(ReadBool(file, root, "on", rule.on));
  HEARSAY_RETURN_IF_ERROR(ReadProfiles(file, root, rule));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "reason", rule.reason));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "remedy", rule.remedy));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "limits", rule.limits));
  HEARSAY_RETURN_IF_ERROR(ReadString(file, root, "message", rule.message));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, root, "bad", false, rule.bad));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, root, "bad_markdown", true, rule.bad));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, root, "good", false, rule.good));
  HEARSAY_RETURN_IF_ERROR(ReadExamples(file, root, "good_markdown", true, rule.good));
  HEARSAY_RETURN_IF_ERROR(ReadSubject(file, root, find_list, condition));
  HEARSAY_RETURN_IF_ERROR(ReadChoice(file, root, "mark", kMarks, condition.mark));
  HEARSAY_RETURN_IF_ERROR(ReadChoice(file, root, "once", kOnce, condition.once));
  for (const TomlTable& table : toml.tables) {
    if (table.name == "authority") {
      HEARSAY_RETURN_IF_ERROR(ReadAuthority(file, table, rule));
    } else if (table.name == "where" || table.name == "unless") {
      HEARSAY_ASSIGN_OR_RETURN(FactTests tests,
                               ReadTests(file, table, condition.subject, find_list));
      (table.name == "where" ? condition.where : condition.unless).push_back(std::move(tests));
    } else if (table.name != "list") {
      return RuleError(file.name, table.at,
                       StrCat("unknown table [[", table.name,
                              "]]; a check has [[where]], [[unless]], [[authority]] and [[list]]"));
    }
  }
  return std::optional<ReadCheck>(std::move(read));
}

}  // namespace hearsay
