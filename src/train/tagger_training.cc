#include "train/tagger_training.h"

#include <algorithm>
#include <array>
#include <map>

#include "model/tagger.h"
#include "model/tagger_features.h"
#include "text/segment.h"
#include "train/learner.h"

namespace hearsay {
namespace {

constexpr int kSureCount = 30;        // a word seen so often
constexpr double kSureShare = 0.997;  // with one tag so mostly is in the dictionary
constexpr std::int8_t kNoTag = -1;

struct TaggedText {
  TextFacts facts;
  std::vector<std::int8_t> tags;  // kNoTag where the treebank cuts otherwise
};

std::vector<TaggedText> CutLikeNews(const std::vector<TaggedDocument>& documents) {
  std::vector<TaggedText> texts;
  for (const TaggedDocument& document : documents) {
    const TextLayers layers = SegmentText(document.text);
    TaggedText text;
    BuildFacts(document.text, layers, {}, nullptr, text.facts);
    text.tags.assign(layers.tokens.size(), kNoTag);
    auto word = document.words.begin();
    for (std::size_t i = 0; i < layers.tokens.size(); ++i) {
      const Span span = layers.tokens[i].span;
      while (word != document.words.end() && word->span.begin < span.begin) ++word;
      if (word != document.words.end() && word->span == span) {
        text.tags[i] = static_cast<std::int8_t>(word->tag);
      }
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

WeightRows MakeDictionary(const std::vector<TaggedText>& texts) {
  std::map<FeatureKey, std::array<int, kPosTagCount>> counts;
  for (const TaggedText& text : texts) {
    for (std::size_t i = 0; i < text.tags.size(); ++i) {
      if (text.tags[i] != kNoTag) ++counts[DictionaryKey(text.facts.tokens[i])][text.tags[i]];
    }
  }
  WeightRows rows{.classes = 1};
  // The scale is the greatest value's: the last tag's row makes it the same in any treebank.
  for (const auto& [key, tags] : counts) {
    int total = 0;
    for (const int count : tags) total += count;
    const auto most = std::max_element(tags.begin(), tags.end());
    if (total < kSureCount || *most < kSureShare * total) continue;
    rows.keys.push_back(key);
    rows.weights.push_back(static_cast<float>(most - tags.begin() + 1));
  }
  return rows;
}

// Perceptron weights with the sums that their average needs.
class AveragedWeights {
 public:
  explicit AveragedWeights(std::size_t rows)
      : now_(rows * kPosTagCount, 0.0f), sum_(rows * kPosTagCount, 0.0) {}

  const float* Row(std::uint32_t row) const { return &now_[std::size_t{row} * kPosTagCount]; }
  void Add(std::uint32_t row, int tag, float change, double step) {
    const std::size_t at = std::size_t{row} * kPosTagCount + tag;
    now_[at] += change;
    sum_[at] += change * step;
  }
  std::vector<float> Average(double steps) const {
    std::vector<float> average(now_.size());
    for (std::size_t i = 0; i < now_.size(); ++i) {
      average[i] = now_[i] - static_cast<float>(sum_[i] / steps);
    }
    return average;
  }

 private:
  std::vector<float> now_;
  std::vector<double> sum_;
};

}  // namespace

TrainedTagger TrainTagger(const std::vector<TaggedDocument>& documents,
                          const TaggerSettings& settings, std::uint64_t seed) {
  std::vector<TaggedText> texts = CutLikeNews(documents);
  TrainedTagger trained;
  trained.dictionary = BuildWeightTable(MakeDictionary(texts), 0, 0.7);
  const WeightTable dictionary(WeightTable::LayoutFor(1), trained.dictionary.scale,
                               trained.dictionary.buckets);

  FeatureSpace space(settings.sketch_bits);
  KeyList keys;
  std::uint32_t instance = 0;
  for (TaggedText& text : texts) {
    for (std::size_t i = 0; i < text.tags.size(); ++i) {
      TokenFact& fact = text.facts.tokens[i];
      fact.tag = text.tags[i] == kNoTag ? TagOfMark(fact.mark) : static_cast<PosTag>(text.tags[i]);
    }
    for (std::size_t i = 0; i < text.tags.size(); ++i) {
      keys.Clear();
      TaggerFeatures(text.facts.tokens, text.facts.sentences[text.facts.tokens[i].sentence].tokens,
                     i, keys);
      space.Count(keys, 0, instance++);
    }
  }
  std::vector<std::uint32_t> rows;
  for (const TaggedText& text : texts) {
    for (std::size_t i = 0; i < text.tags.size(); ++i) {
      keys.Clear();
      TaggerFeatures(text.facts.tokens, text.facts.sentences[text.facts.tokens[i].sentence].tokens,
                     i, keys);
      rows.clear();
      space.AddRows(keys, 0, rows);
    }
  }
  space.Freeze();

  AveragedWeights weights(space.size());
  std::vector<std::uint32_t> order(texts.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random(seed);
  double step = 1;
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    random.Shuffle(order);
    for (const std::uint32_t index : order) {
      TaggedText& text = texts[index];
      for (std::uint32_t i = 0; i < text.tags.size(); ++i) {
        TokenFact& token = text.facts.tokens[i];
        const TokenRange sentence = text.facts.sentences[token.sentence].tokens;
        if (token.mark != MarkClass::kNone) {
          token.tag = TagOfMark(token.mark);
          continue;
        }
        if (const std::int8_t* known = dictionary.Find<1>(DictionaryKey(token))) {
          token.tag = DictionaryTag(*known, dictionary.scale());
          continue;
        }
        keys.Clear();
        TaggerFeatures(text.facts.tokens, sentence, i, keys);
        rows.clear();
        space.FindRows(keys, 0, rows);
        std::array<float, kPosTagCount> scores{};
        for (const std::uint32_t row : rows) {
          for (int t = 0; t < kPosTagCount; ++t) scores[t] += weights.Row(row)[t];
        }
        const int best =
            static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        token.tag = static_cast<PosTag>(best);
        step += 1;
        if (text.tags[i] == kNoTag || text.tags[i] == best) continue;
        for (const std::uint32_t row : rows) {
          weights.Add(row, text.tags[i], 1, step);
          weights.Add(row, best, -1, step);
        }
      }
    }
  }
  const std::vector<float> average = weights.Average(step);
  const float most = *std::max_element(average.begin(), average.end());
  trained.weights = BuildWeightTable(space.Export(average, kPosTagCount, 0), settings.prune * most,
                                     settings.fill);
  return trained;
}

double TaggerAccuracy(const TrainedTagger& trained, const std::vector<TaggedDocument>& documents) {
  const Tagger tagger{.dictionary = WeightTable(WeightTable::LayoutFor(1), trained.dictionary.scale,
                                                trained.dictionary.buckets),
                      .weights = WeightTable(WeightTable::LayoutFor(kPosTagCount),
                                             trained.weights.scale, trained.weights.buckets)};
  std::size_t right = 0;
  std::size_t all = 0;
  for (TaggedText& text : CutLikeNews(documents)) {
    TagText(tagger, text.facts);
    for (std::size_t i = 0; i < text.tags.size(); ++i) {
      if (text.tags[i] == kNoTag) continue;
      ++all;
      right += static_cast<std::int8_t>(text.facts.tokens[i].tag) == text.tags[i];
    }
  }
  return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all);
}

}  // namespace hearsay
