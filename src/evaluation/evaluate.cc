#include "evaluation/evaluate.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "rules/vocabulary.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"direct", "mixed", "indirect"};
constexpr std::array<std::string_view, 4> kClasses = {"speech", "document", "attitude", "other"};

// Gold and predictions of one class, each judged by its own.
template <typename Keep>
std::vector<FoldedAttribution> Kept(const std::vector<FoldedAttribution>& all, const Keep& keep) {
  std::vector<FoldedAttribution> kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
  return kept;
}

// Recall over the gold of a class, precision over the predictions of that class: the pairing
// is made over all, so that a statement found under another class still counts as found.
void AddClass(const std::vector<FoldedAttribution>& gold,
              const std::vector<FoldedAttribution>& predicted, const WordIndex& index,
              std::string_view name, AttributionTally& tally) {
  const auto of_class = [&](const FoldedAttribution& one) {
    return one.attribution->cue_class == name;
  };
  AddDocument(Kept(gold, of_class), Kept(predicted, of_class), index, "", tally);
}

// The stretch of text that is shown around spans: their lines, cut to a readable length.
Span Surroundings(std::string_view text, const FoldedAttribution& one) {
  constexpr std::uint32_t kMost = 600;
  Span around = one.attribution->content.front();
  for (const auto* spans :
       {&one.attribution->source, &one.attribution->cue, &one.attribution->content}) {
    for (const Span& span : *spans) around = Cover(around, span);
  }
  const std::size_t begin = text.rfind('\n', around.begin);
  around.begin = begin == std::string_view::npos ? 0 : static_cast<std::uint32_t>(begin + 1);
  const std::size_t end = text.find('\n', around.end);
  around.end = static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end);
  if (around.size() > kMost) around.end = around.begin + kMost;
  while (around.end < text.size() && (static_cast<unsigned char>(text[around.end]) >> 6) == 2) {
    ++around.end;
  }
  return around;
}

std::string Marked(std::string_view text, const FoldedAttribution& one) {
  struct Mark {
    std::uint32_t at;
    int order;  // closing marks before opening ones
    std::string_view words;
  };
  std::vector<Mark> marks;
  const auto add = [&](const std::vector<Span>& spans, std::string_view open) {
    for (const Span& span : spans) {
      marks.push_back({span.begin, 1, open});
      marks.push_back({span.end, 0, "]]"});
    }
  };
  add(one.attribution->content, "$content[[");
  add(one.attribution->cue, "$cue[[");
  add(one.attribution->source, "$source[[");
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::pair(a.at, a.order) < std::pair(b.at, b.order);
  });
  const Span around = Surroundings(text, one);
  std::string out;
  std::uint32_t at = around.begin;
  for (const Mark& mark : marks) {
    if (mark.at < at || mark.at > around.end) continue;
    out.append(text.substr(at, mark.at - at));
    out.append(mark.words);
    at = mark.at;
  }
  out.append(text.substr(at, around.end - at));
  return out;
}

}  // namespace

std::vector<ScoredAttribution> ScoredOf(const Analysis& analysis) {
  std::vector<ScoredAttribution> scored;
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    ScoredAttribution one;
    one.source = attribution.source;
    one.cue = attribution.cue;
    one.content = attribution.content;
    one.kind = Name(attribution.kind);
    one.cue_class = Name(attribution.cue_class);
    one.confidence = attribution.confidence;
    const Chain& chain = analysis.chains[i];
    for (const Hop& hop : chain.hops) {
      if (hop.role == HopRole::kPublisher && chain.hops.size() > 1) continue;
      const Entity& entity = analysis.entities[hop.entity];
      one.chain.push_back({std::string(Name(entity.type)), {entity.name}});
    }
    scored.push_back(std::move(one));
  }
  return scored;
}

Evaluator::Evaluator(std::size_t max_errors, std::string kind)
    : max_errors_(max_errors), kind_(std::move(kind)) {
  for (std::size_t i = 0; i < evaluation_.curve.size(); ++i) {
    evaluation_.curve[i].threshold = 0.05 * static_cast<double>(i);
  }
}

