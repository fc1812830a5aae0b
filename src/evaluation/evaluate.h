// A whole evaluation: tallies over documents, broken down, with the worst errors.
//
// Fed document by document, so that a run holds only counts and the errors it will show.
// Not thread-safe; add from one thread.
#ifndef HEARSAY_EVALUATION_EVALUATE_H_
#define HEARSAY_EVALUATION_EVALUATE_H_

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "evaluation/gold.h"
#include "evaluation/score_attributions.h"
#include "evaluation/score_chains.h"

namespace hearsay {

// An analysis in the form that is scored.
std::vector<ScoredAttribution> ScoredOf(const Analysis& analysis);

enum class ErrorKind : std::uint8_t {
  kMissed,    // a gold attribution that nothing is paired with
  kWrong,     // paired, but the relation is not right
  kSpurious,  // a prediction that no gold attribution is paired with
};

// One error in its sentence: the spans marked as $source[[...]] $cue[[...]] $content[[...]].
struct EvaluationError {
  ErrorKind kind = ErrorKind::kMissed;
  std::string document;
  double confidence = 0;  // of the prediction; 0 when there is none
  std::string wanted;     // marked text; empty when spurious
  std::string found;      // marked text; empty when missed
};

// Scores if only predictions of at least this confidence were kept.
struct ThresholdPoint {
  double threshold = 0;
  AttributionTally tally;
};

struct Evaluation {
  std::size_t documents = 0;
  AttributionTally all;
  std::map<std::string, AttributionTally> by_kind;
  std::map<std::string, AttributionTally> by_class;
  std::map<std::string, AttributionTally> by_publisher;
  std::array<ThresholdPoint, 20> curve;  // 0.00, 0.05, ... 0.95
  ChainTally chains;
  std::vector<EvaluationError> errors;  // the worst first: most confident, then longest missed
};

class Evaluator {
 public:
  // Keeps at most max_errors errors. `kind` restricts the main tally as score.py's --kind does.
  Evaluator(std::size_t max_errors, std::string kind);

  // Adds one document. `gold` has its cue classes filled; `chains` are its gold chains, or null.
  void Add(const ScoredDocument& gold, const std::vector<ScoredAttribution>& predicted,
           const std::map<std::string, std::vector<ChainHop>>* chains);

  // The result so far.
  Evaluation Take();

 private:
  void AddErrors(const ScoredDocument& gold, const std::vector<FoldedAttribution>& wanted,
                 const std::vector<FoldedAttribution>& found, const WordIndex& index);

  std::size_t max_errors_;
  std::string kind_;
  Evaluation evaluation_;
};

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_EVALUATE_H_
