#include "model/pos_tag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hearsay {
namespace {

constexpr std::array<std::pair<std::string_view, PosTag>, 43> kXpos{{
    {"NN", PosTag::kNoun},
    {"NNS", PosTag::kNounPlural},
    {"NNP", PosTag::kName},
    {"NNPS", PosTag::kName},
    {"PRP", PosTag::kPronoun},
    {"PRP$", PosTag::kPossessive},
    {"DT", PosTag::kDeterminer},
    {"PDT", PosTag::kDeterminer},
    {"JJ", PosTag::kAdjective},
    {"JJR", PosTag::kComparative},
    {"JJS", PosTag::kComparative},
    {"RB", PosTag::kAdverb},
    {"RBR", PosTag::kAdverb},
    {"RBS", PosTag::kAdverb},
    {"IN", PosTag::kPreposition},
    {"TO", PosTag::kTo},
    {"MD", PosTag::kModal},
    {"VB", PosTag::kVerbBase},
    {"VBD", PosTag::kVerbPast},
    {"VBG", PosTag::kVerbGerund},
    {"VBN", PosTag::kVerbParticiple},
    {"VBP", PosTag::kVerbPresent},
    {"VBZ", PosTag::kVerbThird},
    {"CD", PosTag::kNumber},
    {"CC", PosTag::kConjunction},
    {"WP", PosTag::kWhPronoun},
    {"WP$", PosTag::kWhPronoun},
    {"WDT", PosTag::kWhDeterminer},
    {"WRB", PosTag::kWhAdverb},
    {"EX", PosTag::kExistential},
    {"RP", PosTag::kParticle},
    {"POS", PosTag::kGenitive},
    {",", PosTag::kComma},
    {".", PosTag::kStop},
    {":", PosTag::kColon},
    {"HYPH", PosTag::kColon},
    {"``", PosTag::kQuoteMark},
    {"''", PosTag::kQuoteMark},
    {"-LRB-", PosTag::kBracket},
    {"-RRB-", PosTag::kBracket},
    {"UH", PosTag::kOther},
    {"FW", PosTag::kOther},
    {"$", PosTag::kOther},
}};

}  // namespace

PosTag PosTagOfXpos(std::string_view xpos) {
  const auto* found =
      std::find_if(kXpos.begin(), kXpos.end(), [&](const auto& row) { return row.first == xpos; });
  return found == kXpos.end() ? PosTag::kOther : found->second;
}

}  // namespace hearsay
