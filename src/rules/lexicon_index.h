// Turns the words of all lexicons into one trie.
#ifndef HEARSAY_RULES_LEXICON_INDEX_H_
#define HEARSAY_RULES_LEXICON_INDEX_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/lexicon.h"
#include "rules/phrase_trie.h"
#include "text/layers.h"

namespace hearsay {

// A word or phrase to find in texts.
struct LexiconPhrase {
  std::string_view words;
  LexiconKind kind;
  std::uint8_t forms = 0;
  std::uint32_t entry = 0;
};

// Phrases are split by SegmentText, all in one call, so that they agree with texts; those
// of kinds that are names (lexicon_schema.h) keep the letter case they ask for.
PhraseTrie BuildLexiconTrie(const std::vector<LexiconPhrase>& phrases);

// True when the tokens' letter case is what the phrase asks for (PhraseTrie::Value::casing).
bool CasingFits(std::uint16_t casing, const std::vector<Token>& tokens, std::uint32_t at);

}  // namespace hearsay

#endif  // HEARSAY_RULES_LEXICON_INDEX_H_
