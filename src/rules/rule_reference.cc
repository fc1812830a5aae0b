#include "rules/rule_reference.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/strings.h"

namespace hearsay {
namespace {

// The columns of the table of word lists stay readable.
constexpr std::size_t kListedWords = 12;

constexpr std::string_view kHead = R"(# Rules

All rules that are compiled into hearsay, with the reason for each and the examples that the
tests run. Written by `tools/generate-rule-docs` from `rules/en`; change the rules there.
`hearsay rules show ID` prints one rule, also one entry of a lexicon.

Examples are marked text: `$source[[Jane Roe]] $cue[[said]] $content[[prices rose]]`.

)";

std::string Percent(float share) { return StrCat(static_cast<int>(share * 100 + 0.5f), " %"); }

// A table cell: no bar and no line break may end it.
std::string Cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

void AppendExamples(std::string_view title, const std::vector<std::string>& examples,
                    std::string& out) {
  if (examples.empty()) return;
  StrAppend(out, title, "\n\n```text\n");
  for (const std::string& example : examples) StrAppend(out, example, '\n');
  out += "```\n\n";
}

void AppendLexicon(const Lexicon& lexicon, std::string& out) {
  StrAppend(out, "### ", lexicon.id, "\n\n", lexicon.reason, " Entries of kind ",
            Name(lexicon.kind), ", in `", lexicon.path, "`.\n\n");
  AppendExamples("Finds what is marked:", lexicon.matches, out);
  AppendExamples("Finds nothing:", lexicon.rejects, out);
}

void AppendPattern(const Pattern& pattern, std::string& out) {
  StrAppend(out, "### ", pattern.id, "\n\n", pattern.reason, "\n\n```text\n", pattern.text,
            "\n```\n\n");
  StrAppend(out, "`", pattern.file, "`; tone ", Name(pattern.tone));
  if (pattern.medium != Medium::kNone) StrAppend(out, "; medium ", Name(pattern.medium));
  if (!pattern.relay_form.empty()) StrAppend(out, "; relay ", pattern.relay_form);
  StrAppend(out, "; confidence ", Percent(pattern.confidence), ".\n\n");
  AppendExamples("Finds what is marked:", pattern.matches, out);
  AppendExamples("Finds nothing:", pattern.rejects, out);
}

void AppendFinder(const Finder& finder, std::string& out) {
  StrAppend(out, "### ", finder.id, "\n\n", finder.reason, " Confidence ",
            Percent(finder.confidence), ".\n\n");
  AppendExamples("Finds what is marked:", finder.matches, out);
  AppendExamples("Finds nothing:", finder.rejects, out);
}

void AppendResolver(const Resolver& resolver, std::string& out) {
  StrAppend(out, "### ", resolver.id, "\n\n", resolver.reason, "\n\n");
  AppendExamples("Gives the chain after the arrow:", resolver.examples, out);
}

void AppendWordList(const WordList& list, std::string& out) {
  std::string words;
  for (std::size_t i = 0; i < list.entries.size() && i < kListedWords; ++i) {
    if (i > 0) words += ", ";
    words += list.entries[i];
  }
  if (list.entries.size() > kListedWords) {
    words += ", ...";
  }
  StrAppend(out, "| `", list.id, "` | ", Cell(list.reason), " | ", Cell(words), " |\n");
}

}  // namespace

std::string RenderRuleReference(const RuleSet& rules) {
  std::string out(kHead);
  out += "## Lexicons\n\n";
  for (const Lexicon& lexicon : rules.lexicons()) AppendLexicon(lexicon, out);
  out += "## Finders\n\nRules that are written in C++ (`src/attribution`).\n\n";
  for (const Finder& finder : rules.finders()) AppendFinder(finder, out);
  out += "## Resolvers\n\nRules that are written in C++ (`src/source`, `src/provenance`).\n\n";
  for (const Resolver& resolver : rules.resolvers()) AppendResolver(resolver, out);
  out += "## Patterns\n\nRules in the pattern language of `rules/en/README.md`.\n\n";
  for (const Pattern& pattern : rules.patterns()) AppendPattern(pattern, out);
  out += "## Word lists\n\n| list | what it is for | words |\n|---|---|---|\n";
  for (const WordList& list : rules.word_lists()) AppendWordList(list, out);
  return out;
}

}  // namespace hearsay
