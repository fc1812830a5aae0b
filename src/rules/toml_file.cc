#include "rules/toml_file.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "toml++/toml.h"

namespace hearsay {
namespace {

RulePosition PositionIn(const toml::source_region& source) {
  return {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

bool Before(RulePosition a, RulePosition b) {
  return a.line != b.line ? a.line < b.line : a.column < b.column;
}

absl::Status ConvertList(const RuleFile& file, std::string_view key, const toml::array& array,
                         TomlValue& value) {
  std::vector<std::string> strings;
  strings.reserve(array.size());
  for (const toml::node& item : array) {
    const auto string = item.value_exact<std::string>();
    const RulePosition at = PositionIn(item.source());
    if (!string) {
      return RuleError(file.name, at,
                       StrCat("\"", key,
                              "\" must hold strings only; write each "
                              "item in quotation marks"));
    }
    strings.push_back(*string);
    value.items.push_back(at);
  }
  value.value = std::move(strings);
  return absl::OkStatus();
}

absl::Status ConvertField(const RuleFile& file, const toml::key& source, const toml::node& node,
                          TomlTable& table) {
  const std::string_view key = source.str();
  TomlValue value{.value = {}, .at = PositionIn(node.source()), .items = {}};
  if (const auto string = node.value_exact<std::string>()) {
    value.value = *string;
  } else if (node.is_boolean()) {
    value.value = *node.value<bool>();
  } else if (node.is_number()) {
    value.value = *node.value<double>();
  } else if (node.is_array()) {
    HEARSAY_RETURN_IF_ERROR(ConvertList(file, key, *node.as_array(), value));
  } else {
    return RuleError(file.name, value.at,
                     StrCat("\"", key,
                            "\" is neither a string, a number, true or false, nor a "
                            "list of strings; rule files hold nothing else"));
  }
  table.fields.push_back({std::string(key), PositionIn(source.source()), std::move(value)});
  return absl::OkStatus();
}

absl::Status ConvertTable(const RuleFile& file, const toml::table& source, TomlTable& table) {
  table.at = PositionIn(source.source());
  table.fields.reserve(source.size());
  for (const auto& [key, node] : source) {
    HEARSAY_RETURN_IF_ERROR(ConvertField(file, key, node, table));
  }
  std::sort(table.fields.begin(), table.fields.end(),
            [](const TomlField& a, const TomlField& b) { return Before(a.at, b.at); });
  return absl::OkStatus();
}

absl::StatusOr<TomlFile> Convert(const RuleFile& file, const toml::table& source,
                                 std::span<const std::string_view> passed_over) {
  TomlFile result;
  for (const auto& [key, node] : source) {
    if (std::ranges::find(passed_over, key.str()) != passed_over.end()) continue;
    if (node.is_table()) {
      return RuleError(file.name, PositionIn(node.source()),
                       StrCat("found the table [", key.str(), "]; write [[", key.str(),
                              "]], for there may be several"));
    }
    if (!node.is_array_of_tables()) {
      HEARSAY_RETURN_IF_ERROR(ConvertField(file, key, node, result.root));
      continue;
    }
    for (const toml::node& item : *node.as_array()) {
      TomlTable table{.name = std::string(key.str()), .at = {}, .fields = {}};
      HEARSAY_RETURN_IF_ERROR(ConvertTable(file, *item.as_table(), table));
      result.tables.push_back(std::move(table));
    }
  }
  // toml++ sorts keys by name; the file's order makes results predictable.
  std::sort(result.tables.begin(), result.tables.end(),
            [](const TomlTable& a, const TomlTable& b) { return Before(a.at, b.at); });
  return result;
}

absl::Status WrongType(const RuleFile& file, std::string_view key, const TomlValue& value,
                       std::string_view expected) {
  return RuleError(file.name, value.at, StrCat("\"", key, "\" must be ", expected));
}

template <typename T>
absl::Status ReadAs(const RuleFile& file, const TomlTable& table, std::string_view key,
                    std::string_view expected, T& value) {
  const TomlValue* field = table.Find(key);
  if (field == nullptr) return absl::OkStatus();
  const T* held = std::get_if<T>(&field->value);
  if (held == nullptr) return WrongType(file, key, *field, expected);
  value = *held;
  return absl::OkStatus();
}

}  // namespace

const TomlValue* TomlTable::Find(std::string_view key) const {
  for (const TomlField& field : fields) {
    if (field.key == key) return &field.value;
  }
  return nullptr;
}

absl::StatusOr<TomlFile> ParseToml(const RuleFile& file,
                                   std::span<const std::string_view> passed_over) {
  try {
    return Convert(file, toml::parse(file.text), passed_over);
  } catch (const toml::parse_error& error) {
    return RuleError(file.name, PositionIn(error.source()),
                     StrCat("not valid TOML: ", error.description(), "; correct the syntax"));
  } catch (const std::exception& error) {
    return RuleError(file.name, {}, StrCat("cannot be read as TOML: ", std::string(error.what())));
  }
}

absl::Status ReadString(const RuleFile& file, const TomlTable& table, std::string_view key,
                        std::string& value) {
  return ReadAs(file, table, key, "a string; put it in quotation marks", value);
}

absl::Status ReadStrings(const RuleFile& file, const TomlTable& table, std::string_view key,
                         std::vector<std::string>& value) {
  return ReadAs(file, table, key, "a list of strings; write it as [\"...\", \"...\"]", value);
}

absl::Status ReadNumber(const RuleFile& file, const TomlTable& table, std::string_view key,
                        double& value) {
  return ReadAs(file, table, key, "a number; write it without quotation marks", value);
}

absl::Status ReadBool(const RuleFile& file, const TomlTable& table, std::string_view key,
                      bool& value) {
  return ReadAs(file, table, key, "true or false; write it without quotation marks", value);
}

absl::Status CheckKeys(const RuleFile& file, const TomlTable& table,
                       const std::vector<std::string_view>& keys) {
  for (const TomlField& field : table.fields) {
    if (std::find(keys.begin(), keys.end(), field.key) != keys.end()) continue;
    return RuleError(file.name, field.at,
                     StrCat("unknown key \"", field.key, "\" in [[", table.name,
                            "]]; its keys are ", Join({keys.begin(), keys.end()}, ", ")));
  }
  return absl::OkStatus();
}

absl::Status RequireKey(const RuleFile& file, const TomlTable& table, std::string_view key) {
  if (table.Find(key) != nullptr) return absl::OkStatus();
  return RuleError(
      file.name, table.at,
      StrCat("this [[", table.name, "]] has no ", key, "; add a line: ", key, " = ..."));
}

}  // namespace hearsay
