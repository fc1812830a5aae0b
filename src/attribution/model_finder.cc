#include "attribution/model_finder.h"

#include <algorithm>
#include <utility>

#include "attribution/complete.h"
#include "attribution/merge.h"
#include "model/feature_key.h"

namespace hearsay {
namespace {

// The tokens that lie in the spans by more than half.
std::vector<TokenRange> TokensOf(const TextLayers& layers, const std::vector<Span>& spans) {
  std::vector<TokenRange> runs;
  const std::vector<Token>& tokens = layers.tokens;
  for (const Span span : spans) {
    const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.span.begin + token.span.size() / 2 < span.begin;
    });
    const auto last = std::partition_point(first, tokens.end(), [&](const Token& token) {
      return token.span.begin + token.span.size() / 2 < span.end;
    });
    if (first == last) continue;
    runs.push_back({static_cast<std::uint32_t>(first - tokens.begin()),
                    static_cast<std::uint32_t>(last - tokens.begin())});
  }
  return runs;
}

std::vector<Span> SpansOf(const TextLayers& layers, const std::vector<TokenRange>& runs) {
  std::vector<Span> spans;
  for (const TokenRange run : runs) {
    spans.push_back(Cover(layers.tokens[run.begin].span, layers.tokens[run.end - 1].span));
  }
  return spans;
}

// True when no word stands in [begin, end).
bool OnlyMarks(const TextLayers& layers, std::uint32_t begin, std::uint32_t end) {
  auto token = std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                                    [&](const Token& one) { return one.span.end <= begin; });
  for (; token != layers.tokens.end() && token->span.begin < end; ++token) {
    if (token->kind == TokenKind::kWord || token->kind == TokenKind::kNumber) return false;
  }
  return true;
}

// Content that holds all words of a quotation holds its marks too: the model labels words and
// is careless with what stands around them.
void SnapToQuotations(const TextLayers& layers, std::vector<Span>& content) {
  for (Span& span : content) {
    auto quotation = std::partition_point(
        layers.quotations.begin(), layers.quotations.end(),
        [&](const Quotation& one) { return one.span.begin < span.begin; });
    // The one that opens just before the span, and those that open inside it.
    if (quotation != layers.quotations.begin()) --quotation;
    for (; quotation != layers.quotations.end() && quotation->span.begin < span.end; ++quotation) {
      const Span marks = quotation->span;
      if (marks.begin < span.begin &&
          (marks.end < span.begin || !OnlyMarks(layers, marks.begin, span.begin))) {
        continue;
      }
      const bool ends_it = marks.end > span.end && OnlyMarks(layers, span.end, marks.end);
      if (marks.end <= span.end || ends_it) span = Cover(span, marks);
    }
  }
}

std::uint32_t HashOfRule(std::string_view id) {
  FeatureKey key = 0;
  for (const char c : id) key = MixKey(key, static_cast<unsigned char>(c));
  return static_cast<std::uint32_t>(key);
}

}  // namespace

std::vector<RuleDecision> DecisionsOf(const TextLayers& layers,
                                      const std::vector<Attribution>& from_rules) {
  std::vector<RuleDecision> decisions;
  for (const Attribution& attribution : from_rules) {
    decisions.push_back({.source = TokensOf(layers, attribution.source),
                         .cue = TokensOf(layers, attribution.cue),
                         .content = TokensOf(layers, attribution.content),
                         .rule = HashOfRule(attribution.rule),
                         .confidence = attribution.confidence});
  }
  return decisions;
}

std::vector<Attribution> FindWithModel(const Document& document, const TextLayers& layers,
                                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                       const std::vector<Attribution>& from_rules,
                                       const Model& model, float threshold, ModelScratch& scratch) {
  std::vector<Attribution> found;
  auto block = document.blocks.begin();
  for (const ModelCandidate& candidate :
       FindCandidates(document.text, layers, hits, rules, DecisionsOf(layers, from_rules), model,
                      threshold, scratch)) {
    // Blocks and triggers both come in text order.
    const std::uint32_t at = layers.tokens[candidate.trigger].span.begin;
    while (block != document.blocks.end() && block->span.end <= at) ++block;
    if (block == document.blocks.end() || !block->span.Contains(at) || !IsProse(block->kind)) {
      continue;
    }
    Attribution attribution;
    attribution.content = SpansOf(layers, candidate.content);
    SnapToQuotations(layers, attribution.content);
    attribution.cue = SpansOf(layers, candidate.cue);
    attribution.source = SpansOf(layers, candidate.source);
    attribution.rule = "model";
    attribution.confidence = candidate.probability;
    found.push_back(std::move(attribution));
  }
  return found;
}

std::vector<Attribution> RefineWithModel(const Document& document, const TextLayers& layers,
                                         const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                         const Model& model, float threshold,
                                         std::vector<Attribution> from_rules) {
  ModelScratch scratch;
  std::vector<Attribution> from_model =
      FindWithModel(document, layers, hits, rules, from_rules, model, threshold, scratch);
  std::vector<Attribution> merged = MergeAttributions(std::move(from_rules), std::move(from_model));
  Complete(document.text, layers, hits, rules, merged);
  return merged;
}

}  // namespace hearsay
