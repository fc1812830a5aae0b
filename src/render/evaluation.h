// An evaluation as text for people, or as JSON.
#ifndef HEARSAY_RENDER_EVALUATION_H_
#define HEARSAY_RENDER_EVALUATION_H_

#include <string>

#include "evaluation/evaluate.h"

namespace hearsay {

struct EvaluationText {
  bool chains = false;  // whether there were gold chains to compare with
  bool curve = false;   // print the threshold curve
};

// The tables that score.py and score_chains.py print, then the breakdowns and errors.
std::string RenderEvaluation(const Evaluation& evaluation, const EvaluationText& options);

// {"schema": "hearsay.evaluation/1", ...}: percentages rounded to one decimal.
std::string RenderEvaluationJson(const Evaluation& evaluation, const EvaluationText& options);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_EVALUATION_H_
