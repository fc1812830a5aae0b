#include "cli/help.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kTermWidth = 26;  // of the column with the options' names

// A term and, beside it, what it means.
void AddEntry(std::string& out, std::string_view term, std::string_view meaning, int width,
              int term_width) {
  const std::string indent(static_cast<std::size_t>(term_width) + 2, ' ');
  StrAppend(out, "  ", term);
  const int used = DisplayWidth(term);
  bool first = used < term_width;
  out += first ? std::string(static_cast<std::size_t>(term_width - used), ' ') : "\n";
  for (const std::string& line : Wrap(meaning, std::max(20, width - term_width - 2))) {
    StrAppend(out, first ? "" : indent, line, '\n');
    first = false;
  }
}

void AddParagraphs(std::string& out, std::string_view text, int width) {
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    for (const std::string& line : Wrap(text.substr(0, end), width)) StrAppend(out, line, '\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    if (!text.empty()) out += '\n';
  }
}

std::string TermOf(const Option& option) {
  std::string term =
      option.short_name.empty() ? std::string("    ") : StrCat(option.short_name, ", ");
  StrAppend(term, option.name);
  if (!option.value.empty()) StrAppend(term, " ", option.value);
  return term;
}

std::string MeaningOf(const Option& option) {
  if (option.choices.empty()) return std::string(option.help);
  return StrCat(option.help, ": ",
                Join(
                    [&] {
                      std::vector<std::string> choices;
                      for (std::string_view choice : Split(option.choices, '|')) {
                        choices.emplace_back(choice);
                      }
                      return choices;
                    }(),
                    ", "));
}

void AddExamples(std::string& out, std::span<const Example> examples, int width) {
  out += "\nExamples:\n";
  for (const Example& example : examples) {
    StrAppend(out, "  ", example.line, '\n');
    for (const std::string& line : Wrap(example.says, width - 6)) {
      StrAppend(out, "      ", line, '\n');
    }
  }
}

}  // namespace

std::string GeneralHelp(int width) {
  std::string out;
  AddParagraphs(out,
                "hearsay reads news articles and answers, for every reported statement: who said "
                "this, through how many hands did it reach the reader, and what in the text shows "
                "it?",
                width);
  out += "\nUsage: hearsay COMMAND [OPTION...] [ARGUMENT...]\n\nCommands:\n";
  for (const Command& command : Commands()) {
    AddEntry(out, command.name, command.summary, width, 12);
  }
  out += "\nOptions:\n";
  AddEntry(out, "-h, --help", "Show this help, or a command's", width, 16);
  AddEntry(out, "    --version", "Show the version", width, 16);
  out += "\nExamples:\n";
  for (const Command& command : Commands()) {
    if (!command.examples.empty()) StrAppend(out, "  ", command.examples.front().line, '\n');
  }
  out +=
      "\nExit codes: 0 all is well, 1 a check found something, 2 wrong usage, bad input or an "
      "error.\n'hearsay COMMAND --help' says more of each command.\n";
  return out;
}

std::string CommandHelp(const Command& command, int width) {
  std::string out;
  StrAppend(out, "Usage: hearsay ", command.name, " ", command.usage, "\n\n");
  AddParagraphs(out, command.description, width);
  if (!command.operand.name.empty()) {
    out += "\nArguments:\n";
    AddEntry(out, command.operand.name, command.operand.help, width, kTermWidth);
  }
  out += "\nOptions:\n";
  for (const Option& option : command.options) {
    AddEntry(out, TermOf(option), MeaningOf(option), width, kTermWidth);
  }
  AddEntry(out, "-h, --help", "Show this help", width, kTermWidth);
  AddExamples(out, command.examples, width);
  return out;
}

}  // namespace hearsay
