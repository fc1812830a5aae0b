#include "train/choice_training.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "model/find_candidates.h"
#include "train/float_scorer.h"

namespace hearsay {
namespace {

bool IsWord(const TextFacts& facts, std::uint32_t token) {
  return facts.tokens[token].mark == MarkClass::kNone;
}

// Words that do not show whom a source names.
bool IsFunctionWord(PosTag tag) {
  return tag == PosTag::kDeterminer || tag == PosTag::kPreposition || tag == PosTag::kTo ||
         tag == PosTag::kConjunction || tag == PosTag::kPossessive || tag == PosTag::kWhPronoun ||
         tag == PosTag::kWhDeterminer || tag == PosTag::kGenitive;
}

struct Overlap {
  int common = 0;
  int naming = 0;  // of those in common, words that name
  int left = 0;
  int right = 0;
  bool exact() const { return common == left && common == right; }
  float jaccard() const {
    const int all = left + right - common;
    return all == 0 ? 0 : static_cast<float>(common) / static_cast<float>(all);
  }
};

Overlap OverlapOf(const TextFacts& facts, const std::vector<TokenRange>& left,
                  const std::vector<TokenRange>& right) {
  Overlap overlap;
  const auto holds = [](const std::vector<TokenRange>& runs, std::uint32_t token) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](TokenRange run) { return run.Contains(token); });
  };
  for (const TokenRange run : left) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (!IsWord(facts, i)) continue;
      ++overlap.left;
      if (!holds(right, i)) continue;
      ++overlap.common;
      overlap.naming += !IsFunctionWord(facts.tokens[i].tag);
    }
  }
  for (const TokenRange run : right) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) overlap.right += IsWord(facts, i);
  }
  return overlap;
}

// The rows of the reranker's features: one range a proposal.
struct RerankData {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> ends;   // one a proposal
  std::vector<std::uint32_t> first;  // for each candidate its first proposal in ends
};

SpanView ViewOf(const TrainingText& text, std::uint32_t trigger) {
  return SpanView(text.facts, trigger, WindowOf(text.facts, trigger));
}

void RerankKeys(const TrainingText& text, const CandidateExample& candidate, const SpanView& view,
                std::size_t rank, KeyList& keys) {
  keys.Clear();
  const Proposal& proposal = candidate.proposals[rank];
  RerankFeatures(text.facts, view, proposal.runs, static_cast<int>(rank), proposal.gap, keys);
}

RerankData MakeRerankData(const std::vector<TrainingText>& texts,
                          const std::vector<CandidateExample>& candidates, FeatureSpace& space) {
  RerankData data;
  KeyList keys;
  std::uint32_t instance = 0;
  for (const CandidateExample& candidate : candidates) {
    const TrainingText& text = texts[candidate.text];
    const SpanView view = ViewOf(text, candidate.trigger);
    for (std::size_t rank = 0; rank < candidate.proposals.size(); ++rank) {
      RerankKeys(text, candidate, view, rank, keys);
      space.Count(keys, text.corpus, instance);
    }
    ++instance;
  }
  for (const CandidateExample& candidate : candidates) {
    const TrainingText& text = texts[candidate.text];
    const SpanView view = ViewOf(text, candidate.trigger);
    data.first.push_back(static_cast<std::uint32_t>(data.ends.size()));
    for (std::size_t rank = 0; rank < candidate.proposals.size(); ++rank) {
      RerankKeys(text, candidate, view, rank, keys);
      space.AddRows(keys, text.corpus, data.rows);
      data.ends.push_back(static_cast<std::uint32_t>(data.rows.size()));
    }
  }
  space.Freeze();
  return data;
}

Weights LearnRerank(const std::vector<TrainingText>& texts,
                    const std::vector<std::uint32_t>& repeats, const RerankData& data,
                    const std::vector<CandidateExample>& candidates, std::int32_t held_out,
                    const ChoiceSettings& settings, std::uint32_t size, std::uint64_t seed) {
  Weights weights(size, 1);
  std::vector<std::uint32_t> schedule;
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const TrainingText& text = texts[candidates[i].text];
    if (candidates[i].gold == kNone || static_cast<std::int32_t>(text.fold) == held_out) continue;
    schedule.insert(schedule.end(), repeats[text.corpus], i);
  }
  const auto normalise = [](std::vector<float>& scores) {
    const float most = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float& score : scores) sum += score = std::exp(score - most);
    for (float& score : scores) score /= sum;
  };
  Random random(seed);
  std::vector<float> target;
  std::vector<float> predicted;
  for (int epoch = 0; epoch < settings.rerank.epochs; ++epoch) {
    random.Shuffle(schedule);
    const float rate = RateOf(epoch, settings.rerank.epochs, settings.rerank.first_rate,
                              settings.rerank.last_rate);
    for (const std::uint32_t index : schedule) {
      const CandidateExample& candidate = candidates[index];
      const TrainingText& text = texts[candidate.text];
      target.clear();
      predicted.clear();
      const auto rows = [&](std::size_t rank) {
        const std::uint32_t at = data.first[index] + static_cast<std::uint32_t>(rank);
        return std::pair(data.rows.data() + (at == 0 ? 0 : data.ends[at - 1]),
                         data.rows.data() + data.ends[at]);
      };
      for (std::size_t rank = 0; rank < candidate.proposals.size(); ++rank) {
        target.push_back(settings.temperature * QualityOf(text.facts,
                                                          candidate.proposals[rank].runs,
                                                          text.gold[candidate.gold]));
        const auto [begin, end] = rows(rank);
        predicted.push_back(SumRows(weights, begin, end));
      }
      normalise(target);
      normalise(predicted);
      for (std::size_t rank = 0; rank < target.size(); ++rank) {
        const float gradient = predicted[rank] - target[rank];
        if (std::fabs(gradient) < 1e-4f) continue;
        const auto [begin, end] = rows(rank);
        for (const std::uint32_t* row = begin; row != end; ++row) {
          weights.Learn<1>(*row, &gradient, rate, settings.rerank.decay);
        }
      }
    }
  }
  return weights;
}

