// The one entry point that all commands use: a Document in, an Analysis out.
//
// An Analysis owns its Document; all else in it is spans and small integers into that
// document's text and into the Analysis's own vectors. Immutable once built.
#ifndef HEARSAY_ANALYSIS_ANALYSIS_H_
#define HEARSAY_ANALYSIS_ANALYSIS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "model/model.h"
#include "provenance/chain.h"
#include "rules/rule_set.h"
#include "source/entity.h"
#include "text/layers.h"

namespace hearsay {

struct Analysis {
  Document document;
  TextLayers layers;
  std::vector<Attribution> attributions;  // in reading order of their first span
  std::vector<Entity> entities;           // entities[0] is the publisher
  std::vector<Mention> mentions;          // by begin
  std::vector<Chain> chains;              // one for each attribution, same index
};

// A set of cue classes.
class CueClassSet {
 public:
  static constexpr CueClassSet All() {
    CueClassSet all;
    all.bits_ = 0xFF;
    return all;
  }
  constexpr void Add(CueClass cue_class) { bits_ |= 1u << static_cast<unsigned>(cue_class); }
  constexpr bool Has(CueClass cue_class) const {
    return (bits_ >> static_cast<unsigned>(cue_class) & 1u) != 0;
  }

 private:
  std::uint8_t bits_ = 0;
};

struct AnalyzeOptions {
  bool outermost = false;          // leave out attributions that lie in another's content
  std::optional<float> threshold;  // least probability of the model's; else the model's own
  bool keep_candidates = false;    // mentions tell which entities lost, and why
  CueClassSet classes = CueClassSet::All();  // leave out attributions of other classes
};

// Runs every stage; without a model (null) on rules alone. Thread-safe: rules and model are
// only read.
Analysis Analyze(Document document, const RuleSet& rules, const Model* model,
                 const AnalyzeOptions& options = {});

// The last stages alone, for attributions that came from elsewhere: fills entities, mentions
// and chains. `hits` are rules.FindHits() of the document's text and layers.
void TraceAttributions(Analysis& analysis, const std::vector<LexiconHit>& hits,
                       const RuleSet& rules, bool keep_candidates = false);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_ANALYSIS_H_
