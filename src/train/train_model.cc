#include "train/train_model.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <mutex>
#include <thread>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "base/strings.h"
#include "model/model_file.h"
#include "model/trigger_features.h"
#include "train/float_scorer.h"

namespace hearsay {
namespace {

constexpr int kSeedStep = 5000;  // between the seeds of trainings that are averaged
constexpr int kOftenSeen = 30;   // a word seen so often that never headed a cue never will

std::string Tenths(double value) {
  const auto tenths = static_cast<std::int64_t>(std::lround(10 * value));
  return StrCat(tenths / 10, ".", tenths % 10);
}

// Runs job(0) to job(count - 1), each once, on so many threads.
template <typename Job>
void RunJobs(int count, int threads, const Job& job) {
  std::mutex mutex;
  int next = 0;
  const auto work = [&] {
    while (true) {
      int mine;
      {
        const std::lock_guard lock(mutex);
        if (next == count) return;
        mine = next++;
      }
      job(mine);
    }
  };
  std::vector<std::jthread> workers;
  for (int t = 0; t < std::min(threads, count); ++t) workers.emplace_back(work);
}

class Trainer {
 public:
  Trainer(const TrainSettings& settings, const Progress& progress)
      : settings_(settings),
        progress_(progress),
        trigger_space_(settings.sketch_bits),
        stages_(settings.sketch_bits) {}

  absl::StatusOr<std::string> Run(const std::vector<GoldDocument>& documents,
                                  const std::vector<TaggedDocument>& treebank,
                                  const RuleSet& rules) {
    FindCorpora(documents);
    if (std::find(corpora_.begin(), corpora_.end(), settings_.target) == corpora_.end()) {
      return absl::InvalidArgumentError(StrCat("no document of corpus \"", settings_.target,
                                               "\"; there are: ", Join(corpora_, ", "),
                                               "; choose one of them with --target"));
    }
    Say("tagger: ", treebank.size(), " documents");
    const TrainedTagger trained = TrainTagger(treebank, settings_.tagger, settings_.seed);
    const Tagger tagger{.dictionary = TableOf(trained.dictionary, 1),
                        .weights = TableOf(trained.weights, kPosTagCount)};
    Say("articles: ", documents.size());
    texts_ = PrepareTexts(documents, corpora_, settings_.folds, rules, tagger);
    FindNeverTriggers();
    LearnTriggers();
    LearnSpansAndPropose();
    Say("choices: ", candidates_.size(), " candidates");
    LearnChoices(texts_, repeats_, settings_.folds, settings_.choices, settings_.seed + 1000,
                 candidates_, stages_);
    HeldOut target;
    for (std::uint32_t corpus = 0; corpus < corpora_.size(); ++corpus) {
      const HeldOut scores = ScoreHeldOut(texts_, corpus, candidates_);
      Say("held out, ", corpora_[corpus], ": cue ", Tenths(scores.cue), ", content ",
          Tenths(scores.content), ", relation ", Tenths(scores.relation),
          ", relation= ", Tenths(scores.strict), " at threshold ", Tenths(100 * scores.threshold),
          " %");
      if (corpus == target_) target = scores;
    }
    return Write(trained, target.threshold);
  }

 private:
  template <typename... Pieces>
  void Say(const Pieces&... pieces) {
    const std::lock_guard lock(progress_mutex_);
    progress_(StrCat(pieces...));
  }

  static WeightTable TableOf(const BuiltTable& table, std::uint32_t classes) {
    return WeightTable(WeightTable::LayoutFor(classes), table.scale, table.buckets);
  }

  // The target has number 0 only if it stands first in the data: the first corpus has no
  // rows of its own, which saves most of the work when it is the largest.
  void FindCorpora(const std::vector<GoldDocument>& documents) {
    for (const GoldDocument& document : documents) {
      if (std::find(corpora_.begin(), corpora_.end(), document.corpus) == corpora_.end()) {
        corpora_.push_back(document.corpus);
      }
    }
    for (const std::string& corpus : corpora_) {
      const auto found = settings_.repeats.find(corpus);
      repeats_.push_back(found == settings_.repeats.end() ? 1 : found->second);
    }
    target_ = static_cast<std::uint32_t>(
        std::find(corpora_.begin(), corpora_.end(), settings_.target) - corpora_.begin());
  }