// The gold attribution that the candidate's choice matches, its own trigger's first.
std::int32_t MatchOf(const TrainingText& text, const CandidateExample& candidate) {
  const SpanRuns& runs = candidate.proposals[candidate.choice].runs;
  if (candidate.gold != kNone && SameRelation(text.facts, runs, text.gold[candidate.gold])) {
    return candidate.gold;
  }
  for (std::size_t g = 0; g < text.gold.size(); ++g) {
    if (SameRelation(text.facts, runs, text.gold[g])) return static_cast<std::int32_t>(g);
  }
  return kNone;
}

std::vector<std::uint32_t> AllBut(const std::vector<TrainingText>& texts,
                                  const std::vector<CandidateExample>& candidates,
                                  std::int32_t held_out) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const TrainingText& text = texts[candidates[i].text];
    if (static_cast<std::int32_t>(text.fold) == held_out) continue;
    if (text.unjudged[candidates[i].trigger]) continue;
    indices.push_back(i);
  }
  return indices;
}

}  // namespace

float QualityOf(const TextFacts& facts, const SpanRuns& runs, const GoldLabels& gold) {
  const Overlap content = OverlapOf(facts, runs.content, gold.content);
  return content.jaccard() + (content.exact() ? 1.0f : 0.0f) +
         (OverlapOf(facts, runs.cue, gold.cue).exact() ? 1.0f : 0.0f) +
         (OverlapOf(facts, runs.source, gold.source).exact() ? 1.0f : 0.0f);
}

bool SameRelation(const TextFacts& facts, const SpanRuns& runs, const GoldLabels& gold) {
  if (OverlapOf(facts, runs.content, gold.content).jaccard() < 0.5f) return false;
  const Overlap source = OverlapOf(facts, runs.source, gold.source);
  if (!source.exact() && source.naming == 0) return false;
  const Overlap cue = OverlapOf(facts, runs.cue, gold.cue);
  return cue.common > 0 || cue.exact();
}

void LearnChoices(const std::vector<TrainingText>& texts, const std::vector<std::uint32_t>& repeats,
                  int folds, const ChoiceSettings& settings, std::uint64_t seed,
                  std::vector<CandidateExample>& candidates, ChoiceStages& stages) {
  const RerankData rerank = MakeRerankData(texts, candidates, stages.rerank_space);
  DecoderScratch scratch;
  // Choices out of fold, then the features of accepting them.
  BinaryExamples accept;
  std::vector<Evidence> evidence(candidates.size());
  for (int fold = 0; fold < folds; ++fold) {
    const Weights weights = LearnRerank(texts, repeats, rerank, candidates, fold, settings,
                                        stages.rerank_space.size(), seed + fold);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      CandidateExample& candidate = candidates[i];
      const TrainingText& text = texts[candidate.text];
      if (static_cast<int>(text.fold) != fold) continue;
      FloatScorer scorer(text.corpus);
      scorer.rerank = {&stages.rerank_space, &weights};
      const SpanView view = ViewOf(text, candidate.trigger);
      const Choice choice = Choose(text.facts, view, candidate.proposals, scorer, scratch);
      candidate.choice = choice.index;
      evidence[i] = choice.evidence;
      candidate.right = MatchOf(text, candidate);
    }
  }
  stages.rerank = LearnRerank(texts, repeats, rerank, candidates, kNone, settings,
                              stages.rerank_space.size(), seed + folds);

  KeyList keys;
  const auto accept_keys = [&](std::size_t i) {
    const CandidateExample& candidate = candidates[i];
    const TrainingText& text = texts[candidate.text];
    keys.Clear();
    AcceptFeatures(text.facts, ViewOf(text, candidate.trigger),
                   candidate.proposals[candidate.choice].runs, evidence[i], keys);
    return text.corpus;
  };
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const std::uint32_t corpus = accept_keys(i);
    stages.accept_space.Count(keys, corpus, i);
  }
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const std::uint32_t corpus = accept_keys(i);
    const auto begin = static_cast<std::uint32_t>(accept.rows.size());
    stages.accept_space.AddRows(keys, corpus, accept.rows);
    accept.examples.push_back({.begin = begin,
                               .end = static_cast<std::uint32_t>(accept.rows.size()),
                               .target = candidates[i].right == kNone ? 0.0f : 1.0f,
                               .repeats = repeats[corpus]});
  }
  stages.accept_space.Freeze();
  for (int fold = 0; fold < folds; ++fold) {
    Weights weights(stages.accept_space.size(), 1);
    LearnBinary(accept, AllBut(texts, candidates, fold), settings.accept, seed + 100 + fold,
                weights);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (static_cast<int>(texts[candidates[i].text].fold) != fold) continue;
      const BinaryExample& example = accept.examples[i];
      const float sum =
          SumRows(weights, accept.rows.data() + example.begin, accept.rows.data() + example.end);
      candidates[i].probability = 1 / (1 + std::exp(-sum));
    }
  }
  stages.accept = Weights(stages.accept_space.size(), 1);
  LearnBinary(accept, AllBut(texts, candidates, kNone), settings.accept, seed + 100 + folds,
              stages.accept);
}

