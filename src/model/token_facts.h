// What the features look at: for each token its word, shape, tag, place and quotation.
//
// Built once a text from the text floor's layers and the lexicons' hits; MarkTags() fills in
// what depends on part-of-speech tags. Indices are token indices. Owned by one thread's
// Scratch and reused from text to text.
#ifndef HEARSAY_MODEL_TOKEN_FACTS_H_
#define HEARSAY_MODEL_TOKEN_FACTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/pos_tag.h"
#include "model/rule_decision.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// What a punctuation mark does.
enum class MarkClass : std::uint8_t {
  kNone,
  kComma,
  kStop,
  kColon,
  kDash,
  kBracket,
  kOpenQuote,
  kCloseQuote,
  kOther,
};

// Where a token stands to quotation marks. A short quotation may be a title or a scare quote.
enum class QuoteState : std::uint8_t { kOutside, kShort, kLong, kInner };

enum class ChunkState : std::uint8_t { kOutside, kBegin, kInside };

struct TokenFact {
  std::uint32_t word = 0;    // numbers by their shape
  std::uint32_t prefix = 0;  // the first five bytes, lower-cased
  std::uint32_t suffix2 = 0;
  std::uint32_t suffix3 = 0;
  std::uint32_t shape = 0;
  std::uint32_t sentence = 0;
  std::uint32_t quote_marks = 0;  // marks before this token, in the whole text; so commas, verbs
  std::uint32_t commas = 0;
  std::uint32_t verbs = 0;
  std::uint32_t chunk_begin = 0;    // first token of the noun chunk that holds this one
  std::int32_t left_mark = kNone;   // nearest quotation mark before, in the paragraph
  std::int32_t right_mark = kNone;  // after
  std::int32_t decision = kNone;    // the rules' decision whose cue holds this token
  std::uint16_t from_begin = 0;     // tokens to the sentence's begin, at most 255
  std::uint16_t to_end = 0;
  std::uint16_t frames = 0;                 // CueFrame bits of a cue verb or noun
  std::uint8_t lexicon = 0;                 // 0: no entry; else kind and tone of its entry
  SpanLabel decided = SpanLabel::kOutside;  // in the surest decision that holds this token
  MarkClass mark = MarkClass::kNone;
  QuoteState quote = QuoteState::kOutside;
  PosTag tag = PosTag::kOther;
  ChunkState chunk = ChunkState::kOutside;
};

struct SentenceFact {
  TokenRange tokens;
  bool begins_quoted = false;
  bool ends_quoted = false;
  bool wholly_quoted = false;
  bool begins_paragraph = false;
  float best_trigger = 0;  // highest trigger probability in it
};

struct TextFacts {
  std::vector<TokenFact> tokens;
  std::vector<SentenceFact> sentences;
  std::vector<std::uint32_t> paragraph;  // for each token its paragraph
  std::vector<TokenRange> paragraphs;
  std::vector<RuleDecision> decisions;  // the rules', the surest last
  std::vector<float> trigger;           // probability that the token heads a cue
  std::vector<float> trigger_mass;      // of all tokens before, size tokens + 1
};

// Everything but tags, chunks and trigger probabilities. `entries` names the RuleSet that
// gave the hits; without hits it may be null.
void BuildFacts(std::string_view text, const TextLayers& layers,
                const std::vector<LexiconHit>& hits, const RuleSet* entries, TextFacts& facts);

// Takes over the rules' decisions.
void MarkDecisions(std::vector<RuleDecision> decisions, TextFacts& facts);

// Noun chunks and the number of verbs, from the tags that stand in the facts.
void MarkTags(TextFacts& facts);

// Stores the triggers' probabilities, their sums and each sentence's best.
void MarkTriggers(const std::vector<float>& probability, TextFacts& facts);

}  // namespace hearsay

#endif  // HEARSAY_MODEL_TOKEN_FACTS_H_