  void FindNeverTriggers() {
    absl::flat_hash_map<FeatureKey, std::pair<int, int>> counts;  // seen, trigger
    for (const TrainingText& text : texts_) {
      for (std::size_t i = 0; i < text.facts.tokens.size(); ++i) {
        auto& [seen, trigger] = counts[NeverTriggerKey(text.facts.tokens[i])];
        ++seen;
        trigger += text.is_trigger[i];
      }
    }
    for (const auto& [key, count] : counts) {
      if (count.first >= kOftenSeen && count.second == 0) never_trigger_.insert(key);
    }
  }

  void LearnTriggers() {
    BinaryExamples data;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // text, token
    KeyList keys;
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
      for (std::uint32_t i = 0; i < texts_[t].facts.tokens.size(); ++i) {
        if (never_trigger_.contains(NeverTriggerKey(texts_[t].facts.tokens[i]))) continue;
        keys.Clear();
        TriggerFeatures(texts_[t].facts, i, keys);
        trigger_space_.Count(keys, texts_[t].corpus, static_cast<std::uint32_t>(places.size()));
        places.emplace_back(t, i);
      }
    }
    for (const auto& [t, i] : places) {
      keys.Clear();
      TriggerFeatures(texts_[t].facts, i, keys);
      const auto begin = static_cast<std::uint32_t>(data.rows.size());
      trigger_space_.AddRows(keys, texts_[t].corpus, data.rows);
      data.examples.push_back({.begin = begin,
                               .end = static_cast<std::uint32_t>(data.rows.size()),
                               .target = static_cast<float>(texts_[t].is_trigger[i]),
                               .repeats = repeats_[texts_[t].corpus]});
    }
    trigger_space_.Freeze();
    Say("triggers: ", places.size(), " tokens, ", trigger_space_.size(), " features");

    std::vector<std::vector<float>> probability(texts_.size());
    for (std::size_t t = 0; t < texts_.size(); ++t) {
      probability[t].assign(texts_[t].facts.tokens.size(), 0.0f);
    }
    RunJobs(settings_.folds + 1, settings_.threads, [&](int fold) {
      std::vector<std::uint32_t> indices;
      for (std::uint32_t k = 0; k < places.size(); ++k) {
        const TrainingText& text = texts_[places[k].first];
        if (static_cast<int>(text.fold) != fold && !text.unjudged[places[k].second]) {
          indices.push_back(k);
        }
      }
      Weights weights(trigger_space_.size(), 1);
      LearnBinary(data, indices, settings_.trigger, settings_.seed + 10 + fold, weights);
      for (int k = 1; k < settings_.averages; ++k) {
        Weights more(trigger_space_.size(), 1);
        LearnBinary(data, indices, settings_.trigger, settings_.seed + 10 + fold + kSeedStep * k,
                    more);
        weights.AddForMean(more);
      }
      weights.DivideForMean(settings_.averages);
      for (std::uint32_t k = 0; k < places.size(); ++k) {
        const auto& [t, i] = places[k];
        if (static_cast<int>(texts_[t].fold) != fold) continue;
        const BinaryExample& example = data.examples[k];
        const float sum =
            SumRows(weights, data.rows.data() + example.begin, data.rows.data() + example.end);
        probability[t][i] = 1 / (1 + std::exp(-sum));
      }
      if (fold == settings_.folds) trigger_ = std::move(weights);
    });
    for (std::size_t t = 0; t < texts_.size(); ++t) MarkTriggers(probability[t], texts_[t].facts);
  }

  void LearnSpansAndPropose() {
    SpanExamples data(settings_.sketch_bits);
    MakeSpanExamples(texts_, repeats_, data);
    Say("spans: ", data.examples.size(), " windows, ", data.node_space.size(), " + ",
        data.edge_space.size(), " features");
    std::vector<std::vector<CandidateExample>> found(texts_.size());
    RunJobs(settings_.folds + 1, settings_.threads, [&](int fold) {
      const bool whole = fold == settings_.folds;
      SpanWeights weights =
          LearnSpans(data, whole ? kNone : fold, settings_.spans, settings_.seed + 20 + fold);
      for (int k = 1; k < settings_.averages; ++k) {
        const SpanWeights more = LearnSpans(data, whole ? kNone : fold, settings_.spans,
                                            settings_.seed + 20 + fold + kSeedStep * k);
        weights.node.AddForMean(more.node);
        weights.edge.AddForMean(more.edge);
      }
      weights.node.DivideForMean(settings_.averages);
      weights.edge.DivideForMean(settings_.averages);
      Say("spans: fold ", fold + 1, " of ", settings_.folds + 1, " learnt");
      if (whole) {
        node_rows_ = data.node_space.Export(weights.node.values(), kSpanLabels, target_);
        edge_rows_ = data.edge_space.Export(weights.edge.values(), kSpanPairs, target_);
        return;
      }
      DecoderScratch scratch;
      for (std::uint32_t t = 0; t < texts_.size(); ++t) {
        if (static_cast<int>(texts_[t].fold) != fold) continue;
        FloatScorer scorer(texts_[t].corpus);
        scorer.node = {&data.node_space, &weights.node};
        scorer.edge = {&data.edge_space, &weights.edge};
        ProposeAll(t, scorer, scratch, found[t]);
      }
    });
    for (auto& list : found) {
      std::move(list.begin(), list.end(), std::back_inserter(candidates_));
    }
  }