namespace {

// The candidates of a corpus that are left when near-duplicates are dropped, the most
// probable first.
std::vector<const CandidateExample*> Ranked(const std::vector<TrainingText>& texts,
                                            std::uint32_t corpus,
                                            const std::vector<CandidateExample>& candidates) {
  std::vector<const CandidateExample*> ranked;
  for (std::size_t i = 0; i < candidates.size();) {
    std::vector<ModelCandidate> same_text;
    std::size_t end = i;
    for (; end < candidates.size() && candidates[end].text == candidates[i].text; ++end) {
      const CandidateExample& candidate = candidates[end];
      const SpanRuns& runs = candidate.proposals[candidate.choice].runs;
      const TrainingText& text = texts[candidate.text];
      if (text.corpus != corpus || runs.content.empty() || text.unjudged[candidate.trigger]) {
        continue;
      }
      same_text.push_back({.trigger = candidate.trigger,
                           .content = runs.content,
                           .probability = candidate.probability});
    }
    DropNearDuplicates(same_text);
    for (std::size_t k = i; k < end; ++k) {
      const bool kept = std::any_of(same_text.begin(), same_text.end(), [&](const auto& c) {
        return c.trigger == candidates[k].trigger;
      });
      if (kept) ranked.push_back(&candidates[k]);
    }
    i = end;
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto* a, const auto* b) { return a->probability > b->probability; });
  return ranked;
}

}  // namespace

HeldOut ScoreHeldOut(const std::vector<TrainingText>& texts, std::uint32_t corpus,
                     const std::vector<CandidateExample>& candidates) {
  std::size_t gold = 0;
  for (const TrainingText& text : texts) gold += text.corpus == corpus ? text.gold.size() : 0;
  const auto f1 = [&](std::size_t right, std::size_t predicted) {
    return 200.0 * static_cast<double>(right) / static_cast<double>(predicted + gold);
  };
  const std::vector<const CandidateExample*> ranked = Ranked(texts, corpus, candidates);
  HeldOut scores;
  std::size_t best = 0;
  std::set<std::pair<std::uint32_t, std::int32_t>> found;
  for (std::size_t n = 0; n < ranked.size(); ++n) {
    if (ranked[n]->right != kNone) found.insert({ranked[n]->text, ranked[n]->right});
    if (f1(found.size(), n + 1) <= scores.relation) continue;
    scores.relation = f1(found.size(), n + 1);
    scores.threshold = ranked[n]->probability;
    best = n + 1;
  }
  std::size_t strict = 0;
  std::size_t content = 0;
  std::size_t cue = 0;
  for (std::size_t n = 0; n < best; ++n) {
    const TrainingText& text = texts[ranked[n]->text];
    const SpanRuns& runs = ranked[n]->proposals[ranked[n]->choice].runs;
    bool any_strict = false;
    bool any_content = false;
    bool any_cue = false;
    for (const GoldLabels& gold_labels : text.gold) {
      const bool same_content = OverlapOf(text.facts, runs.content, gold_labels.content).exact();
      const bool same_cue = OverlapOf(text.facts, runs.cue, gold_labels.cue).exact();
      const bool same_source = OverlapOf(text.facts, runs.source, gold_labels.source).exact();
      any_strict = any_strict || (same_content && same_cue && same_source);
      any_content = any_content || same_content;
      any_cue = any_cue || same_cue;
    }
    strict += any_strict;
    content += any_content;
    cue += any_cue;
  }
  scores.strict = f1(strict, best);
  scores.content = f1(content, best);
  scores.cue = f1(cue, best);
  return scores;
}

}  // namespace hearsay
