#include "check/evidence_findings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "analysis/label.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "check/placeholders.h"
#include "document/source_place.h"
#include "evidence/same_source.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestWords = 90;  // bytes in a message
constexpr std::uint32_t kContextWords = 3;

// One line, its middle left out where it is long.
std::string Shortened(std::string_view words) {
  const std::string line = OnOneLine(words);
  if (line.size() <= kLongestWords) return line;
  std::size_t begin = line.rfind(' ', kLongestWords / 2);
  std::size_t end = line.find(' ', line.size() - kLongestWords / 2);
  if (begin == std::string::npos) begin = kLongestWords / 2;
  if (end == std::string::npos) end = line.size() - kLongestWords / 2;
  while (begin > 0 && IsContinuationByte(line[begin])) --begin;
  while (end < line.size() && IsContinuationByte(line[end])) ++end;
  return StrCat(line.substr(0, begin), " …", line.substr(end));
}

struct Filling {
  std::string_view name;
  std::string value;
};

std::string Fill(std::string_view message, const std::vector<Filling>& fillings) {
  return FillPlaceholders(message, [&](std::string_view name) {
    const auto filling = std::ranges::find(fillings, name, &Filling::name);
    return filling == fillings.end() ? std::string("it") : filling->value;
  });
}

// The words of a span with some before and after it, of the same line.
std::string WithContext(std::string_view text, const TextLayers& layers, Span span) {
  const auto first =
      std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                           [&](const Token& token) { return token.span.end <= span.begin; });
  auto last = std::partition_point(first, layers.tokens.end(),
                                   [&](const Token& token) { return token.span.begin < span.end; });
  Span wide = span;
  std::uint32_t words = 0;
  for (auto token = first; token != layers.tokens.begin() && words < kContextWords; ++words) {
    --token;
    wide.begin = token->span.begin;
  }
  words = 0;
  for (; last != layers.tokens.end() && words < kContextWords; ++last, ++words) {
    wide.end = std::max(wide.end, last->span.end);
  }
  return OnOneLine(Slice(text, wide));
}

class FindingMaker {
 public:
  FindingMaker(const Analysis& draft, const Originals& originals, const CheckRules& checks,
               const CheckSettings& settings)
      : draft_(draft), originals_(originals), checks_(checks), settings_(settings) {}

  void Add(const QuotationVerdict& verdict) {
    const Quotation& quotation = draft_.layers.quotations[verdict.quotation];
    for (Alteration kind : verdict.comparison.kinds) {
      const std::optional<ActiveCheck> check = FindActive(checks_, settings_, CheckOf(kind));
      if (!check) continue;
      Finding finding{.rule = check->rule->id,
                      .severity = check->severity,
                      .span = quotation.span,
                      .attribution = verdict.attribution,
                      .confidence = verdict.confidence};
      finding.message =
          Fill(check->rule->message,
               {{"words", Shortened(Slice(text(), quotation.inner))},
                {"difference", DifferenceOf(verdict, kind)},
                {"source", SourceOf(verdict.attribution)},
                {"hand", kind == Alteration::kOtherOccasion ? verdict.other_occasion
                                                            : verdict.other_speaker}});
      const std::string others = OtherKinds(verdict.comparison.kinds, kind);
      if (!others.empty()) StrAppend(finding.message, " (also ", others, ")");
      AddCounterparts(verdict, kind, finding);
      findings_.push_back(std::move(finding));
      return;  // the gravest says enough
    }
  }

  void Add(const ReportVerdict& verdict) {
    const std::optional<ActiveCheck> check = FindActive(checks_, settings_, CheckOf(verdict.issue));
    if (!check) return;
    const Attribution& attribution = draft_.attributions[verdict.attribution];
    const Analysis& original = originals_[verdict.original]->analysis();
    const Span content = Cover(attribution.content.front(), attribution.content.back());
    const Span marked = !attribution.source.empty() ? attribution.source.front()
                        : !attribution.cue.empty()  ? attribution.cue.front()
                                                    : content;
    Finding finding{.rule = check->rule->id,
                    .severity = check->severity,
                    .span = marked,
                    .attribution = verdict.attribution,
                    .confidence = verdict.confidence};
    finding.message = Fill(check->rule->message, {{"words", Shortened(Slice(text(), content))},
                                                  {"source", SourceOf(verdict.attribution)},
                                                  {"outlet", LabelOf(PublisherOf(original))},
                                                  {"hand", verdict.hand}});
    finding.counterparts.push_back(
        CounterpartAt(verdict.original, verdict.original_span, "the report reads"));
    // A statement and the one inside it are one report.
    const bool known = std::ranges::any_of(findings_, [&](const Finding& other) {
      return other.rule == finding.rule && other.span == finding.span;
    });
    if (!known) findings_.push_back(std::move(finding));
  }

