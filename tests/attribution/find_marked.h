// Finds the attributions of a marked text's plain text and writes them back as marks, so
// that a test's expectation stands in its sentence.
#ifndef HEARSAY_TESTS_ATTRIBUTION_FIND_MARKED_H_
#define HEARSAY_TESTS_ATTRIBUTION_FIND_MARKED_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/find.h"
#include "document/document.h"
#include "rules/marked_text.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {

// The standard rules, loaded once for all tests of the program.
inline const RuleSet& StandardRules() {
  static const RuleSet* rules = new RuleSet(*RuleSet::BuiltIn());
  return *rules;
}

inline std::vector<Attribution> FindIn(std::string_view text) {
  Document document;
  document.text = std::string(text);
  document.blocks.push_back(
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kParagraph});
  const TextLayers layers = SegmentText(document.text);
  const std::vector<LexiconHit> hits = StandardRules().FindHits(document.text, layers);
  return FindAttributions(document, layers, hits, StandardRules());
}

inline std::string FindMarked(std::string_view marked) {
  const MarkedText parsed = *ParseMarkedText(marked);
  std::vector<Mark> marks;
  for (const Attribution& attribution : FindIn(parsed.text)) {
    for (const Span span : attribution.content) marks.push_back({"content", span});
    for (const Span span : attribution.cue) marks.push_back({"cue", span});
    for (const Span span : attribution.source) marks.push_back({"source", span});
  }
  return Annotate(parsed.text, std::move(marks));
}

}  // namespace hearsay

#endif  // HEARSAY_TESTS_ATTRIBUTION_FIND_MARKED_H_
