#include "support/chains_of_marked.h"

#include <cstdio>
#include <cstdlib>

#include "base/strings.h"

namespace hearsay {
namespace {

template <typename T>
T ValueOf(absl::StatusOr<T> result) {
  if (!result.ok()) {
    std::fprintf(stderr, "%s\n", std::string(MessageOf(result.status())).c_str());
    std::abort();
  }
  return *std::move(result);
}

const RuleSet& BuiltInRules() {
  static const RuleSet* const rules = new RuleSet(ValueOf(RuleSet::BuiltIn()));
  return *rules;
}

}  // namespace

MarkedChains AnalyzeMarked(std::string_view marked, std::string_view publisher) {
  return ValueOf(ChainsOfMarked(marked, publisher, BuiltInRules()));
}

std::string ChainsOf(std::string_view marked, std::string_view publisher) {
  return Describe(AnalyzeMarked(marked, publisher), "\n");
}

}  // namespace hearsay
