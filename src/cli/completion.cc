#include "cli/completion.h"

#include <string_view>
#include <vector>

#include "base/strings.h"
#include "cli/command.h"

namespace hearsay {
namespace {

// "text json ndjson" for the choices "text|json|ndjson".
std::string Spaced(std::string_view choices) {
  std::string out(choices);
  for (char& c : out) {
    if (c == '|') c = ' ';
  }
  return out;
}

std::string CommandNames() {
  std::vector<std::string> names;
  for (const Command& command : Commands()) names.emplace_back(command.name);
  return Join(names, " ");
}

std::string OptionNames(const Command& command) {
  std::vector<std::string> names;
  for (const Option& option : command.options) names.emplace_back(option.name);
  names.emplace_back("--help");
  return Join(names, " ");
}

// In single quotes, for every shell.
std::string Quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

// zsh's _arguments reads brackets and colons as its own.
std::string ZshText(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string BashCompletion() {
  std::string out =
      "# Completion of hearsay for bash: eval \"$(hearsay completion bash)\"\n"
      "_hearsay() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then\n";
  StrAppend(out, "    COMPREPLY=($(compgen -W '", CommandNames(),
            " --help --version' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n");
  for (const Command& command : Commands()) {
    StrAppend(out, "    ", command.name, ")\n      case $before in\n");
    for (const Option& option : command.options) {
      if (option.choices.empty()) continue;
      StrAppend(out, "        ", option.name, ") COMPREPLY=($(compgen -W '", Spaced(option.choices),
                "' -- \"$word\")); return ;;\n");
    }
    StrAppend(out,
              "      esac\n      if [[ $word == -* ]]; then\n        COMPREPLY=($(compgen -W '",
              OptionNames(command), "' -- \"$word\"))\n        return\n      fi\n");
    if (!command.operand.choices.empty()) {
      StrAppend(out, "      if ((COMP_CWORD == 2)); then\n        COMPREPLY=($(compgen -W '",
                Spaced(command.operand.choices), "' -- \"$word\"))\n        return\n      fi\n");
    }
    out += "      ;;\n";
  }
  out +=
      "  esac\n"
      "  compopt -o default\n"
      "}\n"
      "complete -F _hearsay hearsay\n";
  return out;
}

std::string ZshCompletion() {
  std::string out =
      "#compdef hearsay\n"
      "# Completion of hearsay for zsh: eval \"$(hearsay completion zsh)\"\n"
      "_hearsay() {\n"
      "  local -a commands=(\n";
  for (const Command& command : Commands()) {
    StrAppend(out, "    ", Quoted(StrCat(command.name, ":", ZshText(command.summary))), '\n');
  }
  out +=
      "  )\n"
      "  if ((CURRENT == 2)); then\n"
      "    _describe command commands\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  ((CURRENT--))\n"
      "  case $command in\n";
  for (const Command& command : Commands()) {
    StrAppend(out, "    ", command.name, ")\n      _arguments");
    for (const Option& option : command.options) {
      std::string spec = StrCat(option.name, "[", ZshText(option.help), "]");
      if (!option.value.empty()) {
        StrAppend(spec, ":", option.value, ":",
                  option.choices.empty() ? std::string("_files")
                                         : StrCat("(", Spaced(option.choices), ")"));
      }
      StrAppend(out, " \\\n        ", Quoted(spec));
    }
    StrAppend(out, " \\\n        ", Quoted("--help[Show this help]"), " \\\n        ",
              command.operand.choices.empty()
                  ? Quoted("*:file:_files")
                  : Quoted(StrCat("1:", command.operand.name, ":(", Spaced(command.operand.choices),
                                  ")")),
              "\n      ;;\n");
  }
  out +=
      "  esac\n"
      "}\n"
      "compdef _hearsay hearsay\n";
  return out;
}

std::string FishCompletion() {
  std::string out = "# Completion of hearsay for fish: hearsay completion fish | source\n";
  for (const Command& command : Commands()) {
    StrAppend(out, "complete -c hearsay -n __fish_use_subcommand -f -a ", command.name, " -d ",
              Quoted(command.summary), '\n');
    const std::string seen =
        StrCat("complete -c hearsay -n '__fish_seen_subcommand_from ", command.name, "'");
    for (const Option& option : command.options) {
      StrAppend(out, seen, " -l ", option.name.substr(2));
      if (!option.short_name.empty()) StrAppend(out, " -s ", option.short_name.substr(1));
      if (!option.value.empty()) {
        if (option.choices.empty()) {
          StrAppend(out, " -r");
        } else {
          StrAppend(out, " -x -a ", Quoted(Spaced(option.choices)));
        }
      }
      StrAppend(out, " -d ", Quoted(option.help), '\n');
    }
    if (!command.operand.choices.empty()) {
      StrAppend(out, seen, " -f -a ", Quoted(Spaced(command.operand.choices)), '\n');
    }
  }
  return out;
}

}  // namespace hearsay
