#include "model/token_facts.h"

#include <algorithm>
#include <utility>

#include "model/feature_key.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kShortQuotation = 4;  // tokens
constexpr std::uint32_t kMaxPlace = 255;

std::uint32_t Fold(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32)); }

unsigned char Lower(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
}

std::uint32_t HashLower(std::string_view piece, std::uint64_t seed) {
  for (const char c : piece) seed = MixKey(seed, Lower(c));
  return Fold(seed);
}

// "McCain" -> "XxXx", "2016" -> "dd", "US-based" -> "Xx-xx": runs kept up to two.
std::uint32_t Shape(std::string_view word) {
  std::uint64_t hash = 11;
  char last = 0;
  int run = 0;
  for (const char c : word.substr(0, 24)) {
    const char type = c >= 'A' && c <= 'Z'   ? 'X'
                      : c >= 'a' && c <= 'z' ? 'x'
                      : c >= '0' && c <= '9' ? 'd'
                      : c < 0                ? 'u'
                                             : c;
    run = type == last ? run + 1 : 1;
    last = type;
    if (run <= 2) hash = MixKey(hash, static_cast<unsigned char>(type));
  }
  return Fold(hash);
}

MarkClass ClassOfMark(std::string_view mark) {
  const char c = mark[0];
  if (c == ',') return MarkClass::kComma;
  if (c == '.' || c == '!' || c == '?') return MarkClass::kStop;
  if (c == ':' || c == ';') return MarkClass::kColon;
  if (c == '(' || c == ')' || c == '[' || c == ']') return MarkClass::kBracket;
  if (c == '-' || mark == "–" || mark == "—") return MarkClass::kDash;
  return MarkClass::kOther;
}

void DescribeWord(std::string_view word, const Token& token, TokenFact& fact) {
  fact.shape = Shape(word);
  fact.word = token.kind == TokenKind::kNumber ? Fold(MixKey(fact.shape, 7)) : Fold(token.word);
  fact.prefix = HashLower(word.substr(0, 5), 2);
  fact.suffix2 = HashLower(word.substr(word.size() - std::min<std::size_t>(word.size(), 2)), 3);
  fact.suffix3 = HashLower(word.substr(word.size() - std::min<std::size_t>(word.size(), 3)), 5);
  if (token.kind == TokenKind::kPunctuation) fact.mark = ClassOfMark(word);
}

void DescribeQuotation(const TextLayers& layers, std::uint32_t at, TokenFact& fact) {
  const std::int32_t in = layers.token_quotation[at];
  if (in == kNone) {
    if (layers.tokens[at].kind == TokenKind::kQuoteMark) fact.mark = MarkClass::kOther;
    return;
  }
  const Quotation& quotation = layers.quotations[in];
  const Span span = layers.tokens[at].span;
  if (span.begin < quotation.inner.begin) {
    fact.mark = MarkClass::kOpenQuote;
  } else if (span.begin >= quotation.inner.end) {
    fact.mark = MarkClass::kCloseQuote;
  }
  fact.quote = quotation.parent != kNone                    ? QuoteState::kInner
               : quotation.tokens.size() <= kShortQuotation ? QuoteState::kShort
                                                            : QuoteState::kLong;
}

// Kind and tone in one byte; a cue outranks a noun, a noun an honorific.
void DescribeHits(const std::vector<LexiconHit>& hits, const RuleSet& rules, TextFacts& facts) {
  for (const LexiconHit& hit : hits) {
    std::uint8_t code = 0;
    std::uint16_t frames = 0;
    switch (hit.kind) {
      case LexiconKind::kCueVerb:
        code = 200 + static_cast<std::uint8_t>(rules.cue_verbs()[hit.entry].tone);
        frames = rules.cue_verbs()[hit.entry].frames;
        break;
      case LexiconKind::kCueNoun:
        code = 180 + static_cast<std::uint8_t>(rules.cue_nouns()[hit.entry].tone);
        frames = rules.cue_nouns()[hit.entry].frames;
        break;
      case LexiconKind::kSourceNoun:
        code = 150 + static_cast<std::uint8_t>(rules.source_nouns()[hit.entry].type);
        break;
      case LexiconKind::kOutlet:
        code = 140;
        break;
      case LexiconKind::kOutletDescriptor:
        code = 130;
        break;
      case LexiconKind::kMedium:
        code = 120;
        break;
      case LexiconKind::kHonorific:
        code = 110;
        break;
      default:
        break;
    }
    for (std::uint32_t i = hit.tokens.begin; i < hit.tokens.end; ++i) {
      TokenFact& fact = facts.tokens[i];
      if (code <= fact.lexicon) continue;
      fact.lexicon = code;
      fact.frames = frames;
    }
  }
}

void DescribeSentences(const TextLayers& layers, TextFacts& facts) {
  for (std::uint32_t s = 0; s < layers.sentences.size(); ++s) {
    const Sentence& sentence = layers.sentences[s];
    SentenceFact fact{.tokens = sentence.tokens};
    fact.begins_paragraph =
        layers.paragraphs[sentence.paragraph].tokens.begin == sentence.tokens.begin;
    bool all = true;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      TokenFact& token = facts.tokens[i];
      token.sentence = s;
      token.from_begin = std::min(kMaxPlace, i - sentence.tokens.begin);
      token.to_end = std::min(kMaxPlace, sentence.tokens.end - 1 - i);
      if (token.quote == QuoteState::kOutside && token.mark != MarkClass::kStop) all = false;
    }
    if (!sentence.tokens.empty()) {
      fact.begins_quoted = facts.tokens[sentence.tokens.begin].quote != QuoteState::kOutside;
      fact.ends_quoted = facts.tokens[sentence.tokens.end - 1].quote != QuoteState::kOutside;
      fact.wholly_quoted = all;
    }
    facts.sentences.push_back(fact);
  }
}

