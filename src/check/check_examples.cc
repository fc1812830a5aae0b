#include "check/check_examples.h"

#include <string_view>
#include <utility>

#include "analysis/analysis.h"
#include "base/strings.h"
#include "check/run_checks.h"
#include "document/read.h"
#include "rules/marked_text.h"

namespace hearsay {
namespace {

absl::StatusOr<Document> ReadExample(const CheckExample& example, const std::string& text) {
  Document document;
  const ReadOptions options{.format =
                                example.markdown ? InputFormat::kMarkdown : InputFormat::kText};
  const absl::Status status = ReadDocuments("example", text, options, [&](Document read) {
    document = std::move(read);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return document;
}

// The words under the spans, for a message: "[sources], [a source]".
std::string Words(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> words;
  for (const Span span : spans) words.push_back(StrCat("[", Slice(text, span), "]"));
  return words.empty() ? "nothing" : Join(words, ", ");
}

// Empty when all is well, else what is wrong in one clause.
std::string Test(const CheckExample& example, std::size_t rule, const CheckRules& checks,
                 const RuleSet& rules, const Model* model) {
  const absl::StatusOr<MarkedText> marked = ParseMarkedText(example.text);
  if (!marked.ok()) return std::string(MessageOf(marked.status()));
  absl::StatusOr<Document> document = ReadExample(example, marked->text);
  if (!document.ok()) return std::string(MessageOf(document.status()));
  const Analysis analysis = Analyze(*std::move(document), rules, model);
  CheckSettings settings;
  settings.switches.resize(checks.rules().size(), {.on = false});
  settings.switches[rule].on = true;
  std::vector<Span> found;
  for (const Finding& finding : RunChecks(analysis, rules, checks, settings)) {
    found.push_back(finding.span);
  }
  // Marks stand in the example's text, findings in the document's, which may lack Markdown's
  // signs: they are compared by their words and their order.
  std::vector<Span> wanted;
  for (const Mark& mark : marked->marks) wanted.push_back(mark.span);
  const std::string found_words = Words(analysis.document.text, found);
  const std::string wanted_words = Words(marked->text, wanted);
  if (found_words == wanted_words) return "";
  return StrCat("found ", found_words, " and not ", wanted_words);
}

}  // namespace

CheckExampleReport TestCheckExamples(const CheckRules& checks, const RuleSet& rules,
                                     const Model* model) {
  CheckExampleReport report;
  for (std::size_t i = 0; i < checks.rules().size(); ++i) {
    const CheckRule& rule = checks.rules()[i];
    if (checks.conditions()[i].subject == SubjectKind::kEvidence) continue;
    ++report.rules;
    for (const std::vector<CheckExample>* examples : {&rule.bad, &rule.good}) {
      for (const CheckExample& example : *examples) {
        ++report.examples;
        std::string problem = Test(example, i, checks, rules, model);
        if (!problem.empty()) report.failures.push_back({rule.id, example.text, problem});
      }
    }
  }
  return report;
}

}  // namespace hearsay
