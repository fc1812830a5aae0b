// The features by which a token's part of speech is decided.
#ifndef HEARSAY_MODEL_TAGGER_FEATURES_H_
#define HEARSAY_MODEL_TAGGER_FEATURES_H_

#include <cstdint>
#include <vector>

#include "model/feature_key.h"
#include "model/token_facts.h"

namespace hearsay {

// Of token `at` of a sentence, the tags of the tokens before it being decided.
void TaggerFeatures(const std::vector<TokenFact>& tokens, TokenRange sentence, std::uint32_t at,
                    KeyList& keys);

// The one feature of the tagger's dictionary: words that bear one tag only.
FeatureKey DictionaryKey(const TokenFact& token);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_TAGGER_FEATURES_H_
