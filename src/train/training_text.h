// An annotated article made ready: its layers, its facts, and its attributions as the
// labels that the stages are to give.
#ifndef HEARSAY_TRAIN_TRAINING_TEXT_H_
#define HEARSAY_TRAIN_TRAINING_TEXT_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "model/span_features.h"
#include "model/tagger.h"
#include "model/token_facts.h"
#include "rules/rule_set.h"
#include "text/layers.h"
#include "train/gold.h"

namespace hearsay {

// One gold attribution in tokens. `labels` holds a label for each token of the text.
struct GoldLabels {
  std::uint32_t trigger = 0;  // the cue's head; meaningless when has_trigger is false
  bool has_trigger = false;
  bool nested = false;
  std::vector<TokenRange> source;
  std::vector<TokenRange> cue;
  std::vector<TokenRange> content;
  SpanLabel LabelOf(std::uint32_t token) const;
};

struct TrainingText {
  std::uint32_t corpus = 0;
  std::uint32_t fold = 0;
  TextLayers layers;
  TextFacts facts;
  std::vector<GoldLabels> gold;
  std::vector<std::uint8_t> is_trigger;  // for each token
  std::vector<std::uint8_t> unjudged;    // tokens of which the gold says nothing: inside the
                                         // contents of a corpus that leaves nested ones out
};

// Cuts, tags and labels all documents. Corpora are numbered in `corpora`'s order; folds go
// round by document.
std::vector<TrainingText> PrepareTexts(const std::vector<GoldDocument>& documents,
                                       const std::vector<std::string>& corpora, int folds,
                                       const RuleSet& rules, const Tagger& tagger);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_TRAINING_TEXT_H_
