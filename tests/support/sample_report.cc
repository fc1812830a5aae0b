#include "support/sample_report.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/locate.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

Span At(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  if (begin == std::string_view::npos) {
    throw std::logic_error("not in the sample: " + std::string(words));
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

CheckRule Rule(std::string id, std::string title, Severity severity) {
  return {.id = std::move(id),
          .title = std::move(title),
          .severity = severity,
          .authorities = {{"The Harbour Stylebook", "Say what an unnamed source is.",
                           "https://style.example/sources"}},
          .reason = "The reader cannot judge who speaks.",
          .remedy = "Say what the source is."};
}

}  // namespace

CheckReport SampleReport() {
  const Analysis analysis = SampleAnalysis();
  const std::string& text = analysis.document.text;
  std::vector<Finding> findings = {
      {.rule = "anonymous-bare",
       .severity = Severity::kWarning,
       .span = At(text, "A senior port official"),
       .message = "“A senior port official” is not named and no reason is given.",
       .attribution = 1,
       .related = {{At(text, "Jane Roe"), "the only source with a name"}},
       .counterparts = {{"archive/radio.txt", 7, "the plan is dead", "the original reads"}},
       .confidence = 0.85f},
      {.rule = "quotation-marks",
       .severity = Severity::kError,
       .span = At(text, "“dead 🐟”"),
       .message = "“dead 🐟” is quoted <otherwise> & elsewhere."},
      {.rule = "single-root", .severity = Severity::kNote, .message = "One source for it all."},
      {.rule = "anonymous-bare", .span = At(text, "engineers"), .message = "Which engineers?"},
      {.rule = "anonymous-bare", .span = At(text, "the plan was"), .message = "Whose plan?"},
  };
  CheckReport report{.drafts = {"drafts/tunnel.txt", "drafts/clean, too.md"},
                     .findings = LocateFindings(analysis, std::move(findings), text),
                     .rules = {Rule("anonymous-bare", "Unnamed source", Severity::kWarning),
                               Rule("quotation-marks", "Quotation marks", Severity::kError),
                               Rule("single-root", "A single root", Severity::kNote)},
                     .has_baseline = true};
  for (LocatedFinding& finding : report.findings) {
    if (finding.message == "Which engineers?") {
      finding.suppression = {Suppression::Kind::kInline, "They asked for it."};
    }
    if (finding.message == "Whose plan?") finding.suppression = {Suppression::Kind::kBaseline, ""};
  }
  return report;
}

}  // namespace hearsay
