#include "source/anonymity.h"

#include <algorithm>
#include <string>

namespace hearsay {
namespace {

constexpr std::uint32_t kReach = 80;  // tokens from the source to why it is not named

}  // namespace

void DescribeAnonymity(const SourceReading& reading, const Phrase& phrase, Entity& entity) {
  const TokenWords& words = reading.words;
  const Sentence& sentence = reading.layers.sentences[reading.SentenceOf(phrase.head)];
  bool organization = false;
  bool knowledge = false;
  for (std::uint32_t t = phrase.tokens.begin; t < phrase.tokens.end; ++t) {
    organization |= words.Is(t, WordClass::kBody) || words.Is(t, WordClass::kDemonym) ||
                    words.Is(t, WordClass::kPlace) || words.Is(t, WordClass::kMetonym);
    knowledge |= words.Is(t, WordClass::kKnowledge);
  }
  const auto named = std::partition_point(
      reading.names.begin(), reading.names.end(),
      [&](const ProperName& name) { return name.core.begin < phrase.tokens.begin; });
  organization |= named != reading.names.end() && named->core.end <= phrase.tokens.end;
  const LexiconHit* noun = words.Find(phrase.head, LexiconKind::kSourceNoun);
  const bool role = noun != nullptr && words.rules().source_nouns()[noun->entry].role &&
                    !words.Is(phrase.head, WordClass::kBareLabel);
  const bool modified = phrase.proper.size() > 2;
  if (knowledge) {
    entity.specificity = Specificity::kKnowledge;
  } else if (organization && (role || modified)) {
    entity.specificity = Specificity::kRoleAndOrganization;
  } else if (role || modified) {
    entity.specificity = Specificity::kRole;
  } else {
    entity.specificity = Specificity::kBare;
  }
  const std::uint32_t from =
      std::max(sentence.tokens.begin, phrase.head > kReach ? phrase.head - kReach : 0);
  const std::uint32_t to = std::min(sentence.tokens.end, phrase.head + kReach);
  for (std::uint32_t t = from; t < to; ++t) {
    if (!words.Is(t, WordClass::kAnonymityReason)) continue;
    std::uint32_t end = t + 1;
    while (end < sentence.tokens.end && words.Is(end, WordClass::kAnonymityReason)) ++end;
    entity.anonymity_reason = Slice(reading.text, SpanOf(reading.layers, {t, end}));
    break;
  }
}

}  // namespace hearsay
