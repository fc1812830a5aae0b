#include "support/chains_of_marked.h"

#include <cstdio>
#include <cstdlib>
#include <map>

#include "attribution/complete.h"
#include "base/strings.h"
#include "provenance/build_chains.h"
#include "rules/marked_text.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

[[noreturn]] void Fail(std::string_view message) {
  std::fprintf(stderr, "%.*s\n", static_cast<int>(message.size()), message.data());
  std::abort();
}

const RuleSet& BuiltInRules() {
  static const RuleSet* const rules = [] {
    absl::StatusOr<RuleSet> built = RuleSet::BuiltIn();
    if (!built.ok()) Fail(MessageOf(built.status()));
    return new RuleSet(*std::move(built));
  }();
  return *rules;
}

// The attributions by number, and in `numbers` the number of each.
std::vector<Attribution> AttributionsOf(const MarkedText& marked) {
  std::map<int, Attribution> by_number;
  for (const Mark& mark : marked.marks) {
    const std::size_t digits = mark.role.find_first_of("0123456789");
    const int number = digits == std::string::npos ? 1 : std::stoi(mark.role.substr(digits));
    const std::string role = mark.role.substr(0, digits);
    Attribution& attribution = by_number[number];
    if (role == "source") attribution.source.push_back(mark.span);
    if (role == "cue") attribution.cue.push_back(mark.span);
    if (role == "content") attribution.content.push_back(mark.span);
  }
  std::vector<Attribution> attributions;
  for (auto& [number, attribution] : by_number) {
    attribution.rule = StrCat(number);
    attribution.confidence = 1;
    attributions.push_back(std::move(attribution));
  }
  return attributions;
}

}  // namespace

MarkedChains AnalyzeMarked(std::string_view marked, std::string_view publisher) {
  const absl::StatusOr<MarkedText> parsed = ParseMarkedText(marked);
  if (!parsed.ok()) Fail(MessageOf(parsed.status()));
  MarkedChains result;
  result.document.text = parsed->text;
  if (!publisher.empty()) {
    result.document.metadata.publisher = {std::string(publisher), MetadataOrigin::kOption, {}};
  }
  const RuleSet& rules = BuiltInRules();
  const TextLayers layers = SegmentText(result.document.text);
  const std::vector<LexiconHit> hits = rules.FindHits(result.document.text, layers);
  std::vector<Attribution> attributions = AttributionsOf(*parsed);
  Complete(result.document.text, layers, hits, rules, attributions);
  result.sources = ResolveSources(result.document, layers, hits, rules, attributions);
  const std::vector<Chain> chains =
      BuildChains(result.document, layers, hits, rules, attributions, result.sources);
  result.chains.resize(chains.size());
  for (std::size_t a = 0; a < chains.size(); ++a) {
    result.chains[std::stoi(attributions[a].rule) - 1] = chains[a];
  }
  return result;
}

std::string ChainsOf(std::string_view marked, std::string_view publisher) {
  const MarkedChains result = AnalyzeMarked(marked, publisher);
  std::string lines;
  for (const Chain& chain : result.chains) {
    if (!lines.empty()) lines += '\n';
    std::string line;
    for (const Hop& hop : chain.hops) {
      const Entity& entity = result.sources.entities[hop.entity];
      if (hop.role == HopRole::kPublisher) continue;
      if (!line.empty()) line += " > ";
      StrAppend(line, Name(entity.type), ": ", entity.name);
    }
    lines += line;
  }
  return lines;
}

}  // namespace hearsay
