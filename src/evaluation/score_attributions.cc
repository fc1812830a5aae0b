#include "evaluation/score_attributions.h"

#include <algorithm>
#include <set>

namespace hearsay {
namespace {

// Sharing one of these says nothing of two sources (score.py, FUNCTION).
constexpr std::string_view kFunctionWords[] = {
    "the", "a",    "an",   "of",    "in",    "on",   "at",   "to",  "for",
    "by",  "with", "and",  "or",    "as",    "from", "his",  "her", "their",
    "its", "this", "that", "these", "those", "who",  "which"};

bool IsFunctionWord(const std::string& word) {
  return std::find(std::begin(kFunctionWords), std::end(kFunctionWords), word) !=
         std::end(kFunctionWords);
}

}  // namespace

Rate RateOf(double hits_predicted, double predicted, double hits_gold, double gold) {
  Rate rate;
  rate.precision = predicted != 0 ? 100 * hits_predicted / predicted : 0;
  rate.recall = gold != 0 ? 100 * hits_gold / gold : 0;
  const double sum = rate.precision + rate.recall;
  rate.f1 = sum != 0 ? 2 * rate.precision * rate.recall / sum : 0;
  return rate;
}

std::vector<FoldedAttribution> Fold(const std::vector<ScoredAttribution>& attributions,
                                    const WordIndex& index) {
  std::vector<FoldedAttribution> folded;
  for (const ScoredAttribution& one : attributions) {
    FoldedAttribution fold{&one, index.Covered(one.source), index.Covered(one.cue),
                           index.Covered(one.content)};
    if (!fold.content.empty()) folded.push_back(std::move(fold));
  }
  return folded;
}

std::vector<Pair> PairUp(const std::vector<FoldedAttribution>& gold,
                         const std::vector<FoldedAttribution>& predicted) {
  struct Candidate {
    double score;
    Pair pair;
  };
  std::vector<Candidate> candidates;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    for (std::size_t p = 0; p < predicted.size(); ++p) {
      const double jaccard = Jaccard(gold[g].content, predicted[p].content);
      if (jaccard <= 0) continue;
      const double score = jaccard + 0.25 * Shares(gold[g].cue, predicted[p].cue) +
                           0.1 * Shares(gold[g].source, predicted[p].source);
      candidates.push_back({score, {g, p, jaccard}});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<bool> used_gold(gold.size());
  std::vector<bool> used_predicted(predicted.size());
  std::vector<Pair> pairs;
  for (const Candidate& candidate : candidates) {
    const Pair& pair = candidate.pair;
    if (used_gold[pair.gold] || used_predicted[pair.predicted]) continue;
    used_gold[pair.gold] = used_predicted[pair.predicted] = true;
    pairs.push_back(pair);
  }
  return pairs;
}

bool IsRightRelation(const FoldedAttribution& gold, const FoldedAttribution& predicted,
                     double jaccard, const WordIndex& index) {
  if (jaccard < 0.5) return false;
  bool same_source = gold.source == predicted.source;
  for (const std::uint32_t word : gold.source) {
    same_source = same_source ||
                  (std::binary_search(predicted.source.begin(), predicted.source.end(), word) &&
                   !IsFunctionWord(index.word(word)));
  }
  const bool same_cue =
      Shares(gold.cue, predicted.cue) || (gold.cue.empty() && predicted.cue.empty());
  return same_source && same_cue;
}

std::vector<int> AddDocument(const std::vector<FoldedAttribution>& gold,
                             const std::vector<FoldedAttribution>& predicted,
                             const WordIndex& index, std::string_view kind,
                             AttributionTally& tally) {
  if (!kind.empty()) {
    std::vector<bool> other(predicted.size());
    for (const Pair& pair : PairUp(gold, predicted)) {
      if (gold[pair.gold].attribution->kind != kind) other[pair.predicted] = true;
    }
    std::vector<FoldedAttribution> kept_predicted;
    for (std::size_t p = 0; p < predicted.size(); ++p) {
      if (!other[p]) kept_predicted.push_back(predicted[p]);
    }
    std::vector<FoldedAttribution> kept_gold;
    for (const FoldedAttribution& one : gold) {
      if (one.attribution->kind == kind) kept_gold.push_back(one);
    }
    return AddDocument(kept_gold, kept_predicted, index, "", tally);
  }
  tally.gold += static_cast<double>(gold.size());
  tally.predicted += static_cast<double>(predicted.size());
  std::set<WordSet> cues_gold;
  std::set<WordSet> cues_predicted;
  for (const FoldedAttribution& one : gold) {
    if (!one.cue.empty()) cues_gold.insert(one.cue);
  }
  for (const FoldedAttribution& one : predicted) {
    if (!one.cue.empty()) cues_predicted.insert(one.cue);
  }
  tally.cue_gold += static_cast<double>(cues_gold.size());
  tally.cue_predicted += static_cast<double>(cues_predicted.size());
  for (const WordSet& cue : cues_gold) tally.cue += static_cast<double>(cues_predicted.count(cue));

  std::vector<int> right(gold.size(), -1);
  for (const Pair& pair : PairUp(gold, predicted)) {
    const FoldedAttribution& x = gold[pair.gold];
    const FoldedAttribution& y = predicted[pair.predicted];
    tally.overlap += pair.jaccard;
    tally.content += x.content == y.content;
    tally.strict += x.content == y.content && x.cue == y.cue && x.source == y.source;
    if (pair.jaccard < 0.5) continue;
    tally.source_pairs += 1;
    tally.source += x.source == y.source;
    if (IsRightRelation(x, y, pair.jaccard, index)) {
      tally.relation += 1;
      right[pair.gold] = static_cast<int>(pair.predicted);
    }
  }
  return right;
}

}  // namespace hearsay