  std::vector<Finding> Take() {
    std::ranges::stable_sort(findings_, {}, &Finding::span);
    return std::move(findings_);
  }

 private:
  std::string_view text() const { return draft_.document.text; }

  std::string SourceOf(std::int32_t attribution) const {
    const Entity* origin = OriginOf(draft_, attribution);
    return origin == nullptr ? std::string("nobody") : std::string(LabelOf(*origin));
  }

  std::string DifferenceOf(const QuotationVerdict& verdict, Alteration kind) const {
    const auto& differences = verdict.comparison.differences;
    const auto found = std::ranges::find(differences, kind, &Difference::kind);
    if (found == differences.end() || verdict.original == kNone) return "other words";
    const Analysis& original = originals_[verdict.original]->analysis();
    if (!found->original.empty()) {
      return StrCat("“", Shortened(Slice(original.document.text, found->original)), "”");
    }
    return StrCat("no “", Shortened(Slice(text(), found->quoted)), "”");
  }

  static std::string OtherKinds(const std::vector<Alteration>& kinds, Alteration reported) {
    std::vector<std::string> names;
    for (Alteration kind : kinds) {
      if (kind < reported && kind > Alteration::kTooShort) names.emplace_back(Name(kind));
    }
    return Join(names, ", ");
  }

  Counterpart CounterpartAt(std::int32_t original, Span span, std::string message) {
    const Document& document = originals_[original]->analysis().document;
    const SourcePlaces& places = places_.try_emplace(original, document).first->second;
    return {.document = document.path.empty() ? document.id : document.path,
            .line = places.At(span.begin).line,
            .words = Shortened(Slice(document.text, span)),
            .message = std::move(message)};
  }

  void AddCounterparts(const QuotationVerdict& verdict, Alteration kind, Finding& finding) {
    if (verdict.original == kNone) return;
    const Analysis& original = originals_[verdict.original]->analysis();
    for (Span passage : verdict.comparison.passages) {
      Counterpart other =
          CounterpartAt(verdict.original, passage,
                        kind == Alteration::kNotFound ? "the nearest that the originals have"
                                                      : "the original reads");
      if (finding.counterparts.empty()) {
        for (const Difference& difference : verdict.comparison.differences) {
          if (difference.kind <= Alteration::kPunctuation || kind == Alteration::kNotFound)
            continue;
          other.differences.push_back(
              {.draft = WithContext(text(), draft_.layers, difference.quoted),
               .original =
                   WithContext(original.document.text, original.layers, difference.original),
               .what = std::string(Name(difference.kind))});
        }
      }
      finding.counterparts.push_back(std::move(other));
    }
  }

  const Analysis& draft_;
  const Originals& originals_;
  const CheckRules& checks_;
  const CheckSettings& settings_;
  std::map<std::int32_t, SourcePlaces> places_;  // of the originals that findings name
  std::vector<Finding> findings_;
};

}  // namespace

std::string_view CheckOf(Alteration alteration) {
  constexpr std::array<std::string_view, kAlterationCount> checks = {
      "",
      "quote-too-short",
      "quote-punctuation",
      "quote-cleaned-up",
      "quote-bracketed",
      "quote-cut-marked",
      "quote-cut-mid-sentence",
      "quote-cut-unmarked",
      "quote-reworded",
      "quote-joined",
      "quote-cut-reach",
      "quote-altered-modality",
      "quote-altered-negation",
      "quote-altered-number",
      "quote-other-occasion",
      "quote-other-speaker",
      "quote-not-found",
  };
  return checks[static_cast<std::size_t>(alteration)];
}

std::string_view CheckOf(ReportIssue issue) {
  constexpr std::array<std::string_view, 8> checks = {
      "",
      "",
      "report-source-dropped",
      "report-hop-dropped",
      "report-plural-of-one",
      "report-first-hand-claimed",
      "report-other-source",
      "report-anonymity-laundered",
  };
  return checks[static_cast<std::size_t>(issue)];
}

std::vector<Finding> EvidenceFindings(const Analysis& draft, const Originals& originals,
                                      const std::vector<QuotationVerdict>& quotations,
                                      const std::vector<ReportVerdict>& reports,
                                      const CheckRules& checks, const CheckSettings& settings) {
  FindingMaker maker(draft, originals, checks, settings);
  for (const QuotationVerdict& verdict : quotations) maker.Add(verdict);
  for (const ReportVerdict& verdict : reports) maker.Add(verdict);
  return maker.Take();
}

}  // namespace hearsay
