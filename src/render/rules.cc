#include "render/rules.h"

#include <algorithm>

#include "base/strings.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kIdWidth = 30;
constexpr int kLabelWidth = 10;

// The kinds that are always listed; everything else is an entry of a lexicon.
bool IsRule(const RuleInfo& rule) {
  return rule.kind == "lexicon" || rule.kind == "word-list" || rule.kind == "pattern";
}

}  // namespace

std::string RenderRuleList(const std::vector<RuleInfo>& rules, std::string_view prefix, int width) {
  std::string out;
  for (const RuleInfo& rule : rules) {
    if (prefix.empty() ? !IsRule(rule) : !rule.id.starts_with(prefix)) continue;
    const int gap = std::max(2, kIdWidth - DisplayWidth(rule.id));
    const std::string line = StrCat(rule.id, std::string(static_cast<std::size_t>(gap), ' '),
                                    IsRule(rule) ? rule.reason : rule.summary);
    StrAppend(out, Shorten(line, width), '\n');
  }
  return out.empty() ? "no rules\n" : out;
}

std::string RenderRule(const RuleInfo& rule, int width) {
  std::string out = StrCat(rule.id, '\n');
  AddField(out, "  kind", kLabelWidth, rule.kind, width);
  AddField(out, "  says", kLabelWidth, rule.summary, width);
  AddField(out, "  reason", kLabelWidth, rule.reason, width);
  for (const std::string& example : rule.matches)
    AddField(out, "  finds", kLabelWidth, example, width);
  for (const std::string& example : rule.rejects)
    AddField(out, "  rejects", kLabelWidth, example, width);
  AddField(out, "  in", kLabelWidth, StrCat(rule.file, ":", rule.line), width);
  return out;
}

std::string RenderExampleReport(const ExampleReport& report) {
  std::string out;
  for (const ExampleFailure& failure : report.failures) {
    StrAppend(out, failure.file, ":", failure.line, ": ", failure.rule, ": ", failure.problem,
              "\n    ", failure.example, '\n');
  }
  StrAppend(out, report.examples, " examples of ", report.rules, " rules: ",
            report.failures.empty() ? std::string("all as they should be")
                                    : StrCat(report.failures.size(), " failed"),
            '\n');
  return out;
}

}  // namespace hearsay
