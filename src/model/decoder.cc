#include "model/decoder.h"

#include <algorithm>
#include <cmath>

#include "model/trigger_features.h"

namespace hearsay {
namespace {

float Sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

void ScoreWindow(const SpanView& view, const Scorer& scorer, DecoderScratch& scratch) {
  const TokenRange window = view.window();
  ChainScores& scores = scratch.scores;
  scores.Resize(window.size());
  scores.fixed = view.trigger() - window.begin;
  for (std::uint32_t i = 0; i < window.size(); ++i) {
    scratch.keys.Clear();
    view.NodeFeatures(window.begin + i, scratch.keys);
    scorer.Node(scratch.keys, std::span<float, kSpanLabels>(
                                  &scores.node[std::size_t{i} * kSpanLabels], kSpanLabels));
    if (i == 0) continue;
    scratch.keys.Clear();
    view.EdgeFeatures(window.begin + i, scratch.keys);
    scorer.Edge(scratch.keys, std::span<float, kSpanPairs>(
                                  &scores.edge[std::size_t{i} * kSpanPairs], kSpanPairs));
  }
}

// The mean marginal of the tokens that bear a label; 0 where none does.
float MeanMarginal(std::span<const float> marginal, std::span<const SpanLabel> labels,
                   SpanLabel label) {
  float sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != label) continue;
    sum += marginal[i * kSpanLabels + static_cast<int>(label)];
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<float>(count);
}

}  // namespace

void FindTriggers(const TextFacts& facts, const Scorer& scorer, DecoderScratch& scratch,
                  std::vector<float>& probability) {
  probability.assign(facts.tokens.size(), 0.0f);
  for (std::uint32_t i = 0; i < facts.tokens.size(); ++i) {
    if (scorer.NeverTrigger(NeverTriggerKey(facts.tokens[i]))) continue;
    scratch.keys.Clear();
    TriggerFeatures(facts, i, scratch.keys);
    probability[i] = Sigmoid(scorer.Trigger(scratch.keys));
  }
}

void Propose(const TextFacts& facts, const SpanView& view, const Scorer& scorer, int count,
             DecoderScratch& scratch, std::vector<Proposal>& proposals) {
  ScoreWindow(view, scorer, scratch);
  std::vector<Labelling> best;
  scratch.lattice.Best(scratch.scores, count, best);
  const float log_sum = scratch.lattice.Marginals(scratch.scores, /*pairs=*/false);
  proposals.clear();
  for (Labelling& labelling : best) {
    Proposal proposal;
    proposal.gap = best.front().score - labelling.score;
    proposal.log_probability = labelling.score - log_sum;
    proposal.content =
        MeanMarginal(scratch.lattice.marginal(), labelling.labels, SpanLabel::kContent);
    proposal.source =
        MeanMarginal(scratch.lattice.marginal(), labelling.labels, SpanLabel::kSource);
    RunsOf(facts, view.window(), labelling.labels, proposal.runs);
    proposal.labelling = labelling;
    proposals.push_back(std::move(proposal));
  }
}

Choice Choose(const TextFacts& facts, const SpanView& view, const std::vector<Proposal>& proposals,
              const Scorer& scorer, DecoderScratch& scratch) {
  Choice choice;
  std::vector<float>& scores = scratch.choice_scores;
  scores.clear();
  for (std::size_t rank = 0; rank < proposals.size(); ++rank) {
    scratch.keys.Clear();
    RerankFeatures(facts, view, proposals[rank].runs, static_cast<int>(rank), proposals[rank].gap,
                   scratch.keys);
    scores.push_back(scorer.Rerank(scratch.keys));
  }
  choice.index = std::max_element(scores.begin(), scores.end()) - scores.begin();
  float sum = 0;
  for (const float score : scores) sum += std::exp(score - scores[choice.index]);
  const Proposal& chosen = proposals[choice.index];
  choice.evidence = {.trigger = facts.trigger[view.trigger()],
                     .log_probability = chosen.log_probability,
                     .content = chosen.content,
                     .source = chosen.source,
                     .rerank_margin = 1 / sum};
  return choice;
}

float Accept(const TextFacts& facts, const SpanView& view, const Proposal& chosen,
             const Evidence& evidence, const Scorer& scorer, DecoderScratch& scratch) {
  scratch.keys.Clear();
  AcceptFeatures(facts, view, chosen.runs, evidence, scratch.keys);
  return Sigmoid(scorer.Accept(scratch.keys));
}

}  // namespace hearsay
