#include "train/training_text.h"

#include <algorithm>
#include <cmath>

#include "attribution/find.h"
#include "attribution/model_finder.h"
#include "document/document.h"
#include "text/segment.h"

namespace hearsay {
namespace {

bool Holds(const std::vector<TokenRange>& runs, std::uint32_t token) {
  return std::any_of(runs.begin(), runs.end(), [&](TokenRange run) { return run.Contains(token); });
}

// The tokens of which more than half lies in the span.
std::vector<TokenRange> TokensOf(const TextLayers& layers, const std::vector<Span>& spans) {
  std::vector<TokenRange> runs;
  for (const Span span : spans) {
    auto token = std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                                      [&](const Token& t) { return t.span.end <= span.begin; });
    TokenRange run{static_cast<std::uint32_t>(token - layers.tokens.begin()), 0};
    run.end = run.begin;
    for (; token != layers.tokens.end() && token->span.begin < span.end; ++token) {
      const auto at = static_cast<std::uint32_t>(token - layers.tokens.begin());
      if (2 * Intersect(token->span, span).size() <= token->span.size()) {
        if (run.empty()) run = {at + 1, at + 1};
        continue;
      }
      run.end = at + 1;
    }
    if (!run.empty()) runs.push_back(run);
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

// The article as plain prose.
Document AsDocument(const GoldDocument& gold, const TextLayers& layers) {
  Document document{.id = gold.id, .text = gold.text};
  for (const Paragraph& paragraph : layers.paragraphs) {
    document.blocks.push_back({paragraph.span, BlockKind::kParagraph});
  }
  return document;
}

// How much likelier a word is inside a cue than outside, over all documents.
class CueWords {
 public:
  void Count(std::uint32_t word, bool in_cue) {
    Counts& counts = counts_[word];
    ++(in_cue ? counts.inside : counts.outside);
  }
  double LogOdds(std::uint32_t word) const {
    const auto found = counts_.find(word);
    if (found == counts_.end()) return std::log(0.5);
    return std::log((found->second.inside + 0.5) / (found->second.outside + 0.5));
  }

 private:
  struct Counts {
    int inside = 0;
    int outside = 0;
  };
  absl::flat_hash_map<std::uint32_t, Counts> counts_;
};

// The head of a cue: the token whose word most means a cue, verbs before others.
void FindHead(const CueWords& words, const TextFacts& facts, GoldLabels& gold) {
  double best = -1e9;
  for (const TokenRange run : gold.cue) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const TokenFact& fact = facts.tokens[i];
      double score = words.LogOdds(fact.word);
      if (IsVerb(fact.tag) && fact.tag != PosTag::kModal) score += 1;
      if (score <= best) continue;
      best = score;
      gold.trigger = i;
      gold.has_trigger = true;
    }
  }
}

}  // namespace

SpanLabel GoldLabels::LabelOf(std::uint32_t token) const {
  if (Holds(cue, token)) return SpanLabel::kCue;
  if (Holds(source, token)) return SpanLabel::kSource;
  if (Holds(content, token)) return SpanLabel::kContent;
  return SpanLabel::kOutside;
}

std::vector<TrainingText> PrepareTexts(const std::vector<GoldDocument>& documents,
                                       const std::vector<std::string>& corpora, int folds,
                                       const RuleSet& rules, const Tagger& tagger) {
  std::vector<bool> marks_nested(corpora.size(), false);
  const auto corpus_of = [&](const GoldDocument& document) {
    return static_cast<std::uint32_t>(std::find(corpora.begin(), corpora.end(), document.corpus) -
                                      corpora.begin());
  };
  for (const GoldDocument& document : documents) {
    for (const GoldAttribution& attribution : document.attributions) {
      if (attribution.nested) marks_nested[corpus_of(document)] = true;
    }
  }
  CueWords words;
  std::vector<TrainingText> texts;
  for (const GoldDocument& document : documents) {
    TrainingText text;
    text.corpus = corpus_of(document);
    text.fold = static_cast<std::uint32_t>(texts.size()) % static_cast<std::uint32_t>(folds);
    text.layers = SegmentText(document.text);
    const std::vector<LexiconHit> hits = rules.FindHits(document.text, text.layers);
    BuildFacts(document.text, text.layers, hits, &rules, text.facts);
    MarkDecisions(DecisionsOf(text.layers, FindAttributions(AsDocument(document, text.layers),
                                                            text.layers, hits, rules)),
                  text.facts);
    TagText(tagger, text.facts);
    std::vector<bool> in_cue(text.facts.tokens.size(), false);
    for (const GoldAttribution& attribution : document.attributions) {
      GoldLabels gold{.nested = attribution.nested,
                      .source = TokensOf(text.layers, attribution.source),
                      .cue = TokensOf(text.layers, attribution.cue),
                      .content = TokensOf(text.layers, attribution.content)};
      for (const TokenRange run : gold.cue) {
        std::fill(in_cue.begin() + run.begin, in_cue.begin() + run.end, true);
      }
      text.gold.push_back(std::move(gold));
    }
    for (std::size_t i = 0; i < in_cue.size(); ++i) {
      words.Count(text.facts.tokens[i].word, in_cue[i]);
    }
    texts.push_back(std::move(text));
  }
  for (TrainingText& text : texts) {
    text.is_trigger.assign(text.facts.tokens.size(), 0);
    text.unjudged.assign(text.facts.tokens.size(), 0);
    for (GoldLabels& gold : text.gold) {
      FindHead(words, text.facts, gold);
      if (marks_nested[text.corpus]) continue;
      for (const TokenRange run : gold.content) {
        std::fill(text.unjudged.begin() + run.begin, text.unjudged.begin() + run.end, 1);
      }
    }
    for (const GoldLabels& gold : text.gold) {
      if (!gold.has_trigger) continue;
      text.is_trigger[gold.trigger] = 1;
      text.unjudged[gold.trigger] = 0;
    }
  }
  return texts;
}

}  // namespace hearsay
