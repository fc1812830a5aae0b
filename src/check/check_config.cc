#include "check/check_config.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/nearest.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/rule_file.h"
#include "toml++/toml.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAll = "all";

// Reads the file's tables; every method fails with the place of what is wrong.
class ConfigReader {
 public:
  explicit ConfigReader(const std::string& file) : file_(file) {}

  absl::Status Error(const toml::node& at, std::string_view message) const {
    return RuleError(file_, PositionOfNode(at.source()), message);
  }

  absl::Status CheckKeys(const toml::table& table, std::string_view name,
                         const std::vector<std::string_view>& keys) const {
    for (const auto& [key, node] : table) {
      if (std::ranges::find(keys, key.str()) != keys.end()) continue;
      return RuleError(file_, PositionOfNode(key.source()),
                       StrCat("unknown key \"", key.str(), "\" in ", name, "; ",
                              SuggestionFor(key.str(), keys)));
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Written> String(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return Written();
    const auto value = node->value_exact<std::string>();
    if (!value) return Error(*node, StrCat("\"", key, "\" must be a string"));
    return Written{*value, Where(*node)};
  }

  absl::StatusOr<std::vector<Written>> Strings(const toml::table& table,
                                               std::string_view key) const {
    std::vector<Written> strings;
    const toml::node* node = table.get(key);
    if (node == nullptr) return strings;
    if (!node->is_array()) {
      return Error(*node, StrCat("\"", key, "\" must be a list of strings; write it as [\"...\"]"));
    }
    for (const toml::node& item : *node->as_array()) {
      const auto value = item.value_exact<std::string>();
      if (!value) return Error(item, StrCat("\"", key, "\" must hold strings only"));
      strings.push_back({*value, Where(item)});
    }
    return strings;
  }

  absl::StatusOr<std::vector<std::string>> PlainStrings(const toml::table& table,
                                                        std::string_view key) const {
    HEARSAY_ASSIGN_OR_RETURN(const std::vector<Written> written, Strings(table, key));
    std::vector<std::string> strings;
    for (const Written& one : written) strings.push_back(one.value);
    return strings;
  }

  absl::StatusOr<const toml::table*> Table(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return nullptr;
    if (node->is_table()) return node->as_table();
    return Error(*node, StrCat("\"", key, "\" must be a table; write [", key, "]"));
  }

  absl::StatusOr<CheckChoice> Choice(const toml::table& table) const {
    CheckChoice choice;
    HEARSAY_ASSIGN_OR_RETURN(choice.profile, String(table, "profile"));
    if (table.contains("select")) {
      HEARSAY_ASSIGN_OR_RETURN(choice.select, Strings(table, "select"));
    }
    HEARSAY_ASSIGN_OR_RETURN(choice.extend_select, Strings(table, "extend-select"));
    HEARSAY_ASSIGN_OR_RETURN(choice.ignore, Strings(table, "ignore"));
    HEARSAY_ASSIGN_OR_RETURN(const toml::table* checks, Table(table, "checks"));
    if (checks == nullptr) return choice;
    for (const auto& [key, node] : *checks) {
      const std::string setting = node.value_exact<std::string>().value_or("");
      if (setting != "on" && setting != "off" && !ParseSeverity(setting)) {
        return Error(node,
                     StrCat("\"", key.str(),
                            "\" must be \"on\", \"off\", \"error\", \"warning\" or \"note\""));
      }
      choice.checks.push_back(
          {{std::string(key.str()), Where(PositionOfNode(key.source()))}, setting});
    }
    return choice;
  }

 private:
  static RulePosition PositionOfNode(const toml::source_region& source) {
    return {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
  }
  std::string Where(RulePosition at) const { return StrCat(file_, ":", at.line, ":", at.column); }
  std::string Where(const toml::node& node) const { return Where(PositionOfNode(node.source())); }

  const std::string& file_;
};

absl::StatusOr<std::vector<PathChoice>> ReadPaths(const ConfigReader& reader,
                                                  const toml::table& root) {
  std::vector<PathChoice> paths;
  const toml::node* node = root.get("paths");
  if (node == nullptr) return paths;
  if (!node->is_array_of_tables()) {
    return reader.Error(*node, "\"paths\" must be tables; write [[paths]]");
  }
  for (const toml::node& item : *node->as_array()) {
    const toml::table& table = *item.as_table();
    HEARSAY_RETURN_IF_ERROR(reader.CheckKeys(
        table, "[[paths]]",
        {"match", "skip", "profile", "select", "extend-select", "ignore", "checks"}));
    PathChoice path;
    HEARSAY_ASSIGN_OR_RETURN(path.match, reader.PlainStrings(table, "match"));
    if (path.match.empty()) {
      return reader.Error(item, "this [[paths]] has no match; add a line: match = [\"...\"]");
    }
    if (const toml::node* skip = table.get("skip")) {
      if (!skip->is_boolean()) return reader.Error(*skip, "\"skip\" must be true or false");
      path.skip = *skip->value<bool>();
    }
    HEARSAY_ASSIGN_OR_RETURN(path.choice, reader.Choice(table));
    paths.push_back(std::move(path));
  }
  return paths;
}

absl::StatusOr<CheckConfig> ReadTables(const UserConfig& config, const toml::table& root) {
  const ConfigReader reader(config.file.name);
  CheckConfig checks;
  checks.folder = fs::absolute(config.path).lexically_normal().parent_path().generic_string();
  HEARSAY_ASSIGN_OR_RETURN(checks.choice, reader.Choice(root));
  HEARSAY_ASSIGN_OR_RETURN(checks.paths, ReadPaths(reader, root));
  HEARSAY_ASSIGN_OR_RETURN(const toml::table* house, reader.Table(root, "house"));
  if (house != nullptr) {
    HEARSAY_RETURN_IF_ERROR(reader.CheckKeys(*house, "[house]", {"outlets", "people"}));
    HEARSAY_ASSIGN_OR_RETURN(checks.outlets, reader.PlainStrings(*house, "outlets"));
    HEARSAY_ASSIGN_OR_RETURN(checks.people, reader.PlainStrings(*house, "people"));
  }
  HEARSAY_ASSIGN_OR_RETURN(const Written fail_on, reader.String(root, "fail-on"));
  checks.fail_on = ParseFailOn(fail_on.value);
  if (!fail_on.where.empty() && !checks.fail_on) {
    return reader.Error(
        *root.get("fail-on"),
        StrCat("unknown level \"", fail_on.value, "\"; ",
               SuggestionFor(fail_on.value, {"error", "warning", "note", "never"})));
  }
  HEARSAY_ASSIGN_OR_RETURN(const Written baseline, reader.String(root, "baseline"));
  if (!baseline.value.empty()) {
    checks.baseline =
        (fs::path(config.path).parent_path() / baseline.value).lexically_normal().generic_string();
  }
  return checks;
}

// Applies one layer to the switches.
class Chooser {
 public:
  Chooser(const CheckRules& checks, std::vector<CheckSwitch>& switches)
      : checks_(checks), switches_(switches) {}

  absl::Status Apply(const CheckChoice& choice) {
    if (choice.select) {
      for (CheckSwitch& one : switches_) one.on = false;
      HEARSAY_RETURN_IF_ERROR(Set(*choice.select, true));
    }
    HEARSAY_RETURN_IF_ERROR(Set(choice.extend_select, true));
    for (const auto& [check, setting] : choice.checks) {
      HEARSAY_RETURN_IF_ERROR(Each(check, [&](CheckSwitch& one) {
        one.on = setting != "off";
        if (const auto severity = ParseSeverity(setting)) one.severity = *severity;
      }));
    }
    return Set(choice.ignore, false);
  }

 private:
  absl::Status Set(const std::vector<Written>& patterns, bool on) {
    for (const Written& pattern : patterns) {
      HEARSAY_RETURN_IF_ERROR(Each(pattern, [&](CheckSwitch& one) { one.on = on; }));
    }
    return absl::OkStatus();
  }

  template <typename Change>
  absl::Status Each(const Written& pattern, const Change& change) {
    bool known = false;
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < switches_.size(); ++i) {
      const std::string& id = checks_.rules()[i].id;
      ids.push_back(id);
      if (pattern.value != kAll && !MatchesGlob(pattern.value, id)) continue;
      change(switches_[i]);
      known = true;
    }
    if (known) return absl::OkStatus();
    const std::string_view near = Nearest(pattern.value, ids);
    return absl::InvalidArgumentError(
        StrCat(pattern.where, ": no check is called \"", pattern.value, "\": ",
               near.empty() ? std::string("'hearsay rules checks' lists them")
                            : StrCat("did you mean \"", near, "\"?")));
  }

  const CheckRules& checks_;
  std::vector<CheckSwitch>& switches_;
};

// The draft's path as the patterns of a file in `folder` see it.
std::string Relative(std::string_view draft, const std::string& folder) {
  const fs::path absolute = fs::absolute(fs::path(draft)).lexically_normal();
  return folder.empty() ? absolute.generic_string()
                        : absolute.lexically_relative(folder).generic_string();
}

bool MatchesFrom(std::string_view pattern, std::string_view path) {
  while (!pattern.empty()) {
    if (pattern.starts_with("**")) {
      std::string_view rest = pattern.substr(2);
      // "a/**/b" matches "a/b" as well.
      if (rest.starts_with('/') && MatchesFrom(rest.substr(1), path)) return true;
      for (std::size_t at = 0; at <= path.size(); ++at) {
        if (MatchesFrom(rest, path.substr(at))) return true;
      }
      return false;
    }
    if (pattern[0] == '*') {
      for (std::size_t at = 0;; ++at) {
        if (MatchesFrom(pattern.substr(1), path.substr(at))) return true;
        if (at == path.size() || path[at] == '/') return false;
      }
    }
    if (path.empty() || (pattern[0] == '?' ? path[0] == '/' : pattern[0] != path[0])) return false;
    pattern.remove_prefix(1);
    path.remove_prefix(1);
  }
  return path.empty();
}

}  // namespace

bool MatchesGlob(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') == std::string_view::npos && !pattern.starts_with("**")) {
    path = path.substr(path.find_last_of('/') + 1);
  }
  // Longer ones than anybody writes could take for ever.
  constexpr std::size_t kMostStars = 8;
  if (static_cast<std::size_t>(std::ranges::count(pattern, '*')) > kMostStars) return false;
  return MatchesFrom(pattern, path);
}

