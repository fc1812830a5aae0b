#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "cli/suggest.h"

namespace hearsay {
namespace {

// "--format, or -f": every way to write the option, as CLI11 wants it.
std::string CliName(const Option& option) {
  return option.short_name.empty() ? std::string(option.name)
                                   : StrCat(option.short_name, ",", option.name);
}

std::string_view BareName(std::string_view word) { return word.substr(0, word.find('=')); }

absl::Status UnknownOption(const Command& command, std::string_view word) {
  std::vector<std::string_view> names = {"--help"};
  for (const Option& option : command.options) names.push_back(option.name);
  const std::string_view near = Nearest(BareName(word), names);
  return absl::InvalidArgumentError(
      near.empty() ? StrCat("unknown option '", BareName(word), "': 'hearsay ", command.name,
                            " --help' lists the options")
                   : StrCat("unknown option '", BareName(word), "': did you mean '", near, "'?"));
}

absl::Status CheckChoice(const Option& option, const std::string& value) {
  if (option.choices.empty()) return absl::OkStatus();
  const std::vector<std::string_view> choices = Split(option.choices, '|');
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return absl::OkStatus();
  const std::string_view near = Nearest(value, choices);
  return absl::InvalidArgumentError(near.empty() ? StrCat(option.name, ": unknown value '", value,
                                                          "': give one of ", ReadableList(choices))
                                                 : StrCat(option.name, ": unknown value '", value,
                                                          "': did you mean '", near, "'?"));
}

absl::Status CheckOperands(const Command& command, const std::vector<std::string>& operands) {
  const Operand& operand = command.operand;
  const int count = static_cast<int>(operands.size());
  if (count < operand.at_least) {
    return absl::InvalidArgumentError(
        StrCat("no ", operand.name, " given: 'hearsay ", command.name, " --help' shows the usage"));
  }
  if (operand.at_most > 0 && count > operand.at_most) {
    return absl::InvalidArgumentError(StrCat("too many arguments, from '",
                                             operands[operand.at_most], "' on: 'hearsay ",
                                             command.name, " --help' shows the usage"));
  }
  if (operand.choices.empty() || operands.empty()) return absl::OkStatus();
  return CheckChoice({.name = operand.name, .choices = operand.choices}, operands.front());
}

}  // namespace

absl::StatusOr<Arguments> Arguments::Parse(const Command& command,
                                           std::span<const std::string> words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  // "-" is an operand, and so is every word after "--".
  std::vector<std::pair<CLI::Option*, const Option*>> known;
  std::vector<std::string> values(command.options.size());
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    const Option& option = command.options[i];
    CLI::Option* added = option.value.empty() ? app.add_flag(CliName(option))
                                              : app.add_option(CliName(option), values[i]);
    if (!option.value.empty()) added->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    known.emplace_back(added, &option);
  }
  std::vector<std::string> reversed(words.rbegin(), words.rend());  // as CLI11 takes them
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch&) {
    const std::string& last = words.back();
    return absl::InvalidArgumentError(
        StrCat(last, ": value missing: 'hearsay ", command.name, " --help' shows what it takes"));
  } catch (const CLI::ParseError& error) {
    return absl::InvalidArgumentError(
        StrCat(error.what(), ": 'hearsay ", command.name, " --help' shows the usage"));
  }
  Arguments arguments;
  bool operands_only = false;
  for (const std::string& word : app.remaining()) {
    if (!operands_only && word == "--") {
      operands_only = true;
    } else if (!operands_only && word.size() > 1 && word[0] == '-') {
      return UnknownOption(command, word);
    } else {
      arguments.operands_.push_back(word);
    }
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i].first->count() == 0) continue;
    const Option& option = *known[i].second;
    std::vector<std::string> given = {values[i]};
    if (option.repeated) given = known[i].first->results();
    for (const std::string& value : given) {
      // A repeated option's value may go on after its choice: "sarif=out.sarif".
      const std::string choice(option.repeated ? BareName(value) : value);
      if (const absl::Status status = CheckChoice(option, choice); !status.ok()) return status;
    }
    arguments.values_.emplace(option.name, values[i]);
    if (option.repeated) arguments.repeated_.emplace(option.name, std::move(given));
  }
  if (const absl::Status status = CheckOperands(command, arguments.operands_); !status.ok()) {
    return status;
  }
  return arguments;
}

}  // namespace hearsay
