// Trains the tagger on treebanks.
#ifndef HEARSAY_TRAIN_TAGGER_TRAINING_H_
#define HEARSAY_TRAIN_TAGGER_TRAINING_H_

#include <cstdint>
#include <vector>

#include "model/weight_table.h"
#include "train/treebank.h"

namespace hearsay {

struct TrainedTagger {
  BuiltTable dictionary;
  BuiltTable weights;
};

struct TaggerSettings {
  int epochs = 6;
  int sketch_bits = 26;
  double fill = 0.72;
  float prune = 0;  // rows whose greatest weight is under this share of the greatest of all
};

TrainedTagger TrainTagger(const std::vector<TaggedDocument>& documents,
                          const TaggerSettings& settings, std::uint64_t seed);

// The share of words, those of the treebank that the text floor cuts likewise, that get
// their tag.
double TaggerAccuracy(const TrainedTagger& tagger, const std::vector<TaggedDocument>& documents);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_TAGGER_TRAINING_H_
