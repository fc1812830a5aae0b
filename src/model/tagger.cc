#include "model/tagger.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/tagger_features.h"

namespace hearsay {

PosTag TagOfMark(MarkClass mark) {
  switch (mark) {
    case MarkClass::kComma:
      return PosTag::kComma;
    case MarkClass::kStop:
      return PosTag::kStop;
    case MarkClass::kColon:
    case MarkClass::kDash:
      return PosTag::kColon;
    case MarkClass::kBracket:
      return PosTag::kBracket;
    case MarkClass::kOpenQuote:
    case MarkClass::kCloseQuote:
      return PosTag::kQuoteMark;
    case MarkClass::kOther:
      return PosTag::kOther;
    case MarkClass::kNone:
      break;
  }
  return PosTag::kNoun;
}

PosTag DictionaryTag(std::int8_t stored, float scale) {
  return static_cast<PosTag>(std::lround(static_cast<float>(stored) * scale) - 1);
}

void TagText(const Tagger& tagger, TextFacts& facts) {
  KeyList keys;
  std::array<std::int32_t, kPosTagCount> scores;
  for (const SentenceFact& sentence : facts.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      TokenFact& token = facts.tokens[i];
      if (token.mark != MarkClass::kNone) {
        token.tag = TagOfMark(token.mark);
        continue;
      }
      if (const std::int8_t* known = tagger.dictionary.Find<1>(DictionaryKey(token))) {
        token.tag = DictionaryTag(*known, tagger.dictionary.scale());
        continue;
      }
      keys.Clear();
      TaggerFeatures(facts.tokens, sentence.tokens, i, keys);
      tagger.weights.Sum<kPosTagCount>(keys, scores.data());
      token.tag =
          static_cast<PosTag>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    }
  }
  MarkTags(facts);
}

}  // namespace hearsay
