#include "attribution/model_finder.h"

#include <algorithm>
#include <utility>

#include "attribution/complete.h"
#include "attribution/merge.h"
#include "attribution/quotation_edges.h"
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

// A source names somebody: marks alone, or a lone "'s", name nobody.
bool NamesSomebody(std::string_view text, const TextLayers& layers, TokenRange run) {
  for (std::uint32_t t = run.begin; t < run.end; ++t) {
    const Token& token = layers.tokens[t];
    const char first = text[token.span.begin];
    const bool apostrophe = first == '\'' || Slice(text, token.span).starts_with("\u2019");
    if (token.kind == TokenKind::kNumber || (token.kind == TokenKind::kWord && !apostrophe)) {
      return true;
    }
  }
  return false;
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
    CoverQuotationMarks(layers, attribution.content);
    attribution.cue = SpansOf(layers, candidate.cue);
    attribution.source = SpansOf(layers, candidate.source);
    if (std::ranges::none_of(candidate.source, [&](TokenRange run) {
          return NamesSomebody(document.text, layers, run);
        })) {
      attribution.source.clear();
    }
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
