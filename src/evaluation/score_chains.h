// Scores predicted provenance chains against gold chains, as score_chains.py does.
//
// A gold attribution is found when it is paired with a prediction whose content has Jaccard
// >= 0.5 with it. A name is right when, without articles, titles and punctuation, one name's
// words contain the other's. Pure functions; thread-safe.
#ifndef HEARSAY_EVALUATION_SCORE_CHAINS_H_
#define HEARSAY_EVALUATION_SCORE_CHAINS_H_

#include <map>
#include <string>
#include <vector>

#include "evaluation/gold.h"
#include "evaluation/score_attributions.h"

namespace hearsay {

// Counts over documents. Shares are over all gold attributions unless said otherwise.
struct ChainTally {
  double gold = 0;
  double found = 0;
  double origin = 0;  // last hop has the right name and type
  double type = 0;    // last hop has the right type
  double chain = 0;   // every hop right, in order, and no other
  double relay_gold = 0;
  double relay_predicted = 0;
  double relay_hits = 0;
  double long_gold = 0;   // gold chains of two hops or more
  double long_right = 0;  // of those wholly right
  double anonymous_gold = 0;
  double anonymous_predicted = 0;
  double anonymous_hits = 0;

  Rate RelayRate() const { return RateOf(relay_hits, relay_predicted, relay_hits, relay_gold); }
  Rate AnonymousRate() const {
    return RateOf(anonymous_hits, anonymous_predicted, anonymous_hits, anonymous_gold);
  }
};

// True when both hops have one type and one name.
bool IsSameHop(const ChainHop& predicted, const ChainHop& gold);

// A gold chain that was not met.
struct ChainMiss {
  std::string attribution;  // gold id
  std::vector<ChainHop> want;
  std::vector<ChainHop> got;
};

// Adds one document. `chains` are its gold chains by attribution id.
void AddChains(const ScoredDocument& gold, const std::vector<ScoredAttribution>& predicted,
               const std::map<std::string, std::vector<ChainHop>>& chains, const WordIndex& index,
               ChainTally& tally, std::vector<ChainMiss>* misses);

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_SCORE_CHAINS_H_