bool IsQuoteMark(const TokenFact& fact) {
  return fact.mark == MarkClass::kOpenQuote || fact.mark == MarkClass::kCloseQuote;
}

void CountMarks(TextFacts& facts) {
  std::uint32_t quote_marks = 0;
  std::uint32_t commas = 0;
  for (TokenFact& fact : facts.tokens) {
    fact.quote_marks = quote_marks;
    fact.commas = commas;
    quote_marks += IsQuoteMark(fact);
    commas += fact.mark == MarkClass::kComma;
  }
  for (const TokenRange range : facts.paragraphs) {
    std::int32_t last = kNone;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      facts.tokens[i].left_mark = last;
      if (IsQuoteMark(facts.tokens[i])) last = static_cast<std::int32_t>(i);
    }
    last = kNone;
    for (std::uint32_t i = range.end; i-- > range.begin;) {
      facts.tokens[i].right_mark = last;
      if (IsQuoteMark(facts.tokens[i])) last = static_cast<std::int32_t>(i);
    }
  }
}

bool OpensChunk(PosTag tag) {
  return tag == PosTag::kDeterminer || tag == PosTag::kPossessive || tag == PosTag::kNumber ||
         tag == PosTag::kAdjective || tag == PosTag::kComparative || tag == PosTag::kWhPronoun ||
         IsNominal(tag);
}

bool ContinuesChunk(PosTag tag) {
  return OpensChunk(tag) || tag == PosTag::kGenitive || tag == PosTag::kOther;
}

}  // namespace

void BuildFacts(std::string_view text, const TextLayers& layers,
                const std::vector<LexiconHit>& hits, const RuleSet* entries, TextFacts& facts) {
  facts.tokens.assign(layers.tokens.size(), TokenFact{});
  facts.sentences.clear();
  facts.paragraphs.clear();
  facts.decisions.clear();
  facts.paragraph.assign(layers.tokens.size(), 0);
  for (std::uint32_t i = 0; i < layers.tokens.size(); ++i) {
    DescribeWord(Slice(text, layers.tokens[i].span), layers.tokens[i], facts.tokens[i]);
    DescribeQuotation(layers, i, facts.tokens[i]);
  }
  for (std::uint32_t p = 0; p < layers.paragraphs.size(); ++p) {
    const TokenRange range = layers.paragraphs[p].tokens;
    facts.paragraphs.push_back(range);
    std::fill(facts.paragraph.begin() + range.begin, facts.paragraph.begin() + range.end, p);
  }
  DescribeSentences(layers, facts);
  CountMarks(facts);
  if (entries != nullptr) DescribeHits(hits, *entries, facts);
}

void MarkDecisions(std::vector<RuleDecision> decisions, TextFacts& facts) {
  facts.decisions = std::move(decisions);
  std::stable_sort(
      facts.decisions.begin(), facts.decisions.end(),
      [](const RuleDecision& a, const RuleDecision& b) { return a.confidence < b.confidence; });
  const auto mark = [&](const std::vector<TokenRange>& runs, SpanLabel label,
                        std::int32_t decision) {
    for (const TokenRange run : runs) {
      for (std::uint32_t i = run.begin; i < run.end; ++i) {
        facts.tokens[i].decided = label;
        if (label == SpanLabel::kCue) facts.tokens[i].decision = decision;
      }
    }
  };
  for (std::size_t d = 0; d < facts.decisions.size(); ++d) {
    const RuleDecision& decision = facts.decisions[d];
    mark(decision.content, SpanLabel::kContent, kNone);
    mark(decision.source, SpanLabel::kSource, kNone);
    mark(decision.cue, SpanLabel::kCue, static_cast<std::int32_t>(d));
  }
}

void MarkTags(TextFacts& facts) {
  std::uint32_t verbs = 0;
  bool open = false;
  for (std::uint32_t i = 0; i < facts.tokens.size(); ++i) {
    TokenFact& fact = facts.tokens[i];
    fact.verbs = verbs;
    verbs += IsVerb(fact.tag);
    const bool first = fact.from_begin == 0;
    const bool restarts = fact.tag == PosTag::kDeterminer || fact.tag == PosTag::kPronoun ||
                          fact.tag == PosTag::kPossessive;
    if (open && !first && ContinuesChunk(fact.tag) && !restarts) {
      fact.chunk = ChunkState::kInside;
      fact.chunk_begin = facts.tokens[i - 1].chunk_begin;
      continue;
    }
    open = OpensChunk(fact.tag);
    fact.chunk = open ? ChunkState::kBegin : ChunkState::kOutside;
    fact.chunk_begin = i;
    if (fact.tag == PosTag::kPronoun) open = false;
  }
}

void MarkTriggers(const std::vector<float>& probability, TextFacts& facts) {
  facts.trigger = probability;
  facts.trigger_mass.assign(probability.size() + 1, 0.0f);
  for (SentenceFact& sentence : facts.sentences) sentence.best_trigger = 0;
  for (std::uint32_t i = 0; i < probability.size(); ++i) {
    facts.trigger_mass[i + 1] = facts.trigger_mass[i] + probability[i];
    float& best = facts.sentences[facts.tokens[i].sentence].best_trigger;
    best = std::max(best, probability[i]);
  }
}

}  // namespace hearsay
