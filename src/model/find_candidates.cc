#include "model/find_candidates.h"

#include <algorithm>
#include <utility>

namespace hearsay {
namespace {

constexpr float kNearDuplicate = 0.7f;  // Jaccard of the contents' tokens

std::uint32_t Total(const std::vector<TokenRange>& runs) {
  std::uint32_t total = 0;
  for (const TokenRange run : runs) total += run.size();
  return total;
}

float Jaccard(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  std::uint32_t common = 0;
  for (const TokenRange x : a) {
    for (const TokenRange y : b) {
      const std::uint32_t begin = std::max(x.begin, y.begin);
      const std::uint32_t end = std::min(x.end, y.end);
      if (begin < end) common += end - begin;
    }
  }
  const std::uint32_t all = Total(a) + Total(b) - common;
  return all == 0 ? 0 : static_cast<float>(common) / static_cast<float>(all);
}

// Without the commas and stops at the runs' edges that belong to the sentence and not to the
// quotation.
void TrimMarks(const TextFacts& facts, std::vector<TokenRange>& runs) {
  const auto is_loose = [&](std::uint32_t token) {
    const TokenFact& fact = facts.tokens[token];
    return fact.quote == QuoteState::kOutside &&
           (fact.mark == MarkClass::kComma || fact.mark == MarkClass::kStop ||
            fact.mark == MarkClass::kColon || fact.mark == MarkClass::kDash);
  };
  for (TokenRange& run : runs) {
    while (run.size() > 1 && is_loose(run.end - 1)) --run.end;
    while (run.size() > 1 && is_loose(run.begin)) ++run.begin;
  }
}

}  // namespace

void DropNearDuplicates(std::vector<ModelCandidate>& candidates) {
  std::vector<bool> dropped(candidates.size(), false);
  for (std::size_t a = 0; a < candidates.size(); ++a) {
    // Contents that overlap have triggers in one window, which is bounded.
    for (std::size_t b = a + 1; b < candidates.size() && !dropped[a]; ++b) {
      if (candidates[b].trigger - candidates[a].trigger > 400) break;
      if (dropped[b] || Jaccard(candidates[a].content, candidates[b].content) <= kNearDuplicate) {
        continue;
      }
      dropped[candidates[a].probability < candidates[b].probability ? a : b] = true;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) candidates[kept] = std::move(candidates[i]);
    ++kept;
  }
  candidates.resize(kept);
}

std::vector<ModelCandidate> FindCandidates(std::string_view text, const TextLayers& layers,
                                           const std::vector<LexiconHit>& hits,
                                           const RuleSet& rules,
                                           std::vector<RuleDecision> decisions, const Model& model,
                                           float threshold, ModelScratch& scratch) {
  TextFacts& facts = scratch.facts;
  BuildFacts(text, layers, hits, &rules, facts);
  MarkDecisions(std::move(decisions), facts);
  TagText(model.tagger(), facts);
  FindTriggers(facts, model, scratch.decoder, scratch.trigger);
  MarkTriggers(scratch.trigger, facts);

  std::vector<ModelCandidate> candidates;
  for (std::uint32_t i = 0; i < facts.tokens.size(); ++i) {
    if (facts.trigger[i] < model.settings().trigger_threshold) continue;
    const SpanView view(facts, i, WindowOf(facts, i));
    Propose(facts, view, model, static_cast<int>(model.settings().best_count), scratch.decoder,
            scratch.proposals);
    const Choice choice = Choose(facts, view, scratch.proposals, model, scratch.decoder);
    Proposal& chosen = scratch.proposals[choice.index];
    if (chosen.runs.content.empty()) continue;
    const float probability = Accept(facts, view, chosen, choice.evidence, model, scratch.decoder);
    if (probability < threshold) continue;
    for (auto* runs : {&chosen.runs.source, &chosen.runs.cue, &chosen.runs.content}) {
      TrimMarks(facts, *runs);
    }
    candidates.push_back({.trigger = i,
                          .source = std::move(chosen.runs.source),
                          .cue = std::move(chosen.runs.cue),
                          .content = std::move(chosen.runs.content),
                          .probability = probability});
  }
  DropNearDuplicates(candidates);
  return candidates;
}

}  // namespace hearsay
