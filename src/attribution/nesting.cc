#include "attribution/nesting.h"

#include <cstdint>

namespace hearsay {
namespace {

// For each quotation whether some candidate outside it has it in its content.
std::vector<bool> ReportedQuotations(const Reading& reading, const std::vector<Candidate>& chosen) {
  std::vector<bool> reported(reading.layers.quotations.size(), false);
  for (const Candidate& candidate : chosen) {
    const std::int32_t own =
        candidate.cue.empty() ? kNone : reading.layers.token_quotation[candidate.cue.begin];
    for (const TokenRange range : candidate.content) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        const std::int32_t quotation = reading.layers.token_quotation[at];
        if (quotation != kNone && quotation != own) reported[quotation] = true;
      }
    }
  }
  return reported;
}

// For each token whether it is content of a candidate that names its source.
std::vector<bool> TokensOfSources(const Reading& reading, const std::vector<Candidate>& chosen) {
  std::vector<bool> content(reading.size(), false);
  for (const Candidate& candidate : chosen) {
    if (candidate.source.empty()) continue;
    for (const TokenRange range : candidate.content) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) content[at] = true;
    }
  }
  return content;
}

}  // namespace

void DropUnreported(const Reading& reading, std::vector<Candidate>& chosen) {
  const std::vector<bool> reported = ReportedQuotations(reading, chosen);
  const std::vector<bool> content = TokensOfSources(reading, chosen);
  std::erase_if(chosen, [&](const Candidate& candidate) {
    if (candidate.cue.empty()) return false;
    const std::int32_t quotation = reading.layers.token_quotation[candidate.cue.begin];
    if (quotation != kNone && !reported[quotation]) return true;
    return candidate.source.empty() && content[candidate.cue.begin];
  });
}

}  // namespace hearsay