  void ProposeAll(std::uint32_t t, const Scorer& scorer, DecoderScratch& scratch,
                  std::vector<CandidateExample>& found) const {
    const TrainingText& text = texts_[t];
    for (std::uint32_t i = 0; i < text.facts.tokens.size(); ++i) {
      if (text.facts.trigger[i] < settings_.trigger_threshold) continue;
      CandidateExample candidate{.text = t, .trigger = i};
      for (std::size_t g = 0; g < text.gold.size() && candidate.gold == kNone; ++g) {
        if (text.gold[g].has_trigger && text.gold[g].trigger == i) {
          candidate.gold = static_cast<std::int32_t>(g);
        }
      }
      const SpanView view(text.facts, i, WindowOf(text.facts, i));
      Propose(text.facts, view, scorer, settings_.best_count, scratch, candidate.proposals);
      for (Proposal& proposal : candidate.proposals) proposal.labelling.labels = {};
      found.push_back(std::move(candidate));
    }
  }

  std::string Write(const TrainedTagger& tagger, float accept_threshold) {
    const PruneSettings& prune = settings_.prune;
    const auto choice = [&](const FeatureSpace& space, const Weights& weights, float limit) {
      return BuildWeightTable(space.Export(weights.values(), 1, target_), limit, prune.fill);
    };
    WeightRows never{.classes = 1};
    never.keys.assign(never_trigger_.begin(), never_trigger_.end());
    std::sort(never.keys.begin(), never.keys.end());
    never.weights.assign(never.keys.size(), 1.0f);
    const std::vector<BuiltTable> tables = {
        tagger.dictionary,
        tagger.weights,
        BuildWeightTable(never, 0, 0.5),
        choice(trigger_space_, trigger_, prune.trigger),
        BuildWeightTable(node_rows_, prune.node, prune.fill),
        BuildWeightTable(edge_rows_, prune.edge, prune.fill),
        choice(stages_.rerank_space, stages_.rerank, prune.choice),
        choice(stages_.accept_space, stages_.accept, prune.choice),
    };
    constexpr std::array<std::string_view, kTableCount> kNames = {
        "dictionary", "tagger", "never", "trigger", "node", "edge", "rerank", "accept"};
    for (std::uint32_t t = 0; t < kTableCount; ++t) {
      Say("table ", kNames[t], ": ", tables[t].kept, " rows, ", tables[t].dropped, " dropped, ",
          tables[t].buckets.size() / 1024, " KB");
    }
    ModelHeader header{};
    header.trigger_threshold = settings_.trigger_threshold;
    header.accept_threshold = accept_threshold;
    header.best_count = static_cast<std::uint32_t>(settings_.best_count);
    std::snprintf(header.trained_for, sizeof(header.trained_for), "%s", settings_.target.c_str());
    return WriteModel(header, tables);
  }

  const TrainSettings& settings_;
  const Progress& progress_;
  std::mutex progress_mutex_;
  std::vector<std::string> corpora_;
  std::vector<std::uint32_t> repeats_;
  std::uint32_t target_ = 0;
  std::vector<TrainingText> texts_;
  absl::flat_hash_set<FeatureKey> never_trigger_;
  FeatureSpace trigger_space_;
  Weights trigger_{0, 1};
  WeightRows node_rows_;
  WeightRows edge_rows_;
  std::vector<CandidateExample> candidates_;
  ChoiceStages stages_;
};

}  // namespace

absl::StatusOr<std::string> TrainModel(const std::vector<GoldDocument>& documents,
                                       const std::vector<TaggedDocument>& treebank,
                                       const RuleSet& rules, const TrainSettings& settings,
                                       const Progress& progress) {
  return Trainer(settings, progress).Run(documents, treebank, rules);
}

}  // namespace hearsay
