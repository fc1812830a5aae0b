// Chains of marked text: how the examples of resolvers, and tests, say what must come out.
//
//   $source[[Jane Roe]] $cue[[told]] the newspaper Hafenblatt $content[[that it rained]].
//
// With several attributions each has a number: $source1[[...]], $content2[[...]]. Their spans
// are given to the source and provenance floors as they are marked, so that nothing else is
// in play.
#ifndef HEARSAY_ANALYSIS_MARKED_CHAINS_H_
#define HEARSAY_ANALYSIS_MARKED_CHAINS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "document/document.h"
#include "provenance/chain.h"
#include "rules/rule_set.h"
#include "source/resolve.h"

namespace hearsay {

struct MarkedChains {
  Document document;
  Sources sources;
  std::vector<Chain> chains;  // by number in the text, the first at 0
};

// Runs both floors over marked text. An error when it is not well formed or marks no content.
absl::StatusOr<MarkedChains> ChainsOfMarked(std::string_view marked, std::string_view publisher,
                                            const RuleSet& rules);

// "outlet: Hafenblatt > person: Jane Roe": the chains without the publisher, joined by `between`.
std::string Describe(const MarkedChains& marked, std::string_view between);

// Runs one example of a resolver, "MARKED TEXT => CHAIN; CHAIN": the chains must come out as
// written and one of their hops be decided by the resolver. Nothing, or what went wrong.
std::optional<std::string> CheckExample(const Resolver& resolver, std::string_view example,
                                        const RuleSet& rules);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_MARKED_CHAINS_H_
