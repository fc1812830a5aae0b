#include "check/run_checks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "check/draft_reading.h"
#include "check/facts.h"
#include "check/message.h"
#include "check/subject.h"

namespace hearsay {
namespace {

// The characters that show the form which the condition asks for.
Span PlaceOfForm(const DraftReading& draft, const CheckCondition& condition,
                 const Subject& subject) {
  const Quotation& quotation =
      draft.layers().quotations[static_cast<std::size_t>(subject.quotation)];
  for (const FactTests& tests : condition.where) {
    for (const FactTest& test : tests) {
      if (test.fact->fact != Fact::kForm) continue;
      if (const auto place = FirstForm(draft, test, quotation)) return *place;
    }
  }
  return subject.span;
}

Span MarkOf(const DraftReading& draft, const CheckCondition& condition, const Subject& subject) {
  const MarkKind mark = condition.mark;
  if (mark == MarkKind::kSentence && !draft.layers().sentences.empty()) {
    return draft.layers().sentences[draft.SentenceAt(subject.span)].span;
  }
  if (mark == MarkKind::kPlace && subject.quotation != kNone) {
    return PlaceOfForm(draft, condition, subject);
  }
  if (subject.attribution == kNone) return subject.span;
  const auto index = static_cast<std::size_t>(subject.attribution);
  const Attribution& statement = draft.analysis().attributions[index];
  if (mark == MarkKind::kSource && !statement.source.empty()) return statement.source.front();
  if (mark == MarkKind::kCue && !statement.cue.empty()) return statement.cue.front();
  if (mark == MarkKind::kOutlet) {
    const Span outlet = draft.OutletWords(index);
    if (!outlet.empty()) return outlet;
  }
  if (mark == MarkKind::kReason) {
    const Span reason = draft.ReasonOf(draft.OriginOf(index));
    if (!reason.empty()) return reason;
  }
  if (mark == MarkKind::kQuotation) return statement.content.front();
  return subject.span;
}

// What must differ between two findings of one check.
std::int64_t OnceKey(const DraftReading& draft, OnceFor once, const Subject& subject) {
  switch (once) {
    case OnceFor::kSource:
      return subject.attribution == kNone
                 ? kNone
                 : draft.OriginOf(static_cast<std::size_t>(subject.attribution));
    case OnceFor::kOutlet: {
      const Hop* hop = subject.attribution == kNone
                           ? nullptr
                           : draft.OutletHop(static_cast<std::size_t>(subject.attribution));
      return hop == nullptr ? kNone : static_cast<std::int64_t>(hop->entity);
    }
    case OnceFor::kParagraph:
      return draft.ParagraphAt(subject.span);
    case OnceFor::kDocument:
      return 0;
    case OnceFor::kSubject:
      break;
  }
  return 0;
}

void RunCheck(const DraftReading& draft, const CheckRule& rule, const CheckCondition& condition,
              Severity severity, std::vector<Finding>& findings) {
  std::set<std::int64_t> seen;
  const std::size_t before = findings.size();
  VisitSubjects(draft, condition.subject, condition.phrases, [&](const Subject& subject) {
    if (!Holds(draft, condition, subject)) return;
    if (condition.once != OnceFor::kSubject &&
        !seen.insert(OnceKey(draft, condition.once, subject)).second) {
      return;
    }
    const Span marked = MarkOf(draft, condition, subject);
    // Two statements by the same words of a source are one fault.
    if (findings.size() > before && findings.back().span == marked) return;
    findings.push_back(
        {.rule = rule.id,
         .severity = severity,
         .span = marked,
         .message = FillMessage(rule.message, draft, subject, marked),
         .attribution = subject.attribution,
         .confidence = subject.attribution == kNone
                           ? 1
                           : draft.ConfidenceOf(static_cast<std::size_t>(subject.attribution))});
  });
}

}  // namespace

std::vector<Finding> RunChecks(const Analysis& analysis, const RuleSet& rules,
                               const CheckRules& checks, const CheckSettings& settings) {
  const DraftReading draft(analysis, rules, checks, settings);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < checks.rules().size() && i < settings.switches.size(); ++i) {
    if (!settings.switches[i].on) continue;
    RunCheck(draft, checks.rules()[i], checks.conditions()[i], settings.switches[i].severity,
             findings);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  return findings;
}

}  // namespace hearsay
