#include "attribution/model_finder.h"

#include <algorithm>

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

std::vector<Attribution> FindWithModel(std::string_view text, const TextLayers& layers,
                                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                                       const std::vector<Attribution>& from_rules,
                                       const Model& model, float threshold, ModelScratch& scratch) {
  std::vector<Attribution> found;
  for (const ModelCandidate& candidate : FindCandidates(
           text, layers, hits, rules, DecisionsOf(layers, from_rules), model, threshold, scratch)) {
    Attribution attribution;
    attribution.content = SpansOf(layers, candidate.content);
    attribution.cue = SpansOf(layers, candidate.cue);
    attribution.source = SpansOf(layers, candidate.source);
    attribution.rule = "model";
    attribution.confidence = candidate.probability;
    found.push_back(std::move(attribution));
  }
  return found;
}

}  // namespace hearsay
