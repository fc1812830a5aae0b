#include "analysis/rule_examples.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/marked_chains.h"
#include "attribution/find.h"
#include "base/strings.h"
#include "document/document.h"
#include "rules/marked_text.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// Nothing when the example went as it should, else what went wrong.
using Problem = std::optional<std::string>;

std::vector<Span> SpansOf(const MarkedText& marked, std::string_view role) {
  std::vector<Span> spans;
  for (const Mark& mark : marked.marks) {
    if (mark.role == role) spans.push_back(mark.span);
  }
  return spans;
}

// What the marks of one role say, for a message: "source [Roe], cue [said], content [...]".
std::string Describe(std::string_view text, const Attribution& attribution) {
  const auto words = [&](const std::vector<Span>& spans) {
    std::vector<std::string> pieces;
    for (const Span span : spans) pieces.emplace_back(Slice(text, span));
    return Join(pieces, " … ");
  };
  return StrCat("source [", words(attribution.source), "], cue [", words(attribution.cue),
                "], content [", words(attribution.content), "] by ", attribution.rule);
}

std::vector<Attribution> AttributionsIn(const std::string& text, const RuleSet& rules) {
  Document document;
  document.text = text;
  document.blocks = {{.span = {0, static_cast<std::uint32_t>(text.size())}}};
  const TextLayers layers = SegmentText(text);
  return FindAttributions(document, layers, rules.FindHits(text, layers), rules);
}

// A pattern or a finder: both have the id by which an attribution names them.
template <typename Rule>
Problem FindsAttribution(const Rule& rule, const MarkedText& marked, const RuleSet& rules) {
  const std::vector<Attribution> found = AttributionsIn(marked.text, rules);
  const std::vector<Span> source = SpansOf(marked, "source");
  const std::vector<Span> cue = SpansOf(marked, "cue");
  const std::vector<Span> content = SpansOf(marked, "content");
  std::string others;
  for (const Attribution& attribution : found) {
    if (attribution.rule == rule.id && attribution.source == source && attribution.cue == cue &&
        attribution.content == content) {
      return std::nullopt;
    }
    StrAppend(others, others.empty() ? "" : "; ", Describe(marked.text, attribution));
  }
  return found.empty() ? "found nothing" : StrCat("found ", others);
}

template <typename Rule>
Problem FindsNothing(const Rule& rule, const std::string& text, const RuleSet& rules) {
  for (const Attribution& attribution : AttributionsIn(text, rules)) {
    if (attribution.rule == rule.id) {
      return StrCat("must find nothing, but found ", Describe(text, attribution));
    }
  }
  return std::nullopt;
}

// The role under which examples mark a lexicon's hits.
std::string_view RoleOf(LexiconKind kind, const MarkedText& marked) {
  const std::string_view name = Name(kind);
  if (!SpansOf(marked, name).empty()) return name;
  return kind == LexiconKind::kCueVerb || kind == LexiconKind::kCueNoun ? "cue"
         : kind == LexiconKind::kSourceNoun                             ? "source"
                                                                        : name;
}

std::vector<Span> HitsIn(LexiconKind kind, const std::string& text, const RuleSet& rules) {
  const TextLayers layers = SegmentText(text);
  std::vector<Span> spans;
  for (const LexiconHit& hit : rules.FindHits(text, layers)) {
    if (hit.kind != kind) continue;
    spans.push_back(
        {layers.tokens[hit.tokens.begin].span.begin, layers.tokens[hit.tokens.end - 1].span.end});
  }
  return spans;
}

Problem LexiconMatches(const Lexicon& lexicon, const MarkedText& marked, const RuleSet& rules) {
  const std::string_view role = RoleOf(lexicon.kind, marked);
  const std::vector<Span> hits = HitsIn(lexicon.kind, marked.text, rules);
  for (const Span span : SpansOf(marked, role)) {
    const auto inside = [&](Span hit) { return span.Contains(hit); };
    if (std::none_of(hits.begin(), hits.end(), inside)) {
      return StrCat("no hit in [", Slice(marked.text, span), "]");
    }
  }
  return std::nullopt;
}

Problem LexiconRejects(const Lexicon& lexicon, const std::string& text, const RuleSet& rules) {
  const std::vector<Span> hits = HitsIn(lexicon.kind, text, rules);
  if (hits.empty()) return std::nullopt;
  return StrCat("must find nothing, but hit [", Slice(text, hits.front()), "]");
}

// Runs the examples of one rule: a lexicon, a pattern or a finder.
template <typename Rule, typename Matches, typename Rejects>
void TestRule(const Rule& rule, const RuleSet& rules, const Matches& matches,
              const Rejects& rejects, ExampleReport& report) {
  const auto add = [&](const std::string& example, Problem problem) {
    ++report.examples;
    if (!problem) return;
    report.failures.push_back({rule.id, rule.file, rule.line, example, *std::move(problem)});
  };
  if (!rule.matches.empty() || !rule.rejects.empty()) ++report.rules;
  for (const std::string& example : rule.matches) {
    const absl::StatusOr<MarkedText> marked = ParseMarkedText(example);
    add(example, marked.ok() ? matches(rule, *marked, rules)
                             : Problem(std::string(MessageOf(marked.status()))));
  }
  for (const std::string& example : rule.rejects) add(example, rejects(rule, example, rules));
}

}  // namespace

ExampleReport TestRuleExamples(const RuleSet& rules) {
  ExampleReport report;
  for (const Lexicon& lexicon : rules.lexicons()) {
    TestRule(lexicon, rules, LexiconMatches, LexiconRejects, report);
  }
  for (const Pattern& pattern : rules.patterns()) {
    TestRule(pattern, rules, FindsAttribution<Pattern>, FindsNothing<Pattern>, report);
  }
  for (const Finder& finder : rules.finders()) {
    TestRule(finder, rules, FindsAttribution<Finder>, FindsNothing<Finder>, report);
  }
  for (const Resolver& resolver : rules.resolvers()) {
    if (!resolver.examples.empty()) ++report.rules;
    for (const std::string& example : resolver.examples) {
      ++report.examples;
      if (Problem problem = CheckExample(resolver, example, rules)) {
        report.failures.push_back(
            {resolver.id, resolver.file, resolver.line, example, *std::move(problem)});
      }
    }
  }
  return report;
}

}  // namespace hearsay
