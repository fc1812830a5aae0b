// What the resolvers of one document share: its layers, words, names, entities and focus.
//
// References only; lives for one call of ResolveSources().
#ifndef HEARSAY_SOURCE_READING_H_
#define HEARSAY_SOURCE_READING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "source/entity_table.h"
#include "source/focus.h"
#include "source/names.h"
#include "source/phrase.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

struct SourceReading {
  std::string_view text;
  const TextLayers& layers;
  const TokenWords& words;
  const std::vector<ProperName>& names;
  const std::vector<Attribution>& attributions;
  EntityTable& table;
  Focus& focus;
  bool keep_candidates = false;  // decisions tell who lost, and why

  std::string_view TextOf(std::uint32_t token) const {
    return Slice(text, layers.tokens[token].span);
  }
  std::uint32_t SentenceOf(std::uint32_t token) const { return layers.token_sentence[token]; }
  std::uint32_t ParagraphOf(std::uint32_t token) const {
    return layers.sentences[layers.token_sentence[token]].paragraph;
  }
};

// Whom a mention was taken for, and why. entity is kNone where the text does not decide.
struct Decision {
  std::int32_t entity = kNone;
  std::string rule;
  std::string reason;
  Span antecedent;
  float confidence = 0;
  std::vector<LostCandidate> candidates;  // those that lost, best first; when they are kept
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_READING_H_
