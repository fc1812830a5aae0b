#include "check/check_rules.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "check/read_check.h"
#include "rules/lexicon_index.h"
#include "rules/toml_file.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

struct ParsedFile {
  const RuleFile* file;
  TomlFile toml;
};

std::vector<std::string> ProfilesOf(const std::vector<CheckRule>& rules) {
  std::vector<std::string> names;
  for (const CheckRule& rule : rules) {
    for (const ProfileSetting& setting : rule.profiles) names.push_back(setting.profile);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

PhraseTrie TrieOf(const std::vector<WordList>& lists) {
  std::vector<LexiconPhrase> phrases;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (const std::string& words : lists[i].entries) {
      phrases.push_back(
          {.words = words, .kind = LexiconKind::kWordList, .entry = static_cast<std::uint32_t>(i)});
    }
  }
  return BuildLexiconTrie(phrases);
}

}  // namespace

absl::StatusOr<CheckRules> CheckRules::BuiltIn() { return FromLayers({EmbeddedCheckFiles()}); }

absl::StatusOr<CheckRules> CheckRules::WithFolders(const std::vector<std::string>& folders) {
  std::vector<std::vector<RuleFile>> layers = {EmbeddedCheckFiles()};
  for (const std::string& folder : folders) {
    const fs::path checks = fs::path(folder) / "checks";
    std::error_code error;
    if (folder.empty() || !fs::is_directory(checks, error)) continue;
    HEARSAY_ASSIGN_OR_RETURN(std::vector<RuleFile> files, ReadRuleFolder(checks.string()));
    layers.push_back(std::move(files));
  }
  return FromLayers(layers);
}

absl::StatusOr<CheckRules> CheckRules::FromLayers(
    const std::vector<std::vector<RuleFile>>& layers) {
  CheckRules checks;
  std::vector<std::pair<std::size_t, ParsedFile>> parsed;  // with its layer
  std::vector<std::size_t> layer_of_list;
  const auto find_list = [&](std::string_view id) {
    const auto found = std::find_if(checks.lists_.begin(), checks.lists_.end(),
                                    [&](const WordList& list) { return list.id == id; });
    return found == checks.lists_.end() ? kNone
                                        : static_cast<std::int32_t>(found - checks.lists_.begin());
  };
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    for (const RuleFile& file : layers[layer]) {
      HEARSAY_ASSIGN_OR_RETURN(TomlFile toml, ParseToml(file));
      HEARSAY_ASSIGN_OR_RETURN(std::vector<WordList> lists, ReadCheckLists(file, toml));
      for (WordList& list : lists) {
        const std::int32_t earlier = find_list(list.id);
        if (earlier == kNone) {
          checks.lists_.push_back(std::move(list));
          layer_of_list.push_back(layer);
        } else if (layer_of_list[static_cast<std::size_t>(earlier)] == layer) {
          const WordList& other = checks.lists_[static_cast<std::size_t>(earlier)];
          return RuleError(file.name, {list.line, 1},
                           StrCat("the list \"", list.id, "\" stands already in ", other.file, ":",
                                  other.line, "; give one of the two another id"));
        } else {
          checks.lists_[static_cast<std::size_t>(earlier)] = std::move(list);
          layer_of_list[static_cast<std::size_t>(earlier)] = layer;
        }
      }
      parsed.push_back({layer, {&file, std::move(toml)}});
    }
  }

  struct Held {
    ReadCheck check;
    std::size_t layer;
    std::string_view file;
  };
  std::vector<Held> held;
  for (const auto& [layer, source] : parsed) {
    HEARSAY_ASSIGN_OR_RETURN(std::optional<ReadCheck> check,
                             ReadCheckFile(*source.file, source.toml, find_list));
    if (!check) continue;
    const auto same = std::find_if(held.begin(), held.end(), [&](const Held& other) {
      return other.check.rule.id == check->rule.id;
    });
    if (same == held.end()) {
      held.push_back({*std::move(check), layer, source.file->name});
    } else if (same->layer == layer) {
      return RuleError(source.file->name, source.toml.root.Find("id")->at,
                       StrCat("the check \"", check->rule.id, "\" stands already in ", same->file,
                              "; give one of the two another id"));
    } else {
      *same = {*std::move(check), layer, source.file->name};
    }
  }
  std::sort(held.begin(), held.end(),
            [](const Held& a, const Held& b) { return a.check.rule.id < b.check.rule.id; });
  for (Held& item : held) {
    checks.rules_.push_back(std::move(item.check.rule));
    checks.conditions_.push_back(std::move(item.check.condition));
  }
  checks.profiles_ = ProfilesOf(checks.rules_);
  checks.phrases_ = TrieOf(checks.lists_);
  return checks;
}

std::int32_t CheckRules::Find(std::string_view id) const {
  const auto found = std::lower_bound(
      rules_.begin(), rules_.end(), id,
      [](const CheckRule& rule, std::string_view wanted) { return rule.id < wanted; });
  return found == rules_.end() || found->id != id
             ? kNone
             : static_cast<std::int32_t>(found - rules_.begin());
}

}  // namespace hearsay
