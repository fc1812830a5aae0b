// Chains of marked text (analysis/marked_chains.h) with the standard rules, for tests.
#ifndef HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_
#define HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_

#include <string>
#include <string_view>

#include "analysis/marked_chains.h"

namespace hearsay {

// Runs both floors over marked text. Aborts when it is not well formed.
MarkedChains AnalyzeMarked(std::string_view marked, std::string_view publisher = "");

// One line a chain, without the publisher: "outlet: Kurier > person: Jane Roe".
std::string ChainsOf(std::string_view marked, std::string_view publisher = "");

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_
