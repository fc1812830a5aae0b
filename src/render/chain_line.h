// A chain in one line: "Press TV → Defense News → a senior US defense official (unnamed)".
#ifndef HEARSAY_RENDER_CHAIN_LINE_H_
#define HEARSAY_RENDER_CHAIN_LINE_H_

#include <string>
#include <string_view>

#include "analysis/analysis.h"
#include "analysis/label.h"

namespace hearsay {

constexpr std::string_view kChainArrow = " → ";

// The chain from the publisher to the origin.
std::string ChainLine(const Analysis& analysis, const Chain& chain);

// "first-hand", "second-hand", ... for 1, 2, ... hands.
std::string HandsName(int hands);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CHAIN_LINE_H_
