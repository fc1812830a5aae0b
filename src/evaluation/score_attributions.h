// Scores predicted attributions against gold ones, as score.py does.
//
// A span is compared by the words that it covers (word_index.h). Measures:
//   cue         a predicted cue that covers exactly a gold cue's words
//   content     the content spans cover exactly the same words
//   content~    each gold content paired with at most one predicted; credit is the Jaccard
//   source      exact source words, of pairs with Jaccard >= 0.5; both empty is right
//   relation    pair with Jaccard >= 0.5, sources sharing a word that is no function word,
//               cues sharing a word
//   relation=   source, cue and content all exact
// Pure functions; thread-safe.
#ifndef HEARSAY_EVALUATION_SCORE_ATTRIBUTIONS_H_
#define HEARSAY_EVALUATION_SCORE_ATTRIBUTIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/gold.h"
#include "evaluation/word_index.h"

namespace hearsay {

// Precision, recall and F1 in percent.
struct Rate {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};
Rate RateOf(double hits_predicted, double predicted, double hits_gold, double gold);

// An attribution folded to words.
struct FoldedAttribution {
  const ScoredAttribution* attribution = nullptr;
  WordSet source;
  WordSet cue;
  WordSet content;
};
// Attributions without a word of content are left out.
std::vector<FoldedAttribution> Fold(const std::vector<ScoredAttribution>& attributions,
                                    const WordIndex& index);

// A one-to-one pair of a gold and a predicted attribution, by index.
struct Pair {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  double jaccard = 0;
};
// Best content overlap first; overlap of cue and source breaks ties.
std::vector<Pair> PairUp(const std::vector<FoldedAttribution>& gold,
                         const std::vector<FoldedAttribution>& predicted);

// A pair whose relation counts as right.
bool IsRightRelation(const FoldedAttribution& gold, const FoldedAttribution& predicted,
                     double jaccard, const WordIndex& index);

// Counts over documents; add document by document, then ask for the rates.
struct AttributionTally {
  double gold = 0;
  double predicted = 0;
  double cue_gold = 0;
  double cue_predicted = 0;
  double cue = 0;
  double content = 0;
  double overlap = 0;
  double source_pairs = 0;
  double source = 0;
  double relation = 0;
  double strict = 0;

  Rate CueRate() const { return RateOf(cue, cue_predicted, cue, cue_gold); }
  Rate ContentRate() const { return RateOf(content, predicted, content, gold); }
  Rate OverlapRate() const { return RateOf(overlap, predicted, overlap, gold); }
  Rate SourceRate() const { return RateOf(source, source_pairs, source, source_pairs); }
  Rate RelationRate() const { return RateOf(relation, predicted, relation, gold); }
  Rate StrictRate() const { return RateOf(strict, predicted, strict, gold); }
};

// `kind` keeps gold of one kind ("direct", ...), and of the predictions those that are not
// paired with another kind; empty keeps all. Returns for every folded gold attribution the
// index of its right prediction, or -1.
std::vector<int> AddDocument(const std::vector<FoldedAttribution>& gold,
                             const std::vector<FoldedAttribution>& predicted,
                             const WordIndex& index, std::string_view kind,
                             AttributionTally& tally);

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_SCORE_ATTRIBUTIONS_H_
