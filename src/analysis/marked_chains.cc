#include "analysis/marked_chains.h"

#include <algorithm>
#include <map>
#include <utility>

#include "attribution/complete.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "provenance/build_chains.h"
#include "rules/marked_text.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// The attributions in the order of their numbers; `rule` holds the place in that order.
std::vector<Attribution> AttributionsOf(const MarkedText& marked) {
  std::map<int, Attribution> by_number;
  for (const Mark& mark : marked.marks) {
    const std::size_t digits = mark.role.find_first_of("0123456789");
    int number = digits == std::string::npos ? 1 : 0;
    for (std::size_t d = digits; d < mark.role.size(); ++d) {
      number = 10 * number + (mark.role[d] - '0');
    }
    const std::string role = mark.role.substr(0, digits);
    Attribution& attribution = by_number[number];
    if (role == "source") attribution.source.push_back(mark.span);
    if (role == "cue") attribution.cue.push_back(mark.span);
    if (role == "content") attribution.content.push_back(mark.span);
  }
  std::vector<Attribution> attributions;
  for (auto& [number, attribution] : by_number) {
    attribution.rule = StrCat(attributions.size());
    attribution.confidence = 1;
    attributions.push_back(std::move(attribution));
  }
  return attributions;
}

}  // namespace

absl::StatusOr<MarkedChains> ChainsOfMarked(std::string_view marked, std::string_view publisher,
                                            const RuleSet& rules) {
  HEARSAY_ASSIGN_OR_RETURN(const MarkedText parsed, ParseMarkedText(marked));
  std::vector<Attribution> attributions = AttributionsOf(parsed);
  for (const Attribution& attribution : attributions) {
    if (attribution.content.empty()) {
      return absl::InvalidArgumentError("an attribution has no content; mark it with $content[[");
    }
  }
  MarkedChains result;
  result.document.text = parsed.text;
  if (!publisher.empty()) {
    result.document.metadata.publisher = {std::string(publisher), MetadataOrigin::kOption, {}};
  }
  const TextLayers layers = SegmentText(result.document.text);
  const std::vector<LexiconHit> hits = rules.FindHits(result.document.text, layers);
  Complete(result.document.text, layers, hits, rules, attributions);
  result.sources = ResolveSources(result.document, layers, hits, rules, attributions);
  std::vector<Chain> chains =
      BuildChains(result.document, layers, hits, rules, attributions, result.sources);
  result.chains.resize(chains.size());
  for (std::size_t a = 0; a < chains.size(); ++a) {
    result.chains[std::stoul(attributions[a].rule)] = std::move(chains[a]);
  }
  return result;
}

std::string Describe(const MarkedChains& marked, std::string_view between) {
  std::vector<std::string> lines;
  for (const Chain& chain : marked.chains) {
    std::string line;
    for (const Hop& hop : chain.hops) {
      if (hop.role == HopRole::kPublisher) continue;
      const Entity& entity = marked.sources.entities[hop.entity];
      StrAppend(line, line.empty() ? "" : " > ", Name(entity.type), ": ", entity.name);
    }
    lines.push_back(std::move(line));
  }
  return Join(lines, between);
}

std::optional<std::string> CheckExample(const Resolver& resolver, std::string_view example,
                                        const RuleSet& rules) {
  const std::size_t arrow = example.find(" => ");
  if (arrow == std::string_view::npos) return "has no \" => \" before the chain that must come out";
  const absl::StatusOr<MarkedChains> found = ChainsOfMarked(example.substr(0, arrow), "", rules);
  if (!found.ok()) return std::string(MessageOf(found.status()));
  const std::string chains = Describe(*found, "; ");
  if (chains != example.substr(arrow + 4)) return StrCat("gave ", chains);
  for (const Chain& chain : found->chains) {
    for (const Hop& hop : chain.hops) {
      if (hop.rule == resolver.id) return std::nullopt;
    }
  }
  return "another rule decided";
}

}  // namespace hearsay
