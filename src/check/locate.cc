#include "check/locate.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "analysis/label.h"
#include "base/strings.h"
#include "check/file_places.h"
#include "check/fingerprint.h"

namespace hearsay {
namespace {

// White space and what a terminal might take for a command.
bool IsBlank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; }

// A stretch of text in one line, with the marked part's place in it.
Excerpt OneLine(std::string_view text, Span stretch, Span marked) {
  Excerpt excerpt;
  bool space = false;
  for (std::uint32_t at = stretch.begin; at < stretch.end; ++at) {
    if (IsBlank(text[at])) {
      space = !excerpt.text.empty();
    } else {
      if (std::exchange(space, false)) excerpt.text += ' ';
      if (at <= marked.begin)
        excerpt.marked.begin = static_cast<std::uint32_t>(excerpt.text.size());
      excerpt.text += text[at];
    }
    if (at < marked.end) excerpt.marked.end = static_cast<std::uint32_t>(excerpt.text.size());
  }
  excerpt.marked.end = std::max(excerpt.marked.begin, excerpt.marked.end);
  return excerpt;
}

// The last of some items, sorted by span, that begins at or before `at`; null for none.
template <typename Item>
const Item* ItemAt(const std::vector<Item>& items, std::uint32_t at) {
  const auto after = std::upper_bound(
      items.begin(), items.end(), at,
      [](std::uint32_t offset, const Item& item) { return offset < item.span.begin; });
  return after == items.begin() ? nullptr : &*(after - 1);
}

class Locator {
 public:
  Locator(const Analysis& analysis, std::string_view file)
      : analysis_(analysis), text_(analysis.document.text), places_(analysis.document, file) {}

  LocatedFinding Locate(Finding finding) {
    LocatedFinding located;
    located.path = analysis_.document.path;
    located.severity = finding.severity;
    located.message = std::move(finding.message);
    located.in_paragraphs = analysis_.document.source_unit == SourceUnit::kParagraphs;
    located.counterparts = std::move(finding.counterparts);
    located.confidence = finding.confidence;
    located.whole_document = finding.span.empty();
    if (!located.whole_document) Place(finding.span, located);
    if (finding.attribution != kNone) {
      const Chain& chain = analysis_.chains[static_cast<std::size_t>(finding.attribution)];
      for (const Hop& hop : chain.hops) located.chain.push_back(HopOf(hop));
    }
    for (RelatedSpan& related : finding.related) {
      located.related.push_back(
          {places_.Of(related.span), WordsOf(related.span), std::move(related.message)});
    }
    located.rule = std::move(finding.rule);
    Fingerprint(located);
    return located;
  }

 private:
  void Place(Span span, LocatedFinding& located) const {
    located.range = places_.Of(span);
    const Paragraph* paragraph = ItemAt(analysis_.layers.paragraphs, span.begin);
    const bool inside = paragraph != nullptr && paragraph->span.Contains(span.begin);
    located.paragraph = inside ? places_.Of(paragraph->span) : located.range;
    // A finding may cover several sentences: all of them, from the first one's begin.
    Span stretch = span;
    for (const std::uint32_t at : {span.begin, span.end - 1}) {
      const Sentence* sentence = ItemAt(analysis_.layers.sentences, at);
      if (sentence != nullptr && sentence->span.Contains(at))
        stretch = Cover(stretch, sentence->span);
    }
    located.excerpt = OneLine(text_, stretch, span);
  }

  std::string WordsOf(Span span) const { return OneLine(text_, span, span).text; }

  LocatedHop HopOf(const Hop& hop) const {
    LocatedHop located{.role = hop.role,
                       .label = HandLabel(analysis_.entities[hop.entity]),
                       .range = {},
                       .evidence = WordsOf(hop.evidence),
                       .rule = hop.rule,
                       .reason = hop.reason,
                       .confidence = hop.confidence};
    if (!hop.evidence.empty()) located.range = places_.Of(hop.evidence);
    return located;
  }

  void Fingerprint(LocatedFinding& located) {
    const Excerpt& excerpt = located.excerpt;
    const std::string_view words = Slice(excerpt.text, excerpt.marked);
    const std::string sentence = FingerprintOf(located.rule, StrCat(excerpt.text, "\n", words));
    located.fingerprint = StrCat(sentence, ":", ++seen_[sentence]);
    located.words_fingerprint = FingerprintOf(located.rule, words);
  }

  const Analysis& analysis_;
  const std::string_view text_;
  const FilePlaces places_;
  std::map<std::string, int> seen_;  // how often each fingerprint came
};

}  // namespace

std::vector<LocatedFinding> LocateFindings(const Analysis& analysis, std::vector<Finding> findings,
                                           std::string_view file) {
  if (findings.empty()) return {};  // most drafts: no table of their lines is needed
  const auto key = [](const Finding& finding) {
    return std::tie(finding.span.begin, finding.span.end, finding.rule, finding.message);
  };
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    if (a.span.empty() != b.span.empty()) return a.span.empty();
    return key(a) < key(b);
  });
  Locator locator(analysis, file);
  std::vector<LocatedFinding> located;
  located.reserve(findings.size());
  for (Finding& finding : findings) located.push_back(locator.Locate(std::move(finding)));
  return located;
}

}  // namespace hearsay
