#include "render/chain_line.h"

#include <array>

#include "base/strings.h"

namespace hearsay {

std::string ChainLine(const Analysis& analysis, const Chain& chain) {
  std::string line;
  for (const Hop& hop : chain.hops) {
    if (!line.empty()) line += kChainArrow;
    line += HandLabel(analysis.entities[hop.entity]);
  }
  return line;
}

std::string HandsName(int hands) {
  constexpr std::array<std::string_view, 5> kOrdinals = {"first", "second", "third", "fourth",
                                                         "fifth"};
  if (hands >= 1 && hands <= static_cast<int>(kOrdinals.size())) {
    return StrCat(kOrdinals[hands - 1], "-hand");
  }
  return StrCat(hands, "th-hand");
}

}  // namespace hearsay
