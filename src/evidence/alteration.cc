#include "evidence/alteration.h"

#include <algorithm>
#include <functional>

namespace hearsay {

std::string_view Name(Alteration alteration) {
  constexpr std::array<std::string_view, kAlterationCount> names = {
      "verbatim",
      "too short to judge",
      "punctuation only",
      "cleaned up",
      "bracketed",
      "cut with a mark",
      "cut in mid-sentence",
      "cut without a mark",
      "reworded",
      "joined from two places",
      "cut so that it reaches further",
      "modality changed",
      "negation changed",
      "number changed",
      "other occasion",
      "other speaker",
      "not found",
  };
  return names[static_cast<std::size_t>(alteration)];
}

std::vector<Alteration> GravestFirst(std::vector<Alteration> kinds) {
  std::sort(kinds.begin(), kinds.end(), std::greater<>());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  if (kinds.size() > 1) std::erase(kinds, Alteration::kVerbatim);
  if (kinds.empty()) kinds.push_back(Alteration::kVerbatim);
  return kinds;
}

}  // namespace hearsay
