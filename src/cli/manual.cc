#include <string_view>

#include "base/strings.h"
#include "base/version.h"
#include "cli/help.h"

namespace hearsay {
namespace {

// Text that man(7) must not take for commands: backslashes, hyphens, a leading full stop.
std::string Escape(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

void AddParagraphs(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    StrAppend(out, ".PP\n", Escape(text.substr(0, end)), '\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
  }
}

void AddOption(std::string& out, const Option& option) {
  out += ".TP\n";
  if (!option.short_name.empty()) StrAppend(out, "\\fB", Escape(option.short_name), "\\fR, ");
  StrAppend(out, "\\fB", Escape(option.name), "\\fR");
  if (!option.value.empty()) StrAppend(out, " \\fI", Escape(option.value), "\\fR");
  StrAppend(out, '\n', Escape(option.help));
  if (!option.choices.empty()) {
    out += ':';
    bool first = true;
    for (const std::string_view choice : Split(option.choices, '|')) {
      StrAppend(out, first ? " " : ", ", Escape(choice));
      first = false;
    }
  }
  out += ".\n";
}

void AddCommand(std::string& out, const Command& command) {
  StrAppend(out, ".SS hearsay ", Escape(command.name), " ", Escape(command.usage), '\n');
  AddParagraphs(out, command.description);
  for (const Option& option : command.options) AddOption(out, option);
}

}  // namespace

std::string ManualPage() {
  std::string out = StrCat(".TH HEARSAY 1 \"\" \"hearsay ", Version(), "\" \"User Commands\"\n");
  out +=
      ".SH NAME\nhearsay \\- who said this, and through how many hands did it reach the reader\n"
      ".SH SYNOPSIS\n.B hearsay\n\\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n"
      ".SH DESCRIPTION\n"
      "hearsay reads news articles and answers, for every reported statement in them: who said\n"
      "this, through how many hands did it reach the reader, and what in the text shows it?\n"
      ".SH COMMANDS\n";
  for (const Command& command : Commands()) AddCommand(out, command);
  out += ".SH EXAMPLES\n";
  for (const Command& command : Commands()) {
    for (const Example& example : command.examples) {
      StrAppend(out, ".TP\n\\fB", Escape(example.line), "\\fR\n", Escape(example.says), '\n');
    }
  }
  out +=
      ".SH EXIT STATUS\n"
      ".TP\n0\nAll is well.\n"
      ".TP\n1\nA check found something.\n"
      ".TP\n2\nWrong usage, bad input or an error; other inputs were still analysed.\n"
      ".TP\n130\nInterrupted.\n"
      ".SH ENVIRONMENT\n"
      ".TP\n\\fBNO_COLOR\\fR\nSet to anything: no colours, unless \\fB\\-\\-color always\\fR "
      "asks for them.\n"
      ".TP\n\\fBCOLUMNS\\fR\nWhere standard output is no terminal: the width to wrap at, "
      "instead of 80.\n"
      ".SH FILES\n"
      ".TP\n\\fIhearsay.toml\\fR\nSettings, looked for in the folder of the first article and "
      "those above it: publisher, rules (a folder), and rules of your own.\n";
  return out;
}

}  // namespace hearsay