void Evaluator::Add(const ScoredDocument& gold, const std::vector<ScoredAttribution>& predicted,
                    const std::map<std::string, std::vector<ChainHop>>* chains) {
  const WordIndex index(gold.text);
  const std::vector<FoldedAttribution> wanted = Fold(gold.attributions, index);
  const std::vector<FoldedAttribution> found = Fold(predicted, index);
  ++evaluation_.documents;
  AddDocument(wanted, found, index, kind_, evaluation_.all);
  for (const std::string_view kind : kKinds) {
    AddDocument(wanted, found, index, kind, evaluation_.by_kind[std::string(kind)]);
  }
  for (const std::string_view name : kClasses) {
    AddClass(wanted, found, index, name, evaluation_.by_class[std::string(name)]);
  }
  if (!gold.publisher.empty()) {
    AddDocument(wanted, found, index, "", evaluation_.by_publisher[gold.publisher]);
  }
  for (ThresholdPoint& point : evaluation_.curve) {
    const auto confident = [&](const FoldedAttribution& one) {
      return one.attribution->confidence >= point.threshold;
    };
    AddDocument(wanted, Kept(found, confident), index, "", point.tally);
  }
  if (chains != nullptr) {
    AddChains(gold, predicted, *chains, index, evaluation_.chains, nullptr);
  }
  if (max_errors_ > 0) AddErrors(gold, wanted, found, index);
}

void Evaluator::AddErrors(const ScoredDocument& gold, const std::vector<FoldedAttribution>& wanted,
                          const std::vector<FoldedAttribution>& found, const WordIndex& index) {
  std::vector<bool> gold_paired(wanted.size());
  std::vector<bool> found_paired(found.size());
  const auto add = [&](ErrorKind kind, const FoldedAttribution* want,
                       const FoldedAttribution* got) {
    evaluation_.errors.push_back({kind, gold.id, got == nullptr ? 0 : got->attribution->confidence,
                                  want == nullptr ? "" : Marked(gold.text, *want),
                                  got == nullptr ? "" : Marked(gold.text, *got)});
  };
  for (const Pair& pair : PairUp(wanted, found)) {
    gold_paired[pair.gold] = found_paired[pair.predicted] = true;
    const FoldedAttribution& want = wanted[pair.gold];
    const FoldedAttribution& got = found[pair.predicted];
    if (!IsRightRelation(want, got, pair.jaccard, index)) add(ErrorKind::kWrong, &want, &got);
  }
  for (std::size_t g = 0; g < wanted.size(); ++g) {
    if (!gold_paired[g]) add(ErrorKind::kMissed, &wanted[g], nullptr);
  }
  for (std::size_t p = 0; p < found.size(); ++p) {
    if (!found_paired[p]) add(ErrorKind::kSpurious, nullptr, &found[p]);
  }
  std::stable_sort(evaluation_.errors.begin(), evaluation_.errors.end(),
                   [](const EvaluationError& a, const EvaluationError& b) {
                     if (a.confidence != b.confidence) return a.confidence > b.confidence;
                     return a.wanted.size() > b.wanted.size();
                   });
  // Half of what is shown are missed statements, which have no confidence to be sorted by.
  const std::size_t most = 2 * max_errors_;
  std::size_t sure = 0;
  std::size_t missed = 0;
  std::erase_if(evaluation_.errors, [&](const EvaluationError& error) {
    return (error.kind == ErrorKind::kMissed ? missed++ : sure++) >= most;
  });
}

Evaluation Evaluator::Take() {
  std::size_t missed = 0;
  std::size_t sure = 0;
  const std::size_t half = (max_errors_ + 1) / 2;
  std::erase_if(evaluation_.errors, [&](const EvaluationError& error) {
    return (error.kind == ErrorKind::kMissed ? missed++ : sure++) >= half;
  });
  return std::move(evaluation_);
}

}  // namespace hearsay
