// Chains of marked text, for the tests of the source and provenance floors.
//
// $source[[...]] $cue[[...]] $content[[...]] mark the one attribution of a text; with several,
// each has a number: $source1[[...]], $content2[[...]]. Spans are given to the floors as they
// are marked, so that only sources and chains are tested.
#ifndef HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_
#define HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "provenance/chain.h"
#include "source/resolve.h"

namespace hearsay {

struct MarkedChains {
  Document document;
  Sources sources;
  std::vector<Chain> chains;  // by number in the text, the first at 0
};

// Runs both floors over marked text. Aborts when it is not well formed.
MarkedChains AnalyzeMarked(std::string_view marked, std::string_view publisher = "");

// One line a chain, without the publisher: "outlet: Kurier > person: Jane Roe".
std::string ChainsOf(std::string_view marked, std::string_view publisher = "");

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_CHAINS_OF_MARKED_H_