absl::StatusOr<CheckConfig> ReadCheckConfig(const UserConfig& config) {
  if (config.path.empty()) return CheckConfig();
  try {
    return ReadTables(config, toml::parse(config.file.text));
  } catch (const toml::parse_error& error) {
    return RuleError(config.file.name, {}, error.description());
  }
}

absl::StatusOr<std::optional<CheckSettings>> SettingsFor(const CheckConfig& config,
                                                         const CheckChoice& command_line,
                                                         std::string_view draft,
                                                         const CheckRules& checks) {
  std::vector<const CheckChoice*> layers = {&config.choice};
  const std::string path = Relative(draft, config.folder);
  bool skip = false;
  for (const PathChoice& choice : config.paths) {
    const bool matches = std::ranges::any_of(
        choice.match, [&](const std::string& glob) { return MatchesGlob(glob, path); });
    if (!matches) continue;
    skip = choice.skip;
    layers.push_back(&choice.choice);
  }
  if (skip) return std::optional<CheckSettings>();
  layers.push_back(&command_line);
  Written profile;
  for (const CheckChoice* layer : layers) {
    if (!layer->profile.value.empty()) profile = layer->profile;
  }
  absl::StatusOr<CheckSettings> settings = SettingsOf(checks, profile.value);
  if (!settings.ok()) {
    return absl::InvalidArgumentError(StrCat(profile.where, ": ", MessageOf(settings.status())));
  }
  Chooser chooser(checks, settings->switches);
  for (const CheckChoice* layer : layers) HEARSAY_RETURN_IF_ERROR(chooser.Apply(*layer));
  settings->outlets = config.outlets;
  settings->people = config.people;
  return std::optional<CheckSettings>(*std::move(settings));
}

}  // namespace hearsay
